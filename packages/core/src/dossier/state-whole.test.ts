import { expect, test } from 'vitest'
import type { DossierEvent } from './events.ts'
import { type DossierDraft, evolveDossier, evolveDraft } from './evolve.ts'
import { initialDossier } from './state.ts'
import { submittedFromVersion1 } from './upcasters.ts'

const iso = (instant: number): string => new Date(instant).toISOString()

/** Each event happens so many milliseconds after the beginning of 1970. */
type Told = readonly (readonly [at: number, event: DossierEvent])[]

const history = (...told: Told) => told.map(([occurredAt, event]) => ({ ...event, occurredAt, recordedAt: occurredAt }))
const after = (...told: Told) => history(...told).reduce(evolveDossier, initialDossier)

const submitted: DossierEvent = {
  type: 'DossierSubmitted',
  data: {
    unit: 'U1',
    receivingUnit: 'U2',
    procedure: 'P',
    channel: 'online',
    code: 'C',
    subject: 's',
    portal: 'provincial',
    components: [{ component: 'form', form: 'copy', copies: 1 }],
    filedWith: ['Q'],
    receptionDue: iso(100),
  },
}
const breach = { rule: 'r', article: 'a', due: iso(1) }
const unknown = {
  digitised: false,
  digitisedAt: null,
  signed: false,
  signedAt: null,
  reused: false,
  form: null,
  hash: null,
  exempt: null,
  certified: false,
}
const hash = 'd'.repeat(64)

const whole = history(
  [10, submitted],
  [11, { type: 'DataFetchFailed', data: { source: 's', cause: 'wrong', receptionDue: iso(110) } }],
  [12, { type: 'DataFetchFailed', data: { source: 's', cause: 'wrong' } }],
  [13, { type: 'ReceptionAlerted', data: { breaches: [breach] } }],
  [14, { type: 'FeeCharged', data: { fee: 'f', amount: 7, kind: 'fee', stage: 'receipt' } }],
  [15, { type: 'FeeCharged', data: { fee: 'f', amount: 5, kind: 'fee', stage: 'receipt' } }],
  [16, { type: 'FeePaid', data: { amount: 3, channel: 'counter', receptionDue: iso(120) } }],
  [17, { type: 'FeePaid', data: { amount: 4, channel: 'counter' } }],
  [20, { type: 'DossierReceived', data: { limit: '5wd', statutoryDue: iso(200), handOverDue: iso(130) } }],
  [21, { type: 'AppointmentSet', data: { leg: 1, due: iso(210), trigger: 'reception', limit: '5wd' } }],
  [22, { type: 'ComponentDigitised', data: { component: 'form', source: 'scan', hash } }],
  [23, { type: 'ComponentSigned', data: { component: 'form', signer: 'o' } }],
  [24, { type: 'ComponentReused', data: { component: 'deed', source: 'system' } }],
  [25, { type: 'ScanExempted', data: { component: 'map', ground: 'secret' } }],
  [26, { type: 'CertifiedCopyAccepted', data: { component: 'photo', copy: 'c' } }],
  [27, { type: 'IdentityVerified', data: { method: 'vneid' } }],
  [28, { type: 'PopulationDataUsed', data: {} }],
  [30, { type: 'HandedOver', data: { from: 'U1', to: 'U3', due: iso(140) } }],
  [31, { type: 'HandoverConfirmed', data: { verdict: 'early' } }],
  [32, { type: 'HandedOver', data: { from: 'U3', to: 'U4' } }],
  [33, { type: 'DossierTransferred', data: { to: 'U1', kind: 'non-territorial' } }],
  [34, { type: 'StepStarted', data: { step: 's1' } }],
  [35, { type: 'StepStarted', data: { step: 's2' } }],
  [36, { type: 'ConsultationRequested', data: { consultation: 'c1', agency: 'A', answerBy: iso(150) } }],
  [37, { type: 'ConsultationRequested', data: { consultation: 'c2', agency: 'B' } }],
  [38, { type: 'ConsultationAnswered', data: { consultation: 'c2', breaches: [{ ...breach, rule: 'q' }] } }],
  [
    39,
    {
      type: 'JointWorkOpened',
      data: {
        order: 'sequential',
        lead: 'U1',
        parts: [
          { agency: 'A', limit: '1wd' },
          { agency: 'B', limit: '2wd' },
        ],
      },
    },
  ],
  [40, { type: 'JointPartStarted', data: { agency: 'A', due: iso(160) } }],
  [41, { type: 'JointPartCompleted', data: { agency: 'A' } }],
  [42, { type: 'JointPartStarted', data: { agency: 'B', due: iso(170) } }],
  [43, { type: 'SupplementRequested', data: { stage: 'appraisal', items: [{ reason: 'x' }], answerBy: iso(180) } }],
  [44, { type: 'SupplementNotified', data: { by: 'sms' } }],
  [45, { type: 'SupplementReceived', data: { components: [{ component: 'map', form: 'original', copies: 1 }] } }],
  [46, { type: 'AppointmentSet', data: { leg: 1, due: iso(220), trigger: 'supplement', limit: '9wd' } }],
  [47, { type: 'ClockPaused', data: { kind: 'verification', cause: 'x', effect: 'excluded' } }],
  [48, { type: 'ClockResumed', data: { kind: 'verification' } }],
  [49, { type: 'LegFinished', data: { leg: 1, cause: 'x' } }],
  [50, { type: 'LegStarted', data: { leg: 2, proof: 'v' } }],
  [51, { type: 'AppointmentSet', data: { leg: 2, due: iso(230), trigger: 'payment', limit: '3wd' } }],
  [
    52,
    {
      type: 'ApologyIssued',
      data: { reason: 'r', signer: 's', oldDue: iso(230), newDue: iso(240), movesAppointment: false },
    },
  ],
  [53, { type: 'ExplanationFiled', data: { cause: 'c', to: 'h' } }],
  [54, { type: 'StopRequested', data: { initiator: 'applicant', ground: 'g' } }],
  [55, { type: 'DraftSent', data: { draft: 'd1', answerBy: iso(190) } }],
  [56, { type: 'DraftAnswered', data: { draft: 'd0', agreed: true } }],
  [57, { type: 'CorrectionProposed', data: { correction: 'k1', event: 'e', author: 'a', reason: 'r' } }],
  [58, { type: 'CorrectionProposed', data: { correction: 'k2', event: 'e', author: 'a', reason: 'r' } }],
  [59, { type: 'CorrectionDecided', data: { correction: 'k2', approver: 'b', approved: false } }],
  [60, { type: 'ResultIssued', data: { result: 'r1', kind: 'granted' } }],
  [61, { type: 'ResultSigned', data: { result: 'r1', signer: 's' } }],
  [62, { type: 'ResultAttached', data: { result: 'r1' } }],
  [63, { type: 'DossierCompleted', data: { outcome: 'granted' } }],
  [64, { type: 'ResultAnnounced', data: { by: 'sms' } }],
  [65, { type: 'PortalRejected', data: { status: 9, errorCode: 'E', message: 'm', retryable: true, sentAt: iso(64) } }],
  [66, { type: 'PortalAcknowledged', data: { status: 9 } }],
  [67, { type: 'SyncAlerted', data: {} }],
  [68, { type: 'SyncAlerted', data: {} }],
  [69, { type: 'ResultReturned', data: { method: 'counter' } }],
  [70, { type: 'SatisfactionRated', data: { rating: 'like' } }],
  [71, { type: 'DossierReceived', data: {} }],
)

test('the state of a dossier that went through nearly everything has each fact where it belongs', () => {
  const { steps: _steps, ...state } = whole.slice(0, -1).reduce(evolveDossier, initialDossier)
  expect(state).toEqual({
    stepSince: 69,
    statuses: [
      [1, 10],
      [2, 20],
      [4, 34],
      [5, 43],
      [4, 45],
      [6, 49],
      [4, 50],
      [9, 63],
      [10, 69],
    ].map(([status, at]) => ({ status, at })),
    code: 'C',
    procedure: 'P',
    unit: 'U1',
    receivingUnit: 'U2',
    channel: 'online',
    portal: 'provincial',
    filedWith: ['Q'],
    limit: '3wd',
    statutoryDue: 200,
    receptionDue: 120,
    handOverDue: 130,
    submittedAt: 10,
    alertedAt: 13,
    receivedAt: 20,
    handlingSince: 34,
    completedAt: 63,
    announcedAt: 64,
    returnedAt: 69,
    refusedAt: null,
    stoppedAt: null,
    withdrawnAt: null,
    supplements: [{ stage: 'appraisal', requestedAt: 43, receivedAt: 45 }],
    openSupplement: null,
    appointments: [
      { leg: 1, due: 210, setAt: 21, trigger: 'reception' },
      { leg: 1, due: 220, setAt: 46, trigger: 'supplement' },
      { leg: 2, due: 230, setAt: 51, trigger: 'payment' },
    ],
    finishedLegs: [{ leg: 1, finishedAt: 49 }],
    pauses: [{ kind: 'verification', from: 47, to: 48, effect: 'excluded' }],
    apologies: 1,
    apologisedAt: 52,
    explainedAt: 53,
    components: {
      form: { ...unknown, form: 'copy', digitised: true, digitisedAt: 22, signed: true, signedAt: 23, hash },
      deed: { ...unknown, reused: true },
      map: { ...unknown, exempt: 'secret', form: 'original' },
      photo: { ...unknown, certified: true },
    },
    feesCharged: 12,
    feesPaid: 7,
    identityVerified: true,
    populationDataUsed: true,
    draft: { draft: 'd1', answerBy: 190, answered: false },
    result: 'r1',
    resultSignedAt: 61,
    resultAttachedAt: 62,
    rated: true,
    stepsBegun: ['s1', 's2'],
    handovers: 2,
    handover: { to: 'U4', at: 32, due: null },
    heldBy: { unit: 'U4', since: 32 },
    passedOnAt: 33,
    consultations: [
      { consultation: 'c1', agency: 'A', requestedAt: 36, answerBy: 150, answeredAt: null },
      { consultation: 'c2', agency: 'B', requestedAt: 37, answerBy: null, answeredAt: 38 },
    ],
    jointWork: {
      order: 'sequential',
      lead: 'U1',
      parts: [
        { agency: 'A', limit: '1wd', due: 160, completedAt: 41 },
        { agency: 'B', limit: '2wd', due: 170, completedAt: null },
      ],
    },
    stopRequests: ['applicant'],
    portalAnswers: [
      { status: 9, toldAt: 64, at: 65, acknowledged: false },
      { status: 9, toldAt: 66, at: 66, acknowledged: true },
    ],
    syncAlertedAt: 67,
    corrections: [
      { correction: 'k1', event: 'e', author: 'a', approved: null },
      { correction: 'k2', event: 'e', author: 'a', approved: false },
    ],
    breaches: [breach, { ...breach, rule: 'q' }],
    anomalies: [],
  })
})

test('a fold that sets its fields in place comes to the same state, event by event', () => {
  const draft: DossierDraft = { ...initialDossier }
  let state = initialDossier
  for (const event of whole) {
    evolveDraft(draft, event)
    state = evolveDossier(state, event)
    expect(draft, event.type).toEqual(state)
  }
  expect(state.anomalies).toEqual([{ type: 'DossierReceived', occurredAt: 71, step: 'returned' }])
})

test('what an event does not say is not made up: a notice, a draft and a part that nobody asked for change nothing', () => {
  expect(after([10, submitted], [11, { type: 'SupplementNotified', data: { by: 'sms' } }]).openSupplement).toBeNull()
  const drafted = after([10, submitted], [12, { type: 'DraftSent', data: { draft: 'd' } }])
  expect(drafted.draft).toEqual({ draft: 'd', answerBy: null, answered: false })
  expect(after([10, submitted], [12, { type: 'DraftAnswered', data: { draft: 'd', agreed: true } }]).draft).toBeNull()
  expect(after([10, submitted], [12, { type: 'JointPartCompleted', data: { agency: 'A' } }]).jointWork).toBeNull()
  const set = (leg: number, trigger: 'payment' | 'reception', limit?: string): DossierEvent => ({
    type: 'AppointmentSet',
    data: { leg, due: iso(99), trigger, ...(limit === undefined ? {} : { limit }) },
  })
  const limitAfter = (event: DossierEvent) =>
    after([10, submitted], [11, { type: 'DossierReceived', data: { limit: '5wd' } }], [12, event]).limit
  expect(
    [set(2, 'payment', '3wd'), set(1, 'payment', '3wd'), set(2, 'reception', '3wd'), set(2, 'payment')].map(limitAfter),
  ).toEqual(['3wd', '5wd', '5wd', '5wd'])
})

test('version 1 of a submission names the channel by number; another number, a text or no number is unknown', () => {
  const channelOf = (channel: number | string | null) => submittedFromVersion1({ unit: 'U', channel })
  expect([1, 2, 3].map(channelOf)).toEqual(
    ['direct', 'online', 'post'].map((channel) => ({ unit: 'U', channel, receivingUnit: 'U' })),
  )
  expect([4, '1', null].map(channelOf)).toEqual(
    Array.from({ length: 3 }, () => ({ unit: 'U', channel: 'unknown', receivingUnit: 'U' })),
  )
  expect(submittedFromVersion1({})).toEqual({ channel: 'unknown', receivingUnit: '' })
  expect([submittedFromVersion1([]), submittedFromVersion1('x'), submittedFromVersion1(null)]).toEqual([[], 'x', null])
})
