import { expect, test } from 'vitest'
import { StoreFileError } from '../store-errors.ts'
import { checkNodeVersion } from './node-version.ts'

test('a Node.js on which the driver would crash is refused in words, in both languages', () => {
  const check = () => {
    checkNodeVersion({ node: '20.20.2', napi: '9' })
  }
  expect(check).toThrow('needs Node.js 22.14 or later, and this is 20.20.2')
  try {
    check()
  } catch (error) {
    expect(error instanceof StoreFileError && error.in('vi')).toContain('cần Node.js 22.14 trở lên')
  }
})

test('the Node-API that the driver is built for decides, and one that tells none is too old', () => {
  expect(() => {
    checkNodeVersion({ node: '22.13.1', napi: '9' })
  }).toThrow(StoreFileError)
  expect(() => {
    checkNodeVersion({ node: '23.0.0' })
  }).toThrow(StoreFileError)
  expect(() => {
    checkNodeVersion({ node: '22.14.0', napi: '10' })
  }).not.toThrow()
})
