import { type DossierEvent, type Instant, type Occurred, zoneNamed } from '@motcua/core'
import { importId } from '../import-id.ts'
import { bpic15Mapping } from '../mapping/bpic15.ts'
import { replayImport, type StoredEvents } from './dossier-histories.ts'
import { type Quantiles, quantiles } from './quantiles.ts'

/** Figures of an imported BPI Challenge 2015 log, under the names of the object `dossier` of its reference file. */
export type Bpic15Figures = {
  readonly cases: number
  readonly 'supplement_request_events(08_AWB45_020_2)': number
  readonly cases_with_request: number
  readonly 'supplement_received_events(08_AWB45_040)': number
  readonly cases_with_received: number
  readonly requests_per_case: Readonly<Record<string, number>>
  readonly received_recorded_later_than_answer_date: number
  readonly recorded_earlier: number
  readonly recording_lag_days: Quantiles | null
  readonly single_cycle_cases: number
  readonly single_cycle_pause_days: Quantiles | null
  readonly 'cases_withdrawn(05_EIND_010=True)': number
  readonly 'cases_left_untreated(08_AWB45_075)': number
  readonly 'cases_term_extended(06_VD_010=True)': number
  readonly 'cases_refusal_grounds(01_HOOFD_380=True)': number
  readonly 'cases_decided(01_HOOFD_495)': number
  readonly 'cases_decision_sent(01_HOOFD_515)': number
  readonly startDate_to_decision_days: Quantiles | null
}

type Row = {
  submitted: Instant | undefined
  decided: Instant | undefined
  readonly requests: Instant[]
  readonly answers: { readonly answered: Instant; readonly lag: number }[]
  withdrawn: boolean
  refused: boolean
  extended: boolean
  refusalGrounds: boolean
  returned: boolean
}

const dayMs = 86_400_000
const zone = zoneNamed(bpic15Mapping.zone)

const initial = (): Row => ({
  submitted: undefined,
  decided: undefined,
  requests: [],
  answers: [],
  withdrawn: false,
  refused: false,
  extended: false,
  refusalGrounds: false,
  returned: false,
})

const evolve = (row: Row, event: Occurred<DossierEvent>): void => {
  const { occurredAt, recordedAt } = event
  switch (event.type) {
    case 'DossierSubmitted':
      row.submitted = occurredAt
      return
    case 'SupplementRequested':
      row.requests.push(occurredAt)
      return
    case 'SupplementReceived':
      row.answers.push({ answered: occurredAt, lag: zone.dayOf(recordedAt) - zone.dayOf(occurredAt) })
      return
    case 'DossierCompleted':
      row.decided ??= occurredAt
      return
    case 'DossierWithdrawn':
      row.withdrawn = true
      return
    case 'DossierRefused':
      row.refused = true
      return
    case 'LimitExtended':
      row.extended = true
      return
    case 'ResultReturned':
      row.returned = true
      return
    case 'StepCompleted':
      if (event.data.step === '01_HOOFD_380' && event.data.outcome === 'True') row.refusalGrounds = true
      return
    default:
  }
}

const histogram = (values: readonly number[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Days between request and answer of a case that has exactly one of each; negative where the log says so. */
const pauses = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap(({ requests, answers }) => {
    const [requested] = requests
    const [answer] = answers
    if (requested === undefined || answer === undefined || requests.length > 1 || answers.length > 1) return []
    return [zone.dayOf(answer.answered) - zone.dayOf(requested)]
  })

const decisionDays = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap(({ submitted, decided }) =>
    submitted === undefined || decided === undefined ? [] : [(decided - submitted) / dayMs],
  )

/** Replays the events that the bpic15 mapping made of the log with this hash. */
export const bpic15Figures = async (events: StoredEvents, log: string): Promise<Bpic15Figures> => {
  const rows = await replayImport(events, importId(bpic15Mapping.name, log), initial, evolve)
  const cases = (holds: (row: Row) => boolean): number => rows.filter(holds).length
  const lags = rows.flatMap(({ answers }) => answers.map(({ lag }) => lag))
  const singleCycle = pauses(rows)
  return {
    cases: rows.length,
    'supplement_request_events(08_AWB45_020_2)': rows.reduce((sum, { requests }) => sum + requests.length, 0),
    cases_with_request: cases(({ requests }) => requests.length > 0),
    'supplement_received_events(08_AWB45_040)': lags.length,
    cases_with_received: cases(({ answers }) => answers.length > 0),
    requests_per_case: histogram(rows.map(({ requests }) => requests.length)),
    received_recorded_later_than_answer_date: lags.filter((lag) => lag > 0).length,
    recorded_earlier: lags.filter((lag) => lag < 0).length,
    recording_lag_days: quantiles(lags),
    single_cycle_cases: singleCycle.length,
    single_cycle_pause_days: quantiles(singleCycle),
    'cases_withdrawn(05_EIND_010=True)': cases(({ withdrawn }) => withdrawn),
    'cases_left_untreated(08_AWB45_075)': cases(({ refused }) => refused),
    'cases_term_extended(06_VD_010=True)': cases(({ extended }) => extended),
    'cases_refusal_grounds(01_HOOFD_380=True)': cases(({ refusalGrounds }) => refusalGrounds),
    'cases_decided(01_HOOFD_495)': cases(({ decided }) => decided !== undefined),
    'cases_decision_sent(01_HOOFD_515)': cases(({ returned }) => returned),
    startDate_to_decision_days: quantiles(decisionDays(rows)),
  }
}
