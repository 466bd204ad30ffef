import {
  type DossierCommand,
  dossierDecider,
  type DossierState,
  type Instant,
  storedPromotions,
  type UnitCommand,
  vietnamCalendar,
} from '@motcua/core'
import { testingProcedures } from '@motcua/core/testing'
import { dossierFacts, form06, type Form06Row, indicatorFigures, readFacts } from '@motcua/scoring'
import {
  createCodeAllocator,
  createDossierHandler,
  memoryProjections,
  openMemoryStore,
  openMotcua,
} from '@motcua/store'

const calendar = vietnamCalendar()
export const { zone } = calendar
const promotions = storedPromotions
const actor = { officer: 'o-1', unit: 'H21.1', role: 'handler' }

/** Procedures of the catalogue for tests: five working days; land in Đồng Tháp, ten; investment, fifteen. */
export const [plain, land, investment] = ['1.000001', '1.000002', '1.000004']

/** A local time in 2026 and what is asked then; an act that is entered later has the time of its entry too. */
export type Line = readonly [happened: string, command: DossierCommand, entered?: string]

export const at = (time: string): Instant => zone.parseLocal(`2026-${time}`)

type Outcome = {
  readonly state: DossierState
  /** Of each event when it happened and when it was recorded, in local time. */
  readonly times: readonly (readonly [type: string, happened: string, recorded: string])[]
  /** The non-zero columns of form 06 in the month. */
  readonly form06: (month: string) => Partial<Form06Row>
  /** Numerator and denominator of indicator 05 for dossiers received in March, judged at a time. */
  readonly onTime: (judged: string) => readonly [number, number | null]
}

/** Submitted on Wednesday 4 March at 09:00 under a code given out then; then what the lines tell, through the store. */
export const play = async (
  procedure: string | undefined,
  lines: readonly Line[],
  unitLines: readonly UnitCommand[] = [],
): Promise<Outcome> => {
  const store = openMemoryStore({ promotions })
  let now = at('03-04T08:00')
  const clock = () => now
  const code = await createCodeAllocator({ store, calendar, clock }).allocate({
    unit: 'H21.1',
    commandId: 'code',
    actor,
  })
  const handler = createDossierHandler({ store, calendar, procedures: testingProcedures, clock })
  const { units } = openMotcua({ store, calendar, procedures: testingProcedures, clock })
  const submit: DossierCommand = {
    type: 'SubmitDossier',
    unit: 'H21.1',
    procedure: procedure ?? '',
    channel: 'online',
    code,
    subject: 's-1',
  }
  const entered = lines[0]?.[2]
  const all: readonly Line[] = [
    entered === undefined ? ['03-04T09:00', submit] : ['03-04T09:00', submit, entered],
    ...lines,
  ]
  let state = dossierDecider.initial
  for (const [number, [happened, command, late = happened]] of all.entries()) {
    now = at(late)
    const request = { dossier: 'a', command, commandId: `c-${number}`, actor, occurredAt: at(happened) }
    const result = await handler.handle(request)
    if (!result.accepted) throw new Error(`${command.type}: ${result.rejection.rule} ${result.rejection.message}`)
    for (const event of result.events) state = dossierDecider.evolve(state, event)
  }
  for (const [number, command] of unitLines.entries()) {
    const result = await units.handle('H21.1', command, { commandId: `u-${number}`, actor })
    if (!result.accepted) throw new Error(result.rejection.message)
  }
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  const facts = [...readFacts(projections)]
  const local = (instant: string): string => zone.formatLocal(Date.parse(instant)).slice(5, 16)
  const read = await store.readStream('dossier-a')
  return {
    state,
    times: (read.exists ? read.events : []).map(({ type, metadata: { occurredAt, recordedAt } }) => [
      type,
      local(occurredAt),
      local(recordedAt),
    ]),
    form06: (month) => {
      const { rows } = form06(facts, { zone, from: month, to: month, at: at('12-01T00:00') })
      const counts = Object.entries(rows[0] ?? {}).filter(([column, count]) => column !== 'month' && count !== 0)
      return Object.fromEntries(counts)
    },
    onTime: (judged) => {
      const query = { from: at('03-01T00:00'), to: at('12-01T00:00'), at: at(judged) }
      const figure = indicatorFigures(facts, query).find(({ number }) => number === '05')
      return [figure?.numerator ?? -1, figure?.denominator ?? null]
    },
  }
}

export const receive: Line = ['03-04T10:00', { type: 'ReceiveDossier' }]
export const finish = (time: string): readonly Line[] => [
  [time, { type: 'IssueResult', result: 'r-1', kind: 'granted' }],
  [time, { type: 'CompleteDossier', outcome: 'granted' }],
]
