import { expect, test } from 'vitest'
import { heading } from './emphasis.ts'

test('a heading is bold on a terminal only, and never where NO_COLOR is set', () => {
  expect(heading('a', { isTty: true, env: {} })).toBe('\u001B[1ma\u001B[22m')
  expect(heading('a', { isTty: false, env: {} })).toBe('a')
  expect(heading('a', { isTty: true, env: { NO_COLOR: '1' } })).toBe('a')
})
