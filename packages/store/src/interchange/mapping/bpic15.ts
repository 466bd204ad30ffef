import { type DossierEvent, type Instant, zoneNamed } from '@motcua/core'
import { isUsableInstant } from '../xes/xes-date.ts'
import type { XesTrace } from '../xes/xes-trace.ts'
import { CaseDraft, type LogStep } from './case-draft.ts'
import type { MappedCase, XesMapping } from './mapping.ts'

const zone = 'Europe/Amsterdam'
const unit = 'municipality'

/** The environmental permit of the Wabo act, where a case does not name its parts. */
const procedure = 'omgevingsvergunning'

const submissionCode = '01_HOOFD_010'
const receptionCode = '01_HOOFD_015'
const answerCode = '08_AWB45_040'

/** Phase, subprocess and number, as `01_HOOFD_101b` or `08_AWB45_WAW_010`. */
const knownCode = /^\d{2}(_[A-Z0-9]+)+(_\d+)*_?[a-d]?$/

const answerForm = /^(\d{1,2})-(\d{1,2})-(\d{4})(?: \d{1,2}:\d{2}:\d{2})?$/

/** The start of the day that an answer names, `D-M-YYYY H:mm:ss` without zone: only the date counts. */
const answerDate = (value: string): Instant | undefined => {
  const [, day = '', month = '', year = ''] = answerForm.exec(value) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || !isUsableInstant(midnight)) return undefined
  if (new Date(midnight).toISOString().slice(0, 10) !== date) return undefined
  return zoneNamed(zone).startOfDay(date)
}

const named = (draft: CaseDraft, { attributes, line }: LogStep): { readonly label?: string } =>
  draft.sentence('label', 'activityNameEN', attributes, line)

/** What a code means by itself; `True` is the answer to the question that the step puts. */
const milestone = (draft: CaseDraft, step: LogStep): DossierEvent | undefined => {
  const inWords = (): string => named(draft, step).label ?? step.label
  const yes = step.attributes.get('question') === 'True'
  switch (step.label) {
    case receptionCode:
      return { type: 'DossierReceived', data: {} }
    case '08_AWB45_020_2':
      return { type: 'SupplementRequested', data: { stage: 'appraisal', items: [{ reason: inWords() }] } }
    case '08_AWB45_075':
      return { type: 'DossierRefused', data: { stage: 'appraisal', reason: inWords(), basis: 'Awb 4:5' } }
    case '06_VD_010':
      return yes ? { type: 'LimitExtended', data: { basis: inWords() } } : undefined
    case '05_EIND_010':
      return yes ? { type: 'DossierWithdrawn', data: { reason: inWords() } } : undefined
    case '01_HOOFD_495':
      return { type: 'DossierCompleted', data: { outcome: 'other' } }
    case '01_HOOFD_515':
      return { type: 'ResultReturned', data: { method: 'unknown' } }
    default:
      return undefined
  }
}

const addStep = (draft: CaseDraft, step: LogStep): void => {
  const { label, attributes, line } = step
  if (!knownCode.test(label)) draft.find('interchange.finding.unknown-label', line, { value: label })
  const question = attributes.get('question')
  const outcome = question === 'EMPTY' ? {} : draft.sentence('outcome', 'question', attributes, line)
  draft.addOfStep({ type: 'StepCompleted', data: { step: label, ...named(draft, step), ...outcome } }, step)
}

const addAnswer = (draft: CaseDraft, step: LogStep): void => {
  const value = step.attributes.get('question') ?? ''
  const answered = answerDate(value)
  if (answered !== undefined) {
    draft.addOfStep({ type: 'SupplementReceived', data: {} }, step, answered)
    return
  }
  draft.find('interchange.finding.invalid-answer-date', step.line, { value })
  addStep(draft, step)
}

/**
 * The submission happened on the trace's `startDate` and was recorded when 01_HOOFD_010 was; these differ in four cases.
 * Where one of the two is missing the other stands for both.
 */
const submit = (draft: CaseDraft, registration: LogStep | undefined): void => {
  const started = draft.requiredDate('startDate', registration === undefined ? undefined : submissionCode)
  const occurredAt = started ?? registration?.at
  if (occurredAt === undefined) return
  const data = {
    unit,
    receivingUnit: unit,
    procedure: draft.identifier('parts', procedure),
    channel: 'unknown',
    code: null,
    subject: null,
  } as const
  if (registration === undefined) draft.addOfCase({ type: 'DossierSubmitted', data }, occurredAt)
  else draft.addOfStep({ type: 'DossierSubmitted', data }, registration, occurredAt)
}

const map = (trace: XesTrace): MappedCase => {
  const draft = new CaseDraft(trace, zone)
  const steps = [...draft.completed()]
  const registration = steps.find(({ label }) => label === submissionCode)
  submit(draft, registration)
  if (steps.every(({ label }) => label !== receptionCode)) {
    draft.find('interchange.finding.never-received', trace.line, { label: receptionCode })
  }
  for (const step of steps) {
    if (step === registration) continue
    const event = milestone(draft, step)
    if (step.label === answerCode) addAnswer(draft, step)
    else if (event !== undefined) draft.addOfStep(event, step)
    else addStep(draft, step)
  }
  return draft.finish(unit)
}

/** BPI Challenge 2015, municipality 1, doi 10.4121/uuid:31a308ef-c844-48da-948c-305d167a0ec1. */
export const bpic15Mapping: XesMapping = { name: 'bpic15', zone, map }
