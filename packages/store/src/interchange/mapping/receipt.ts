import { type DossierEventData, type Instant, toIso } from '@motcua/core'
import type { XesTrace } from '../xes/xes-trace.ts'
import { CaseDraft } from './case-draft.ts'
import type { MappedCase, XesMapping } from './mapping.ts'

type Channel = DossierEventData['DossierSubmitted']['channel']

const zone = 'Europe/Amsterdam'

/** The environmental permit of the Wabo act, the only procedure of these logs. */
const procedure = 'omgevingsvergunning'

const supplementLabel = 'T15 Print document X request unlicensed'
const holdLabel = 'T20 Print report Y to stop indication'

const stepLabels: ReadonlySet<string> = new Set([
  'Confirmation of receipt',
  'T02 Check confirmation of receipt',
  'T03 Adjust confirmation of receipt',
  'T04 Determine confirmation of receipt',
  'T05 Print and send confirmation of receipt',
  'T06 Determine necessity of stop advice',
  'T07-1 Draft intern advice aspect 1',
  'T07-2 Draft intern advice aspect 2',
  'T07-3 Draft intern advice hold for aspect 3',
  'T07-4 Draft internal advice to hold for type 4',
  'T07-5 Draft intern advice aspect 5',
  'T08 Draft and send request for advice',
  'T09-1 Process or receive external advice from party 1',
  'T09-2 Process or receive external advice from party 2',
  'T09-3 Process or receive external advice from party 3',
  'T09-4 Process or receive external advice from party 4',
  'T10 Determine necessity to stop indication',
  'T11 Create document X request unlicensed',
  'T12 Check document X request unlicensed',
  'T13 Adjust document X request unlicensed',
  'T14 Determine document X request unlicensed',
  'T16 Report reasons to hold request',
  'T17 Check report Y to stop indication',
  'T18 Adjust report Y to stop indicition',
  'T19 Determine report Y to stop indication',
])

const channels: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ['Internet', 'online'],
  ['e-mail', 'online'],
  ['Desk', 'direct'],
  ['Intern', 'direct'],
  ['Post', 'post'],
])

const channelOf = (draft: CaseDraft, trace: XesTrace): Channel => {
  const value = trace.attributes.get('channel')
  const channel = value === undefined ? undefined : channels.get(value)
  if (value === undefined) {
    draft.find('interchange.finding.missing-attribute', trace.line, { key: 'channel', used: 'unknown' })
  } else if (channel === undefined) draft.find('interchange.finding.unknown-channel', trace.line, { value })
  return channel ?? 'unknown'
}

const listLaterEvents = (draft: CaseDraft, trace: XesTrace, ended: Instant, later: readonly number[]): void => {
  const [line = trace.line] = later
  if (later.length === 0) return
  draft.find('interchange.finding.events-after-end', line, { events: later.length, ended: toIso(ended) })
}

/** The municipality registers on arrival: `startdate` is submission and reception; the log's own confirmation is a step. */
const begin = (draft: CaseDraft, trace: XesTrace, unit: string): void => {
  const channel = channelOf(draft, trace)
  const label = draft.sentence('channelLabel', 'channel')
  const started = draft.requiredDate('startdate')
  const due = draft.requiredDate('deadline')
  if (started === undefined) return
  const common = { unit, receivingUnit: unit, procedure, channel, code: null, subject: null }
  draft.addOfCase({ type: 'DossierSubmitted', data: { ...common, ...label } }, started)
  draft.addOfCase({ type: 'DossierReceived', data: {} }, started)
  if (due === undefined) return
  draft.addOfCase({ type: 'AppointmentSet', data: { leg: 1, due: toIso(due), trigger: 'import' } }, started)
}

const map = (trace: XesTrace): MappedCase => {
  const draft = new CaseDraft(trace, zone)
  const unit = draft.identifier('department', 'unknown')
  begin(draft, trace, unit)
  const ended = draft.date('enddate')
  const later: number[] = []
  for (const step of draft.completed()) {
    const { label, at, line } = step
    if (ended !== undefined && at > ended) later.push(line)
    if (label === supplementLabel) {
      draft.addOfStep({ type: 'SupplementRequested', data: { stage: 'appraisal', items: [{ reason: label }] } }, step)
    } else if (label === holdLabel) {
      draft.addOfStep({ type: 'ClockPaused', data: { kind: 'hold', cause: label } }, step)
    } else {
      if (!stepLabels.has(label)) draft.find('interchange.finding.unknown-label', line, { value: label })
      draft.addOfStep({ type: 'StepCompleted', data: { step: label } }, step)
    }
  }
  if (ended !== undefined) {
    draft.addOfCase({ type: 'DossierCompleted', data: { outcome: 'other' } }, ended)
    listLaterEvents(draft, trace, ended, later)
  }
  return draft.finish(unit)
}

/** The receipt phase of environmental permits, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6. */
export const receiptMapping: XesMapping = { name: 'receipt', zone, map }
