import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import { shownSheet } from '../format/shown-sheet.fixture.ts'
import { drawSample, type SampleTarget } from './sample.ts'
import { sampleSheet } from './sample-sheet.ts'

const query = { from: 100, to: 200, at: 300, size: 99, seed: 1 }
const fact = (name: string, known: Parameters<typeof factWith>[0] = {}) =>
  factWith({ stream: name, receivedAt: 150, submittedTo: 'A', ...known })

test('a sample is drawn from the dossiers of the period that the target names, as they stand at the instant', () => {
  const asked = (requestedAt: number) => ({
    supplements: [{ stage: 'appraisal' as const, requestedAt, receivedAt: null }],
  })
  const facts = [
    fact('h', { receivedAt: 99 }),
    fact('g', { receivedAt: 100, completedAt: 299 }),
    fact('f', { receivedAt: 199, completedAt: 300 }),
    fact('e', { receivedAt: 200 }),
    fact('d', { receivedAt: null }),
    fact('c', { statutoryDue: 160, completedAt: 161, dissatisfiedAt: 299 }),
    fact('b', { ...asked(299), dissatisfiedAt: 300, refusedAt: 300 }),
    fact('a', { ...asked(300), refusedAt: 299 }),
  ]
  const drawn = (target: SampleTarget, more: object = {}) => {
    const { population, dossiers } = drawSample(facts, { ...query, target, ...more })
    return [population, dossiers.map(({ stream }) => stream).join('')]
  }
  expect(drawn('all')).toEqual([5, 'abcfg'])
  expect(drawn('all', { at: 199 })).toEqual([4, 'abcg'])
  expect(drawn('late')).toEqual([1, 'c'])
  expect(drawn('returned')).toEqual([1, 'b'])
  expect(drawn('dissatisfied')).toEqual([1, 'c'])
  expect(drawn('refused')).toEqual([1, 'a'])
  expect(drawn('open')).toEqual([2, 'bf'])
  expect(drawn('all', { units: ['B'] })).toEqual([0, ''])
  const { population, dossiers } = drawSample(facts, { ...query, target: 'all', size: 2 })
  const [one, other, ...more] = dossiers.map(({ stream }) => stream)
  expect([population, more]).toEqual([5, []])
  expect(String(one) < String(other)).toBe(true)
})

test('the sheet of a sample shows each dossier with its due date and its end, and that as many are drawn as were asked for', () => {
  const scene = {
    about: [['Kỳ', '2026']] as const,
    zone: zoneNamed('Asia/Ho_Chi_Minh'),
    language: 'en' as const,
    at: 300,
  }
  const dossiers = [
    fact('dossier-a', { code: 'M-1', procedure: '1', statutoryDue: 250, completedAt: 299 }),
    fact('dossier-b', { completedAt: 300 }),
  ]
  expect(shownSheet(sampleSheet(dossiers, { ...scene, size: 3, population: 2 }))).toEqual({
    head: ['dossiers', 'Sample for inspection', 'Kỳ: 2026'],
    columns: [
      'dossier | Dossier code | text | names dossier',
      'procedure | Procedure | text',
      'unit | Unit | text',
      'receivedAt | Received | instant',
      'due | Due | instant',
      'ended | Ended | instant',
    ],
    rows: ['M-1 | 1 | A | 150 | 250 | 299', 'b |  | A | 150 |  | '],
    unshown: [],
    notes: [],
    identities: [expect.stringMatching(/^drawn: .+ \(1\)$/)],
    behind: [],
  })
  const [identity] = sampleSheet(dossiers, { ...scene, size: 3, population: 4 }).identities ?? []
  expect(identity?.residuals).toMatchObject([{ left: 2, right: 3 }])
})
