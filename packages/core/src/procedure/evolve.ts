import type { Occurred } from '../decider.ts'
import { earliest, fromIso, type Instant } from '../time/instant.ts'
import type { ProcedureAnnounced, ProcedureContent, ProcedureListed } from './announcement-events.ts'
import type { ProcedureEvent } from './events.ts'
import type { ProcedureProcess, ProcedureState, ProcedureVersion } from './state.ts'

const instantOf = (iso: string | undefined): Instant | null => (iso === undefined ? null : fromIso(iso))

const contentFields = [
  'name',
  'case',
  'sector',
  'subject',
  'limit',
  'timeLimit',
  'place',
  'legalBasis',
  'nonTerritorial',
  'returnsPaperResult',
  'requiresElectronicResult',
  'answerLimit',
  'secondLeg',
  'scope',
] as const satisfies readonly (keyof ProcedureContent)[]

const contentOf = (data: ProcedureContent): ProcedureContent => ({
  name: data.name,
  ...Object.fromEntries(
    contentFields.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]] as const])),
  ),
})

const versionOf = (data: ProcedureAnnounced | ProcedureListed): ProcedureVersion => ({
  version: data.version,
  decision: 'decision' in data ? data.decision : null,
  decidedOn: 'decidedOn' in data ? data.decidedOn : null,
  issuer: data.issuer,
  level: data.level,
  unit: data.unit ?? null,
  from: fromIso(data.effectiveFrom),
  repealedFrom: null,
  publishBy: 'publishBy' in data ? instantOf(data.publishBy) : null,
  publishedAt: null,
  onTime: 'onTime' in data ? (data.onTime ?? null) : null,
  parts: { held: data.parts ?? [], without: data.without ?? [] },
  missingParts: data.missingParts,
  content: contentOf(data),
})

const withVersion = (
  state: ProcedureState,
  version: string | undefined,
  change: (version: ProcedureVersion) => Partial<ProcedureVersion>,
): ProcedureState => ({
  ...state,
  versions: state.versions.map((known) =>
    version === undefined || known.version === version ? { ...known, ...change(known) } : known,
  ),
})

const joined = <Item>(a: readonly Item[], b: readonly Item[] | undefined): readonly Item[] => [
  ...new Set([...a, ...(b ?? [])]),
]

/** Changes the last draft of a process; earlier ones hold for the days before it. */
const withProcess = (
  state: ProcedureState,
  process: string,
  change: (process: ProcedureProcess) => Partial<ProcedureProcess>,
): ProcedureState => {
  const last = state.processes.findLastIndex(({ definition }) => definition.process === process)
  const processes = state.processes.map((known, at) => (at === last ? { ...known, ...change(known) } : known))
  return { ...state, processes }
}

/** What a procedure is after one more event. Total: a recorded fact is never refused. */
export const evolveProcedure = (state: ProcedureState, event: Occurred<ProcedureEvent>): ProcedureState => {
  switch (event.type) {
    case 'ProcedureAnnounced':
    case 'ProcedureListed':
      return { ...state, versions: [...state.versions, versionOf(event.data)] }
    case 'ProcedurePublished':
      return withVersion(state, event.data.version, ({ publishedAt }) => ({
        publishedAt: publishedAt ?? event.occurredAt,
      }))
    case 'ProcedureRepealed': {
      const { version, issuer, effectiveFrom } = event.data
      const from = fromIso(effectiveFrom)
      // what was abolished before stays so: a later decision about all that the issuer announced does not bring it back
      return withVersion(state, version, ({ issuer: announcedBy, from: since, repealedFrom }) =>
        announcedBy === issuer && since <= from ? { repealedFrom: earliest(repealedFrom, from) } : {},
      )
    }
    case 'PartsRecorded': {
      const { version, parts, without, missingParts } = event.data
      return withVersion(state, version, ({ parts: known }) => ({
        parts: { held: joined(known.held, parts), without: joined(known.without, without) },
        missingParts,
      }))
    }
    case 'ComponentsSet': {
      const { from, components, version = null } = event.data
      return { ...state, components: [...state.components, { version, from: fromIso(from), value: components }] }
    }
    case 'FeesSet': {
      const { from, fees, version = null } = event.data
      return { ...state, fees: [...state.fees, { version, from: fromIso(from), value: fees }] }
    }
    case 'FeesRegistered':
      return { ...state, feesRegisteredFrom: state.feesRegisteredFrom ?? fromIso(event.data.from) }
    case 'ServiceLevelSet': {
      const { from, level, reason = null, version = null } = event.data
      const set = { version, from: fromIso(from), value: { level, reason } }
      return { ...state, serviceLevels: [...state.serviceLevels, set] }
    }
    case 'OnlineServiceOpened': {
      const { from, ...service } = event.data
      return { ...state, services: [...state.services, { ...service, from: fromIso(from), to: null }] }
    }
    case 'OnlineServiceClosed': {
      const { service, from } = event.data
      const services = state.services.map((known) =>
        known.service === service && known.to === null ? { ...known, to: fromIso(from) } : known,
      )
      return { ...state, services }
    }
    case 'CompetenceAssigned': {
      const { unit, from, to } = event.data
      return {
        ...state,
        competences: [...state.competences, { from: fromIso(from), value: { unit, to: instantOf(to) } }],
      }
    }
    case 'LimitRecorded': {
      const { register, from, limit } = event.data
      return { ...state, limits: [...state.limits, { from: fromIso(from), value: { register, limit } }] }
    }
    case 'ProcessDrafted': {
      const { from, ...definition } = event.data
      const drafted = { definition, from: fromIso(from), approvals: [], withdrawnFrom: null }
      return { ...state, processes: [...state.processes, drafted] }
    }
    case 'ProcessApproved': {
      const { process, decision, decidedOn, from } = event.data
      return withProcess(state, process, ({ approvals }) => ({
        approvals: [...approvals, { decision, decidedOn, from: fromIso(from) }],
      }))
    }
    case 'ProcessWithdrawn':
      return withProcess(state, event.data.process, () => ({ withdrawnFrom: fromIso(event.data.from) }))
    case 'ProcedureMarked': {
      const { list, from, to, basis = null } = event.data
      return { ...state, marks: [...state.marks, { list, basis, from: fromIso(from), to: instantOf(to) }] }
    }
    case 'FormSet': {
      const { from, version = null, ...form } = event.data
      return { ...state, forms: [...state.forms, { version, from: fromIso(from), value: form }] }
    }
    default:
      return state
  }
}
