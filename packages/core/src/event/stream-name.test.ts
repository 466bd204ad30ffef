import { expect, test } from 'vitest'
import { parseStreamName, streamName } from './stream-name.ts'

test.each(['', ' ', '-a', '.a', 'a b', 'a\n', 'a\0', 'a%', 'x'.repeat(181)])('%j names no stream', (id) => {
  expect(() => streamName('dossier', id)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^\w+\./) }))
  expect(parseStreamName(`dossier-${id}`)).toBeUndefined()
})

test.each(['a', '7', 'H21.227-260105-0001', 'Đ/2026:1_b', 'x'.repeat(180)])(
  '%j names a stream, and is read back from its name',
  (id) => {
    expect(parseStreamName(streamName('dossier', id))).toEqual({ kind: 'dossier', id })
  },
)

test('a name of another kind is none of ours', () => {
  expect(parseStreamName('ledger-1')).toBeUndefined()
  expect(parseStreamName('dossier')).toBeUndefined()
})
