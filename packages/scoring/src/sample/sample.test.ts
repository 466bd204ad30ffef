import { describe, expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { drawSample, type SampleQuery } from './sample.ts'

const march = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }

const many = (count: number) =>
  factsOf(
    ...Array.from({ length: count }, (_, at) => ({
      id: String(at).padStart(3, '0'),
      lines: receivedAt('2026-03-02T08:00'),
    })),
  )

const drawn = (facts: Parameters<typeof drawSample>[0], query: Partial<SampleQuery> = {}): readonly string[] =>
  drawSample(facts, { ...march, target: 'all', size: 10, seed: 1, ...query }).dossiers.map(({ stream }) => stream)

describe('a sample', () => {
  test('of the same seed is the same, whatever the order of the dossiers, and of another seed another', async () => {
    const facts = await many(100)
    expect(drawn(facts.toReversed())).toEqual(drawn(facts))
    expect(drawn(facts, { seed: 2 })).not.toEqual(drawn(facts))
  })

  test('holds as many different dossiers as asked for, or all where there are fewer', async () => {
    const facts = await many(30)
    expect(new Set(drawn(facts)).size).toBe(10)
    expect(drawn(facts, { size: 50 })).toHaveLength(30)
    expect(drawn(facts, { size: 0 })).toEqual([])
  })

  test('gives every dossier about the same chance', async () => {
    const facts = await many(20)
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const stream of drawn(facts, { seed, size: 5 })) times.set(stream, (times.get(stream) ?? 0) + 1)
    // 100 expected each, with a standard deviation of about 9
    for (const { stream } of facts) expect(Math.abs((times.get(stream) ?? 0) - 100), stream).toBeLessThan(45)
  })
})

test('a target draws from its dossiers alone', async () => {
  const due = appointment('2026-03-02T08:00', '2026-03-10T08:00')
  const done = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]
  const facts = await factsOf(
    { id: 'kept', lines: [...receivedAt('2026-03-02T08:00'), due, done('2026-03-10T08:00')] },
    { id: 'late', lines: [...receivedAt('2026-03-02T08:00'), due, done('2026-03-10T08:01')] },
    { id: 'open', lines: receivedAt('2026-03-02T08:00') },
    {
      id: 'asked',
      lines: [
        ...receivedAt('2026-03-02T08:00'),
        ['2026-03-03T08:00', 'SupplementRequested', { stage: 'appraisal', items: [{ reason: 'x' }] }],
        ['2026-03-04T08:00', 'SupplementReceived', {}],
        done('2026-03-05T08:00'),
      ],
    },
    {
      id: 'disliked',
      lines: [
        ...receivedAt('2026-03-02T08:00'),
        done('2026-03-05T08:00'),
        ['2026-03-06T08:00', 'SatisfactionRated', { rating: 'dislike' }],
      ],
    },
    {
      id: 'refused',
      lines: [
        ...receivedAt('2026-03-02T08:00'),
        ['2026-03-05T08:00', 'DossierRefused', { stage: 'appraisal', reason: 'x' }],
      ],
    },
    { id: 'april', lines: receivedAt('2026-04-02T08:00') },
  )
  expect(drawn(facts, { target: 'late' })).toEqual(['dossier-late'])
  expect(drawn(facts, { target: 'open' })).toEqual(['dossier-open'])
  expect(drawn(facts, { target: 'returned' })).toEqual(['dossier-asked'])
  expect(drawn(facts, { target: 'dissatisfied' })).toEqual(['dossier-disliked'])
  expect(drawn(facts, { target: 'refused' })).toEqual(['dossier-refused'])
  expect(drawn(facts)).toHaveLength(6)
})

test('a sample is of the dossiers received from the first instant of a period to before its end and before the report', async () => {
  const facts = await factsOf(
    { id: 'first', lines: receivedAt('2026-03-02T08:00') },
    { id: 'last', lines: receivedAt('2026-03-03T08:00') },
  )
  const of = (from: string, to: string, at = '2026-06-01') => drawn(facts, { from: vn(from), to: vn(to), at: vn(at) })
  expect(of('2026-03-02T08:00', '2026-03-03T08:00')).toEqual(['dossier-first'])
  expect(of('2026-03-02T08:01', '2026-03-03T08:01')).toEqual(['dossier-last'])
  expect(of('2026-03-02T08:00', '2026-04-01', '2026-03-03T08:00')).toEqual(['dossier-first'])
})
