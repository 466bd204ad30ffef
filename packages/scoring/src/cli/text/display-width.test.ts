import { expect, test } from 'vitest'
import { displayWidth, padEnd, padStart, printable } from './display-width.ts'

test('Vietnamese takes one column a letter, composed or with combining marks', () => {
  expect(displayWidth('Thủ tục')).toBe(7)
  expect(displayWidth('Thủ tục'.normalize('NFD'))).toBe(7)
  expect(displayWidth('Đã giải quyết')).toBe(13)
})

test('a mark that has no composed letter takes no column either', () => {
  expect(displayWidth('q\u0303\u0323')).toBe(1)
})

test('ideographs take two columns', () => {
  expect(displayWidth('年報')).toBe(4)
})

test('padding fills up to the width of the screen, not of the string', () => {
  expect(padEnd('hạn'.normalize('NFD'), 5)).toBe(`${'hạn'.normalize('NFD')}  `)
  expect(padStart('7', 3)).toBe('  7')
  expect(padEnd('quá dài', 3)).toBe('quá dài')
})

test('nothing that could steer a terminal or turn a line around passes through', () => {
  expect(printable('a\u001B[31mb\u0007\u202Ec\n')).toBe('a\uFFFD[31mb\uFFFD\uFFFDc\uFFFD')
  expect(printable('Tiếng Việt, đủ dấu')).toBe('Tiếng Việt, đủ dấu')
})
