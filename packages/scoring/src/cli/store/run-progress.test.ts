import { expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { copyOptions, tellCopied } from './copied-store.ts'
import { lastRecordedAt } from './recordings.ts'
import { longProgress, runProgress, tellStanding, waitTold } from './run-progress.ts'
import { leftOutParams } from './store-file.ts'

const at = (done: number, remaining: number | null = 1_001) => ({
  events: 7,
  position: 12_345n,
  head: 20_000n,
  done,
  perSecond: 1_999.5,
  remaining,
})
const language = 'en'

test('how far a run has come is shown as a bar of 24 cells, in per cent, by position, rate and seconds rounded up', () => {
  const io = memoryIo({ showsProgress: true })
  const show = runProgress({ io, language })
  for (const done of [0, 0.499, 0.5, 1]) show(at(done))
  show(at(1.2, null))
  show(at(-0.5))
  const told = (full: number, percent: number, seconds: string): string =>
    `${'█'.repeat(full)}${'░'.repeat(24 - full)} ${percent} % · event 12,345 · 2,000 events/s · ${seconds} s left`
  expect(io.shown()).toEqual([
    told(0, 0, '2'),
    told(11, 49, '2'),
    told(12, 50, '2'),
    told(24, 100, '2'),
    told(24, 120, '–'),
    told(0, -50, '2'),
  ])
})

test('where there is no terminal a long run says a line at each tenth of the way, once', () => {
  const io = memoryIo()
  const show = longProgress('dossier_facts', { io, language })
  for (const done of [0, 0.09, 0.1, 0.19, 0.15, 0.45, 0.45, 1]) show(at(done))
  const told = (percent: number): string => `dossier_facts: ${percent} % · event 12,345 · 2,000 events/s · 2 s left`
  expect(io.complaints().split('\n')).toEqual([told(10), told(45), told(100)])
  const terminal = memoryIo({ showsProgress: true })
  const bar = longProgress('dossier_facts', { io: terminal, language })
  bar(at(0.05))
  expect([terminal.complaints(), terminal.shown()]).toEqual([
    '',
    [`dossier_facts █${'░'.repeat(23)} 5 % · event 12,345 · 2,000 events/s · 2 s left`],
  ])
})

test('a run says for whom it waits: another program, or whoever paused it', () => {
  const io = memoryIo({ showsProgress: true })
  const told = waitTold({ io, language })
  told(null)
  told({ holder: 'h21/4711', task: 'rebuild', since: Date.parse('2026-03-02T09:00:00Z'), expires: 0 } as never)
  expect(io.complaints()).toBe(
    [
      'the projection was paused; waiting until it is resumed…',
      'waiting for h21/4711 (rebuild, since 2026-03-02T09:00:00.000Z)…',
    ].join('\n'),
  )
  expect(io.shown()).toEqual(['', ''])
})

test('what figures leave out is warned of: parked, released, and paused, each for itself', () => {
  const io = memoryIo()
  const standing = (projection: string, parked: number, released: number, pausedSince: number | null) => ({
    projection,
    parked,
    released,
    pausedSince,
    lag: 3,
  })
  const status = () => [
    standing('a', 0, 0, null),
    standing('b', 1, 0, null),
    standing('c', 0, 1, null),
    standing('d', 0, 0, 0),
  ]
  tellStanding({ status } as never, { io, language })
  expect(io.complaints()).toBe(
    [
      'note: projection "b": 1 dossiers stand still at an event that could not be handled, and figures leave out what came after; see motcua projections STORE',
      'note: projection "c": 1 events were left out by decision; see motcua projections STORE',
      'note: projection "d" is paused; 3 newer events do not count',
    ].join('\n'),
  )
})

test('a copy shows which part of the work it does and how far it is, and an empty one is done', () => {
  const io = memoryIo({ showsProgress: true })
  const { signal, onProgress } = copyOptions({ io, language })
  expect(signal).toBe(io.signal)
  onProgress?.({ phase: 'copy', done: 1, of: 3 })
  onProgress?.({ phase: 'verify', done: 3, of: 3 })
  onProgress?.({ phase: 'verify', done: 0, of: 0 })
  expect(io.shown()).toEqual(['Copying: 33 %', 'Verifying: 100 %', 'Verifying: 100 %'])
})

test('what was copied is told in a sentence, or as JSON with the position as text, and progress is taken away', () => {
  const copied = { file: 'b.sqlite', events: 3, streams: 2, position: 5n, bytes: 4096 }
  const [words, program] = [memoryIo({ showsProgress: true }), memoryIo()]
  tellCopied(copied, false, { io: words, language })
  expect([words.written(), words.shown()]).toEqual([
    'b.sqlite: 3 events of 2 streams up to position 5, 4096 bytes; every hash and column verified',
    [''],
  ])
  tellCopied(copied, true, { io: program, language })
  expect(program.answer()).toEqual({ ...copied, position: '5' })
})

test('the last recording is the latest of all, 1970 and earlier too, and null where there are none', () => {
  const rows = (...times: readonly (number | null)[]) => times.map((recordedAt) => ({ recordedAt }))
  expect([rows(), rows(null), rows(-5), rows(3, null, 9, 4), rows(0, -1)].map(lastRecordedAt)).toEqual([
    null,
    null,
    -5,
    9,
    0,
  ])
})

test('of the streams that a copy leaves out five are named', () => {
  expect(leftOutParams(['a', 'b'])).toEqual({ count: 2, streams: 'a, b' })
  expect(leftOutParams(['a', 'b', 'c', 'd', 'e'])).toEqual({ count: 5, streams: 'a, b, c, d, e' })
  expect(leftOutParams(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual({ count: 6, streams: 'a, b, c, d, e, …' })
})
