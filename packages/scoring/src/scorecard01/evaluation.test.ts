import { toIso, zoneNamed } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { appointment, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { DossierLife } from '../life/dossier-life.ts'
import { lifeOf } from '../life/life.fixture.ts'
import type { AgencyCounts } from './agency-points.ts'
import { onlinePoints, petitionPoints } from './agency-points.ts'
import { agencyBands, bandOfRange, meanOf, officialBands, rangeOf } from './circular-01.ts'
import { dossierPoints } from './dossier-points.ts'
import { evaluate } from './evaluation.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = vn('2026-04-01')
const count = (numerator: number, denominator: number) => ({ numerator, denominator })
const nothing: AgencyCounts = { petitions: null, procedures: null, online: null, onTime: null }

const ended = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]
const dossier = (end: string, ...more: readonly Line[]): Promise<DossierLife> =>
  lifeOf(
    [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-16T11:30'), ...more, ended(end)],
    '2026-04-01',
  )
const pointsOf = async (end: string, ...more: readonly Line[]) => dossierPoints(await dossier(end, ...more), at, zone)

describe('a dossier', () => {
  test.each([
    ['2026-03-15T17:00', 2],
    ['2026-03-16T07:00', 1],
    ['2026-03-16T11:30', 1],
    ['2026-03-16T11:31', 0],
  ])('that ended at %s has %d points for its time and for attitude', async (end, points) => {
    expect(await pointsOf(end)).toMatchObject({ '1': points, '7': points })
  })

  test('loses the points for attitude by a justified petition, and none by a dislike alone', async () => {
    const rated = (data: { rating: 'dislike'; justifiedPetition?: string }): Line => [
      '2026-03-14T08:00',
      'SatisfactionRated',
      data,
    ]
    expect(await pointsOf('2026-03-10T08:00', rated({ rating: 'dislike', justifiedPetition: 'p-1' }))).toMatchObject({
      '1': 2,
      '7': 0,
    })
    expect(await pointsOf('2026-03-10T08:00', rated({ rating: 'dislike' }))).toMatchObject({ '7': 2 })
  })

  test('has 2, 1 and 0 points for none, one and two further contacts', async () => {
    const request: Line = ['2026-03-03T08:00', 'SupplementRequested', { stage: 'appraisal', items: [{ reason: 'x' }] }]
    const answer: Line = ['2026-03-03T09:00', 'SupplementReceived', {}]
    expect((await pointsOf('2026-03-10T08:00'))['3']).toBe(2)
    expect((await pointsOf('2026-03-10T08:00', request, answer))['3']).toBe(1)
    expect((await pointsOf('2026-03-10T08:00', request, answer, request, answer))['3']).toBe(0)
  })

  test('is scored by the slowest of its units, and not at all where no unit has a time of its own', async () => {
    const handed: Line = ['2026-03-03T08:00', 'HandedOver', { from: 'H21.1', to: 'H21.5' }]
    const confirmed = (verdict: 'early' | 'on-time' | 'late'): Line => [
      '2026-03-03T09:00',
      'HandoverConfirmed',
      { verdict },
    ]
    const begun: Line = ['2026-03-04T08:00', 'StepStarted', { step: 's', due: toIso(vn('2026-03-06T08:00')) }]
    const done = (time: string): Line => [time, 'StepCompleted', { step: 's' }]
    const units = async (...lines: readonly Line[]) => (await pointsOf('2026-03-10T08:00', ...lines))['2']
    expect(await units()).toBeNull()
    expect(await units(handed, confirmed('early'))).toBe(2)
    expect(await units(handed, confirmed('early'), begun, done('2026-03-06T08:00'))).toBe(1)
    expect(await units(handed, confirmed('early'), begun, done('2026-03-06T08:01'))).toBe(0)
  })

  test('does not tell how many agencies the applicant turned to', async () => {
    expect((await pointsOf('2026-03-10T08:00'))['4']).toBeNull()
  })
})

describe('an agency', () => {
  test('has 2 points for petitions where there are none or all are on time, 1 from 90 %, else 0', () => {
    expect(petitionPoints({ petitions: count(0, 0) })).toBe(2)
    expect(petitionPoints({ petitions: count(9, 10) })).toBe(1)
    expect(petitionPoints({ petitions: count(899, 1000) })).toBe(0)
    expect(petitionPoints({ petitions: null })).toBeNull()
  })

  test.each([
    [14.9, 0],
    [15, 1],
    [29.9, 1],
    [30, 2],
  ])('with %d %% of its dossiers online has %d points for online service', (share, points) => {
    const online = count(share * 10, 1000)
    expect(onlinePoints({ ...nothing, online, procedures: count(20, 100), onTime: count(5, 5) })).toBe(points)
  })

  test('with a late dossier or fewer than 20 % of procedures online stays at 1, and without counts of them is not told', () => {
    const online = count(30, 100)
    expect(onlinePoints({ ...nothing, online, procedures: count(20, 100), onTime: count(4, 5) })).toBe(1)
    expect(onlinePoints({ ...nothing, online, procedures: count(19, 100), onTime: count(5, 5) })).toBe(1)
    expect(onlinePoints({ ...nothing, online, onTime: count(5, 5) })).toBeNull()
  })

  test('with all nine criteria has a total and a class', async () => {
    const given = { '2': 2, '4': 2, '5': 1, '6': 2 } as const
    const agency = { petitions: count(0, 0), procedures: count(9, 10), online: count(4, 10), onTime: count(2, 2) }
    const lives = [await dossier('2026-03-10T08:00'), await dossier('2026-03-16T11:30')]
    // 1: 1.5, 2: 2, 3: 2, 4: 2, 5: 1, 6: 2, 7: 1.5, 8: 2, 9: 2
    expect(await evaluate(lives, { at, zone, agency, given })).toMatchObject({
      dossiers: 2,
      range: { least: 16, most: 16 },
      band: 'excellent',
    })
  })

  test('with criteria that nobody tells has a total between two numbers, and no class where they decide it', async () => {
    const evaluation = await evaluate([await dossier('2026-03-10T08:00')], { at, zone, agency: nothing, given: {} })
    // 1, 3 and 7 give 2 each; six criteria are open
    expect(evaluation).toMatchObject({ range: { least: 6, most: 18 }, band: null })
    expect(evaluation.criteria.filter(({ source }) => source === 'none').map(({ criterion }) => criterion)).toEqual([
      '2',
      '4',
      '5',
      '6',
      '8',
      '9',
    ])
  })
})

describe('an official', () => {
  test('is scored by the dossiers acted on or taken over, and has a class where what is not told cannot change it', async () => {
    const life = await dossier('2026-03-10T08:00')
    const by = (officer: string): DossierLife => ({
      ...life,
      events: life.events.map((event) => ({ ...event, actor: { ...event.actor, officer } })),
    })
    const late = await dossier('2026-03-17T08:00', [
      '2026-03-03T08:00',
      'HandedOver',
      { from: 'H21.1', to: 'H21.1', toOfficer: 'o-2' },
    ])
    const { officials } = await evaluate([by('o-1'), late], { at, zone, agency: nothing, given: {} })
    expect(officials).toMatchObject([
      { officer: 'o-1', dossiers: 1, range: { least: 6, most: 10 }, band: 'whole' },
      // 3 alone is known to be 2
      { officer: 'o-2', dossiers: 1, range: { least: 2, most: 6 }, band: null },
    ])
  })

  test('is everyone who acted, was handed the dossier, or confirmed that it came', async () => {
    const life = await dossier(
      '2026-03-10T08:00',
      ['2026-03-03T08:00', 'HandedOver', { from: 'H21.1', to: 'H21.1', toOfficer: 'o-2' }],
      ['2026-03-03T09:00', 'HandoverConfirmed', { verdict: 'on-time', officer: 'o-3' }],
      ['2026-03-04T08:00', 'HandedOver', { from: 'H21.1', to: 'H21.1' }],
      ['2026-03-04T09:00', 'HandoverConfirmed', { verdict: 'on-time' }],
    )
    const { officials } = await evaluate([life], { at, zone, agency: nothing, given: {} })
    expect(officials.map(({ officer }) => officer)).toEqual(['o-2', 'o-3'])
  })

  test('and an agency fall into the class from its lower edge on', () => {
    const official = (points: number) => bandOfRange(officialBands, { least: points, most: points })
    expect([5, 4.9, 3.5, 3.4].map(official)).toEqual(['whole', 'most', 'most', 'less'])
    const agency = (points: number) => bandOfRange(agencyBands, { least: points, most: points })
    expect([15, 14.9, 12, 11.9, 9, 8.9, 6, 5.9].map(agency)).toEqual([
      'excellent',
      'good',
      'good',
      'fair',
      'fair',
      'average',
      'average',
      'weak',
    ])
  })
})

test('means have one decimal, half up, and a sum of tenths stays exact', () => {
  expect(meanOf({ sum: 5, count: 4 })).toBe(1.3)
  expect(meanOf({ sum: 23, count: 20 })).toBe(1.2)
  expect(meanOf({ sum: 0, count: 0 })).toBeNull()
  expect(rangeOf([1.1, 1.2, null])).toEqual({ least: 2.3, most: 4.3 })
})
