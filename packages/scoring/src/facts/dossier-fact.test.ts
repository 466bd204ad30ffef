import { expect, test } from 'vitest'
import { competentUnit, type DossierFact, factOf } from './dossier-fact.ts'
import { emptyFactRow, type FactRow } from './fact-row.ts'
import { readFacts, scanFacts, takeFacts } from './read-facts.ts'
import { FactCursor, scoredColumns, type ScoredFact, type ScoredRow } from './scored-fact.ts'

const text = (id: number): string => `text ${id}`

/** A row of which every column has a value of its own. */
const full: FactRow = {
  settledMarks: 5,
  settledFrom: 501,
  unit: 0,
  receivedAt: 100,
  procedure: 1,
  receivingUnit: 2,
  code: 3,
  channel: 2,
  submittedAt: 90,
  statutoryDue: 900,
  returnsPaperResult: 1,
  requiresElectronicResult: 1,
  appointmentLeg: 3,
  appointmentDue: 800,
  appointmentSetAt: 101,
  appointmentTrigger: 3,
  completedAt: 201,
  returnedAt: 202,
  refusedAt: 203,
  stoppedAt: 204,
  withdrawnAt: 205,
  digitisedAt: 206,
  signedAt: 207,
  reusedAt: 208,
  personalStoreLinkedAt: 209,
  identityVerifiedAt: 210,
  populationDataUsedAt: 211,
  feeChargedAt: 212,
  paidOnlineAt: 213,
  resultAttachedAt: 214,
  dissatisfiedAt: 215,
  portalAcknowledgedAt: 216,
  laterAppointments: '[4,850,102,2,5,870,103,5]',
  supplements: '[0,80,85,1,110,null]',
  finishedLegs: '[1,120,2,121]',
  transfers: '[130,7,131,8]',
}

const scored = {
  submittedTo: 'text 0',
  procedure: 'text 1',
  channel: 'online',
  transfers: [
    { at: 130, to: 'text 7' },
    { at: 131, to: 'text 8' },
  ],
  receivedAt: 100,
  statutoryDue: 900,
  returnsPaperResult: true,
  requiresElectronicResult: true,
  appointments: [
    { leg: 3, due: 800, setAt: 101, trigger: 'payment' },
    { leg: 4, due: 850, setAt: 102, trigger: 'apology' },
    { leg: 5, due: 870, setAt: 103, trigger: 'import' },
  ],
  supplements: [
    { stage: 'reception', requestedAt: 80, receivedAt: 85 },
    { stage: 'appraisal', requestedAt: 110, receivedAt: null },
  ],
  finishedLegs: [
    { leg: 1, finishedAt: 120 },
    { leg: 2, finishedAt: 121 },
  ],
  completedAt: 201,
  returnedAt: 202,
  refusedAt: 203,
  stoppedAt: 204,
  withdrawnAt: 205,
  digitisedAt: 206,
  reusedAt: 208,
  personalStoreLinkedAt: 209,
  identityVerifiedAt: 210,
  populationDataUsedAt: 211,
  feeChargedAt: 212,
  paidOnlineAt: 213,
  resultAttachedAt: 214,
  dissatisfiedAt: 215,
  portalAcknowledgedAt: 216,
} as const

const nothing = {
  submittedTo: null,
  procedure: null,
  channel: 'unknown',
  transfers: [],
  receivedAt: null,
  statutoryDue: null,
  returnsPaperResult: false,
  requiresElectronicResult: false,
  appointments: [],
  supplements: [],
  finishedLegs: [],
  completedAt: null,
  returnedAt: null,
  refusedAt: null,
  stoppedAt: null,
  withdrawnAt: null,
  digitisedAt: null,
  reusedAt: null,
  personalStoreLinkedAt: null,
  identityVerifiedAt: null,
  populationDataUsedAt: null,
  feeChargedAt: null,
  paidOnlineAt: null,
  resultAttachedAt: null,
  dissatisfiedAt: null,
  portalAcknowledgedAt: null,
} as const

/** What a cursor shows of the fields of `scored`, written down before it goes on. */
const shown = (fact: ScoredFact) =>
  Object.fromEntries(
    (Object.keys(scored) as (keyof typeof scored)[]).map((name) => [name, structuredClone(fact[name])]),
  )

const rowOf = (row: FactRow): ScoredRow => scoredColumns.map((column) => row[column])

test('a saved row is read back as the fact it stands for, and an empty one as nothing known', () => {
  expect(factOf('dossier-a', full, text)).toEqual({
    ...scored,
    stream: 'dossier-a',
    code: 'text 3',
    receivingUnit: 'text 2',
    submittedAt: 90,
    signedAt: 207,
  })
  expect(factOf('dossier-b', emptyFactRow(), text)).toEqual({
    ...nothing,
    stream: 'dossier-b',
    code: null,
    receivingUnit: null,
    submittedAt: null,
    signedAt: null,
  })
})

test('a cursor shows the same of a row as its fact does: all of it, of one appointment alone, and of none', () => {
  const cursor = new FactCursor(text)
  cursor.row = rowOf(full)
  expect(shown(cursor)).toEqual(scored)
  expect([cursor.settledMarks, cursor.settledFrom, cursor.stream]).toEqual([5, 501, ''])
  cursor.row = rowOf({ ...full, laterAppointments: null })
  expect(cursor.appointments).toEqual([{ leg: 3, due: 800, setAt: 101, trigger: 'payment' }])
  cursor.row = rowOf(emptyFactRow())
  expect(shown(cursor)).toEqual(nothing)
  expect([cursor.settledMarks, cursor.settledFrom]).toEqual([0, null])
})

test('a cursor asks the dictionary for each unit and procedure once, however many rows name them', () => {
  const asked: number[] = []
  const cursor = new FactCursor((id) => {
    asked.push(id)
    return text(id)
  })
  const names = [1, 2, 1, 0, 0].map((unit) => {
    cursor.row = rowOf({ ...emptyFactRow(), unit, procedure: 2 })
    return [cursor.submittedTo, cursor.procedure]
  })
  expect(names.map(([unit]) => unit)).toEqual(['text 1', 'text 2', 'text 1', 'text 0', 'text 0'])
  expect(names.every(([, procedure]) => procedure === 'text 2')).toBe(true)
  expect(asked).toEqual([1, 2, 0])
})

test('facts are read whole by stream, scanned by the columns of scoring, and taken by what they have settled to', () => {
  const dictionary = { text, find: () => undefined }
  const rows = [
    { ...full, stream: 'dossier-a' },
    { ...emptyFactRow(), stream: 'dossier-b', unit: 4 },
  ]
  const read = [...readFacts({ rows: () => [], dictionary }, rows)]
  expect(read.map(({ stream, submittedTo }) => [stream, submittedTo])).toEqual([
    ['dossier-a', 'text 0'],
    ['dossier-b', 'text 4'],
  ])
  const seen: (string | null)[] = []
  const pages = rows.map((row) => [rowOf(row)])
  scanFacts({ columns: () => pages, dictionary }, ({ submittedTo }) => seen.push(submittedTo))
  expect(seen).toEqual(['text 0', 'text 4'])

  const taken: string[] = []
  const chosen = function* (_: unknown, { picks }: { readonly picks: (row: ScoredRow) => boolean }) {
    for (const row of rows) {
      const values = rowOf(row)
      yield picks(values) ? { rows: [], picked: [values] } : { rows: [values.slice(0, 5)], picked: [] }
    }
  }
  const count = takeFacts(
    { chosenColumns: chosen as Parameters<typeof takeFacts>[0]['chosenColumns'], dictionary },
    {
      isSettled: ({ settledFrom }) => settledFrom !== null,
      addSettled: ({ submittedTo, settledMarks }) => taken.push(`settled ${submittedTo} ${settledMarks}`),
      add: ({ submittedTo, channel }) => taken.push(`open ${submittedTo} ${channel}`),
    },
  )
  expect(taken).toEqual(['settled text 0 5', 'open text 4 unknown'])
  expect(count).toBe(2)
})

test('the competent unit is that of the latest transfer before the instant, of two at once the one recorded last', () => {
  const passed = (
    ...transfers: readonly (readonly [at: number, to: string])[]
  ): Pick<DossierFact, 'submittedTo' | 'transfers'> => ({
    submittedTo: 'A',
    transfers: transfers.map(([at, to]) => ({ at, to })),
  })
  expect(competentUnit(passed(), 9)).toBe('A')
  expect(competentUnit(passed([5, 'B']), 5)).toBe('A')
  expect(competentUnit(passed([5, 'B']), 6)).toBe('B')
  expect(competentUnit(passed([5, 'B'], [5, 'C']), 6)).toBe('C')
  expect(competentUnit(passed([5, 'B'], [4, 'C']), 6)).toBe('B')
  expect(competentUnit(passed([5, 'B'], [7, 'C']), 7)).toBe('B')
})
