import { expect, test } from 'vitest'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { importXes } from '../import-xes.ts'
import { bpic15Mapping } from '../mapping/bpic15.ts'
import type { XesMapping } from '../mapping/mapping.ts'
import { receiptMapping } from '../mapping/receipt.ts'
import {
  type Attributes,
  bytesSource,
  logXml,
  permitEvent,
  receiptCase,
  receiptEvent,
  traceXml,
  without,
} from '../sample-log.fixture.ts'
import { bpic15Figures } from './bpic15-figures.ts'
import type { StoredEvents } from './dossier-histories.ts'
import { receiptFigures } from './receipt-figures.ts'

const figuresOf = async <Figures>(
  mapping: XesMapping,
  log: string,
  figures: (events: StoredEvents, hash: string) => Promise<Figures>,
): Promise<Figures> => {
  await using store = openMemoryStore()
  // a case of another log stands in the same store and must not be counted
  const other = logXml(traceXml(receiptCase('elsewhere', { startDate: '2014-01-01T00:00:00+01:00' })))
  await importXes({ source: bytesSource(other), mapping, store })
  const { log: hash } = await importXes({ source: bytesSource(log), mapping, store })
  return await figures(store.readAll(), hash)
}

test('receipt figures count instants to the millisecond and dates by the municipality’s calendar', async () => {
  const due = '2011-05-01T00:00:00+02:00'
  const ended = (id: string, enddate: string, changes: Attributes = {}): string =>
    traceXml(receiptCase(id, { deadline: due, enddate, ...changes }))
  const log = logXml(
    ended('punctual', due, { channel: 'Desk' }),
    ended('late-by-a-moment', '2011-05-01T00:00:00.001+02:00'),
    ended('day-before', '2011-04-30T23:59:59.999+02:00'),
    ended('backwards', '2011-02-28T23:30:00Z', { startdate: '2011-03-01T09:00:00Z' }),
    traceXml(without(receiptCase('open'), 'enddate'), receiptEvent('Confirmation of receipt', '2012-01-01T00:00:00Z')),
    traceXml(receiptCase('busy', { deadline: due }), receiptEvent('Confirmation of receipt', '2012-01-01T00:00:00Z')),
  )
  expect(await figuresOf(receiptMapping, log, receiptFigures)).toEqual({
    cases: 6,
    ended: 5,
    open: 1,
    on_time_instant: 4,
    late_instant: 1,
    date_level_Amsterdam: { early: 3, same_day: 2, late: 0, on_time_rate: 1 },
    channel: { Internet: 5, Desk: 1 },
    by_month_started_ended_ontime: { '2011-03': [6, 1, 1], '2011-04': [0, 2, 2], '2011-05': [0, 2, 1] },
    end_before_start: 1,
    end_before_last_event: 1,
  })
})

test('permit figures come from the two times of the events', async () => {
  const permit = (id: string, startDate: string, ...events: readonly Attributes[]): string =>
    traceXml({ 'concept:name': id, startDate, parts: 'Bouw' }, permitEvent('01_HOOFD_010', startDate), ...events)
  const log = logXml(
    permit(
      'a',
      '2014-03-01T00:00:00+01:00',
      permitEvent('08_AWB45_020_2', '2014-03-20T23:30:00+01:00'),
      permitEvent('08_AWB45_040', '2014-04-02T09:00:00+02:00', '31-3-2014 0:00:00'),
      permitEvent('01_HOOFD_380', '2014-04-03T09:00:00+02:00', 'True'),
      permitEvent('01_HOOFD_495', '2014-04-05T12:00:00+02:00'),
      permitEvent('01_HOOFD_495', '2014-05-05T12:00:00+02:00'),
      permitEvent('01_HOOFD_515', '2014-05-06T12:00:00+02:00'),
    ),
    permit(
      'b',
      '2014-03-01T00:00:00+01:00',
      permitEvent('08_AWB45_020_2', '2014-03-20T10:00:00+01:00'),
      permitEvent('08_AWB45_020_2', '2014-03-21T10:00:00+01:00'),
      permitEvent('08_AWB45_040', '2014-03-22T10:00:00+01:00', '25-3-2014 0:00:00'),
      permitEvent('06_VD_010', '2014-03-23T10:00:00+01:00', 'True'),
      permitEvent('05_EIND_010', '2014-03-24T10:00:00+01:00', 'True'),
    ),
    permit('c', '2014-03-01T00:00:00+01:00', permitEvent('08_AWB45_075', '2014-03-20T10:00:00+01:00')),
  )
  const alone = (days: number): object => {
    const at = { min: days, p25: days, p50: days, p75: days, p90: days, p95: days, max: days, mean: days }
    return { n: 1, ...at }
  }
  expect(await figuresOf(bpic15Mapping, log, bpic15Figures)).toEqual({
    cases: 3,
    'supplement_request_events(08_AWB45_020_2)': 3,
    cases_with_request: 2,
    'supplement_received_events(08_AWB45_040)': 2,
    cases_with_received: 2,
    requests_per_case: { 0: 1, 1: 1, 2: 1 },
    received_recorded_later_than_answer_date: 1,
    recorded_earlier: 1,
    recording_lag_days: { n: 2, min: -3, p25: -1.75, p50: -0.5, p75: 0.75, p90: 1.5, p95: 1.75, max: 2, mean: -0.5 },
    single_cycle_cases: 1,
    single_cycle_pause_days: alone(11),
    'cases_withdrawn(05_EIND_010=True)': 1,
    'cases_left_untreated(08_AWB45_075)': 1,
    'cases_term_extended(06_VD_010=True)': 1,
    'cases_refusal_grounds(01_HOOFD_380=True)': 1,
    'cases_decided(01_HOOFD_495)': 1,
    'cases_decision_sent(01_HOOFD_515)': 1,
    startDate_to_decision_days: alone(35 + 11 / 24),
  })
})
