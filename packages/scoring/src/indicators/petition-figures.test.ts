import { zoneNamed } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { type PetitionLine, petitionFactsOf, petitionReceived } from '../facts/petition-log.fixture.ts'
import { indexSheet } from '../report/index-sheet.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { petitionFigures, type PetitionQuery } from './petition-figures.ts'

const dues = { refusal: '2026-03-04T09:00', question: '2026-03-09T09:00', answer: '2026-03-23T09:00' }
const received = petitionReceived('2026-03-02T09:00', dues)
const answered = (localTime: string, publicationDue = '2026-04-30T09:00'): PetitionLine => [
  localTime,
  'PetitionAnswered',
  { answer: 'doc-1', justified: true, publicationDue: new Date(vn(publicationDue)).toISOString() },
]
const rated = (localTime: string, rating: 'like' | 'dislike', rater: string): PetitionLine => [
  localTime,
  'PetitionRated',
  { rating, rater },
]

const march: PetitionQuery = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01'), listPetitions: true }

const figures = async (petitions: readonly (readonly PetitionLine[])[], query: Partial<PetitionQuery> = {}) => {
  const all = petitionFigures(await petitionFactsOf(...petitions), { ...march, ...query })
  return Object.fromEntries(all.map((figure) => [figure.code, figure]))
}

const good: readonly PetitionLine[] = [received, answered('2026-03-23T09:00')]
const late: readonly PetitionLine[] = [received, answered('2026-03-23T09:01')]
const disliked: readonly PetitionLine[] = [...good, rated('2026-03-24T09:00', 'dislike', 's-1')]
const repeated: readonly PetitionLine[] = [...good, ['2026-03-25T09:00', 'PetitionRepeated', { by: 'p-9' }]]

describe('indicators of petitions', () => {
  test('19 counts the petitions of which no limit was missed, and lists both sides', async () => {
    const { PETITION_PROCESSING_ON_TIME: figure } = await figures([good, late, disliked])
    expect(figure).toMatchObject({
      number: '19',
      numerator: 2,
      denominator: 3,
      petitions: {
        numerator: ['petition-0', 'petition-2'],
        denominator: ['petition-0', 'petition-1', 'petition-2'],
      },
    })
  })

  test('20 leaves out what was late, disliked or repeated, each petition once, and says why', async () => {
    const both = [...late, rated('2026-03-24T09:00', 'dislike', 's-1')]
    const { PETITION_HANDLING_SATISFACTION: figure } = await figures([good, late, disliked, repeated, both])
    expect(figure).toMatchObject({
      number: '20',
      numerator: 1,
      denominator: 5,
      reasons: { late: 2, disliked: 2, repeated: 1 },
      petitions: {
        numerator: ['petition-0'],
        reasons: {
          late: ['petition-1', 'petition-4'],
          disliked: ['petition-2', 'petition-4'],
          repeated: ['petition-3'],
        },
      },
    })
  })

  test('an open petition is on time until its due time, and not after', async () => {
    const count = async (at: string) =>
      (await figures([[received]], { at: vn(at) }))['PETITION_PROCESSING_ON_TIME']?.numerator
    expect([await count('2026-03-23T09:00'), await count('2026-03-23T09:01')]).toEqual([1, 0])
  })

  test('a petition counts where it was received in the period, for the unit that is competent at the end', async () => {
    const moved: readonly PetitionLine[] = [...good, ['2026-03-24T09:00', 'PetitionTransferred', { to: 'H21.2' }]]
    const before: readonly PetitionLine[] = [petitionReceived('2026-02-28T23:59')]
    const after: readonly PetitionLine[] = [petitionReceived('2026-04-01T00:00')]
    const denominator = async (units?: readonly string[]) =>
      (await figures([good, moved, before, after], units === undefined ? {} : { units }))['PETITION_PROCESSING_ON_TIME']
        ?.denominator
    expect([await denominator(), await denominator(['H21.1']), await denominator(['H21.2'])]).toEqual([2, 1, 1])
    expect(await denominator(['H21.9'])).toBe(0)
  })

  test('the shares by classification are told for information: about formalities, about officials', async () => {
    const about = (kind: 'formality' | 'staff' | 'other'): readonly PetitionLine[] => [
      received,
      ['2026-03-03T09:00', 'PetitionClassified', { kind }],
    ]
    const { PETITION_CLASSIFICATION_TTHC: formality, PETITION_CLASSIFICATION_STAFF: staff } = await figures([
      about('formality'),
      about('formality'),
      about('staff'),
      about('other'),
      [received],
    ])
    expect([formality, staff].map((figure) => [figure?.numerator, figure?.denominator, figure?.number])).toEqual([
      [2, 5, null],
      [1, 5, null],
    ])
  })

  test('the index sheet scores petitions from their facts, and no petition at all earns both maxima', async () => {
    const period = { from: march.from, to: march.to, at: march.at }
    const sheet = async (...petitions: readonly (readonly PetitionLine[])[]) =>
      indexSheet([], {
        ...period,
        unit: 'H21.1',
        zone: zoneNamed('Asia/Ho_Chi_Minh'),
        scorecard: decision766,
        petitions: await petitionFactsOf(...petitions),
        given: { PETITION_PROCESSING_ON_TIME: { numerator: 0, denominator: 9 } },
      }).rows.filter(({ number }) => number === '19' || number === '20')
    expect(await sheet(good, late, repeated)).toMatchObject([
      { numerator: 2, denominator: 3, points: 4, source: 'facts' },
      { numerator: 1, denominator: 3, points: 2, source: 'facts', petitions: { reasons: { late: 1, repeated: 1 } } },
    ])
    expect((await sheet()).map(({ points, denominator }) => [points, denominator])).toEqual([
      [6, 0],
      [6, 0],
    ])
  })
})
