import { type DossierLife, endOfJointPart, endOfStep, eventsOf } from '../life/dossier-life.ts'

/**
 * Why a dossier was late, as its events tell: another agency answered or finished after its deadline; supplements were asked
 * for more than once; the file was handed over or confirmed late; a step of the process ended after its deadline; somebody made a mistake in
 * using the system, which no event but the explanation to the head can tell. Its text is
 * `insight.cause.<cause>`.
 */
export type LateCause = 'agency' | 'supplements' | 'handover' | 'step' | 'mistake'

export const lateCauses = [
  'agency',
  'supplements',
  'handover',
  'step',
  'mistake',
] as const satisfies readonly LateCause[]

const after = (done: number | undefined, due: string | undefined, at: number): boolean =>
  due !== undefined && (done ?? at) > Date.parse(due)

const agencyLate = (life: DossierLife, at: number): boolean => {
  const answers = eventsOf(life, 'ConsultationAnswered')
  return (
    eventsOf(life, 'ConsultationRequested').some(({ data: { consultation, answerBy } }) =>
      after(answers.find(({ data }) => data.consultation === consultation)?.occurredAt, answerBy, at),
    ) ||
    eventsOf(life, 'JointPartStarted').some((begun) =>
      after(endOfJointPart(life, begun)?.occurredAt, begun.data.due, at),
    )
  )
}

const handedOverLate = (life: DossierLife, at: number): boolean => {
  const first = eventsOf(life, 'HandedOver')[0]
  return (
    eventsOf(life, 'HandoverConfirmed').some(({ data }) => data.verdict === 'late') ||
    (first !== undefined &&
      eventsOf(life, 'DossierReceived').some(({ data }) => after(first.occurredAt, data.handOverDue, at)))
  )
}

const stepLate = (life: DossierLife, at: number): boolean =>
  eventsOf(life, 'StepStarted').some((begun) => after(endOfStep(life, begun)?.occurredAt, begun.data.due, at))

/** The officer whose mistake in using the system made the dossier late, by the last explanation; null where it names none. */
export const mistakeBy = (life: DossierLife): string | null =>
  eventsOf(life, 'ExplanationFiled').at(-1)?.data.mistakeBy ?? null

/** The causes that the events of a late dossier show; none where they show none. Nothing is guessed. */
export const causesOf = (life: DossierLife, at: number): readonly LateCause[] => {
  const requests = eventsOf(life, 'SupplementRequested').filter(({ data }) => data.stage !== 'reception')
  const shown: Readonly<Record<LateCause, boolean>> = {
    agency: agencyLate(life, at),
    supplements: requests.length > 1,
    handover: handedOverLate(life, at),
    step: stepLate(life, at),
    mistake: mistakeBy(life) !== null,
  }
  return lateCauses.filter((cause) => shown[cause])
}

/** What was stated as the cause: in the explanation to the head, else in the apology. */
export const statedCause = (life: DossierLife): string | null =>
  eventsOf(life, 'ExplanationFiled').at(-1)?.data.cause ?? eventsOf(life, 'ApologyIssued').at(-1)?.data.reason ?? null
