import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { lifeWith, type ToldEvent } from '../life/life.fixture.ts'
import { linkSheet } from './link-sheets.ts'
import { type LinkOutage, LinkTally } from './link-tally.ts'

const hour = 3_600_000
const span = { from: 0, to: 24 * hour }

const rowsOf = (outages: readonly LinkOutage[], ...events: readonly ToldEvent[]) => {
  const tally = new LinkTally(span)
  tally.add(lifeWith({ stream: 'dossier-a' }, ...events))
  return tally.rows(outages)
}
const stateOf = (link: string, outages: readonly LinkOutage[], ...events: readonly ToldEvent[]) =>
  rowsOf(outages, ...events).find((row) => row.link === link)?.state

const failed = (at: number, source: string, cause: 'unavailable' | 'wrong' = 'unavailable'): ToldEvent => [
  at,
  'DataFetchFailed',
  { source, cause },
]

test('each kind of event is heard of its own link, and what is no answer of another system of none', () => {
  const rows = rowsOf(
    [],
    [1, 'PortalAcknowledged', { status: 2 }],
    [2, 'PortalRejected', { status: 2, errorCode: 'E', message: 'm', retryable: true }],
    [3, 'SyncAlerted', {}],
    [4, 'PopulationDataUsed', {}],
    [5, 'IdentityVerified', { method: 'population-database' }],
    [6, 'IdentityVerified', { method: 'vneid' }],
    [7, 'IdentityVerified', { method: 'chip-card' }],
    [8, 'PersonalStoreLinked', {}],
    [9, 'ComponentReused', { component: 'c', source: 'personal-store' }],
    [10, 'ComponentReused', { component: 'c', source: 'national-database' }],
    [11, 'ComponentReused', { component: 'c', source: 'earlier-result' }],
    failed(12, 'CSDL đất đai'),
    failed(13, 'CSDL đất đai', 'wrong'),
  )
  expect(
    rows.map(({ link, state, answers, failures, wrong, lastAnswerAt, lastFailureAt }) =>
      [link, state, answers, failures, wrong, lastAnswerAt, lastFailureAt].join(' '),
    ),
  ).toEqual([
    'CSDL đất đai failing 0 1 1  13',
    'national-portal failing 2 1 0 2 3',
    'national-database sound 1 0 0 10 ',
    'personal-store sound 2 0 0 9 ',
    'population sound 2 0 0 5 ',
    'vneid sound 1 0 0 6 ',
  ])
})

test('a link is failing when the failure came last, down while an outage lasts, and not heard of without either', () => {
  const answer: ToldEvent = [50, 'PopulationDataUsed', {}]
  expect(stateOf('population', [], answer, failed(60, 'population'))).toBe('failing')
  expect(stateOf('population', [], failed(40, 'population'), answer)).toBe('sound')
  expect(stateOf('population', [])).toBe('unused')
  const lasting = { system: 'population', from: 45, to: null }
  expect(stateOf('population', [lasting], answer)).toBe('down')
  expect(stateOf('population', [{ ...lasting, to: 70 }], answer)).toBe('sound')
  expect(stateOf('population', [{ ...lasting, to: span.to }], answer)).toBe('down')
})

test('what happened outside the span is not counted', () => {
  const early: ToldEvent = [-1, 'PopulationDataUsed', {}]
  const late: ToldEvent = [span.to, 'PopulationDataUsed', {}]
  expect(stateOf('population', [{ system: 'population', from: -5, to: 0 }], early, late)).toBe('unused')
  expect(rowsOf([{ system: 'x', from: span.to, to: null }]).some(({ link }) => link === 'x')).toBe(false)
})

test('time of outages is told once where two units record the same one, and only what lies in the span', () => {
  const outages = [
    { system: 'iGate', from: -2 * hour, to: 2 * hour },
    { system: 'iGate', from: hour, to: 5 * hour },
    { system: 'iGate', from: 2 * hour, to: 3 * hour },
    { system: 'iGate', from: 22 * hour, to: null },
  ]
  const [row] = rowsOf(outages)
  expect(row).toMatchObject({ link: 'iGate', state: 'down', outages: 4, downtime: 7 * hour, downSince: 22 * hour })
  const scene = { about: [], zone: vietnamCalendar().zone, language: 'vi' } as const
  expect(
    linkSheet(rowsOf(outages, [vn('1970-01-01T08:00'), 'PopulationDataUsed', {}]), scene).rows.slice(0, 2),
  ).toEqual([
    {
      link: 'iGate',
      state: 'đang gián đoạn',
      answers: 0,
      failures: 0,
      wrong: 0,
      lastAnswerAt: null,
      lastFailureAt: null,
      outages: 4,
      downHours: 7,
      downSince: 22 * hour,
    },
    expect.objectContaining({ link: 'CSDL quốc gia về dân cư', state: 'thông suốt', lastAnswerAt: hour }),
  ])
})
