import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { pairs, table } from './table.ts'

test('texts stand on the left, figures on the right, and every line ends its columns alike', () => {
  const shown = table(
    [{ header: 'Đơn vị' }, { header: 'Số', align: 'right' }],
    [
      ['Xã Vân Canh'.normalize('NFD'), '9'],
      ['Sở', '1.234'],
    ],
  ).split('\n')
  expect(shown.map((line) => line.normalize('NFC'))).toEqual([
    'Đơn vị          Số',
    '───────────  ─────',
    'Xã Vân Canh      9',
    'Sở           1.234',
  ])
})

test('a long header is broken over its narrow column', () => {
  const [first, second] = table([{ header: 'Kỳ trước chuyển sang', align: 'right' }], [['3']]).split('\n')
  expect([first, second]).toEqual(['   Kỳ trước', 'chuyển sang'])
})

test('a long cell is broken at spaces where its column says so', () => {
  const lines = table([{ header: 'A', most: 10 }, { header: 'B' }], [['một hai ba bốn năm', 'x']]).split('\n')
  expect(lines.slice(2)).toEqual(['một hai ba  x', 'bốn năm'])
})

test('a control character in a cell breaks no line', () => {
  const lines = table([{ header: 'A' }], [['a\nb']]).split('\n')
  expect(lines).toHaveLength(3)
})

test('pairs put the values under each other', () => {
  const [short = '', long = ''] = pairs([
    ['Hạn', 'a'],
    ['Thời hạn', 'b'],
  ]).split('\n')
  expect(displayWidth(short)).toBe(displayWidth(long))
})
