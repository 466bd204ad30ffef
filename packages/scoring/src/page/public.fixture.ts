import { type DossierEvent, type DossierEventData, type Occurred, vietnamCalendar } from '@motcua/core'
import type { PublicNames } from './public-words.ts'

export const { zone } = vietnamCalendar()

/** `2026-03-02T09:00` in Vietnam. */
export const vn = (local: string): number => Date.parse(`${local}:00+07:00`)

const iso = (local: string): string => new Date(vn(local)).toISOString()

type Line = {
  [Type in DossierEvent['type']]: readonly [at: string, type: Type, data: DossierEventData[Type]]
}[DossierEvent['type']]

const life = (...lines: readonly Line[]): readonly Occurred<DossierEvent>[] =>
  lines.map(([at, type, data]) => ({ type, data, occurredAt: vn(at), recordedAt: vn(at) }) as Occurred<DossierEvent>)

export const code = 'H21.227-260302-0001'

/** Words that officers wrote and ids of persons: none of them may be seen. */
const secret = 'BÍ MẬT Nguyễn Văn Kín 079099007771'

const filed: Line = [
  '2026-03-02T08:00',
  'DossierSubmitted',
  {
    unit: 'H21.17',
    receivingUnit: 'H21.227',
    procedure: '2.000815',
    channel: 'direct',
    code,
    subject: secret,
    receptionDue: iso('2026-03-02T17:00'),
  },
]

/** Received on Monday 2/3/2026 at the commune and promised for 9/3 at 17:00, then handed to the department. */
const received: readonly Line[] = [
  filed,
  ['2026-03-02T09:00', 'DossierReceived', { limit: '5wd' }],
  ['2026-03-02T09:00', 'AppointmentSet', { leg: 1, due: iso('2026-03-09T17:00'), trigger: 'reception' }],
  ['2026-03-02T10:00', 'StepStarted', { step: secret, label: secret }],
  ['2026-03-03T08:00', 'HandedOver', { from: 'H21.227', to: 'H21.17', fromOfficer: secret, toOfficer: secret }],
]

const asked: Line = [
  '2026-03-04T10:00',
  'SupplementRequested',
  {
    stage: 'appraisal',
    items: [{ component: 'don', reason: secret }, { component: 'so-do', reason: secret }, { reason: secret }],
    answerBy: iso('2026-03-20T17:00'),
    guidance: secret,
  },
]

/** Histories that were worked by hand, under the names of how they stand. */
export const histories = {
  filed: life(filed),
  open: life(...received),
  'waiting for papers': life(...received, asked),
  'sent back before reception': life(filed, [
    '2026-03-02T09:00',
    'SupplementRequested',
    { stage: 'reception', items: [{ component: 'don', reason: secret }] },
  ]),
  'late with an apology': life(
    ...received,
    [
      '2026-03-06T08:00',
      'ApologyIssued',
      {
        reason: secret,
        signer: secret,
        oldDue: iso('2026-03-09T17:00'),
        newDue: iso('2026-03-12T17:00'),
        movesAppointment: true,
      },
    ],
    ['2026-03-06T08:00', 'AppointmentSet', { leg: 1, due: iso('2026-03-12T17:00'), trigger: 'apology' }],
  ),
  'waiting for payment': life(...received, [
    '2026-03-05T08:00',
    'ClockPaused',
    { kind: 'financial-obligation', cause: secret, effect: 'excluded' },
  ]),
  'done, not fetched': life(...received, ['2026-03-06T15:00', 'DossierCompleted', { outcome: 'granted' }]),
  returned: life(
    ...received,
    ['2026-03-10T15:00', 'DossierCompleted', { outcome: 'granted' }],
    ['2026-03-11T08:00', 'ResultReturned', { method: 'counter' }],
  ),
  'not taken in': life(filed, ['2026-03-02T11:00', 'DossierRefused', { stage: 'reception', reason: secret }]),
  'refused after appraisal': life(...received, [
    '2026-03-05T11:00',
    'DossierRefused',
    { stage: 'appraisal', reason: secret, basis: secret },
  ]),
  withdrawn: life(...received, ['2026-03-05T11:00', 'DossierWithdrawn', { reason: secret }]),
  stopped: life(...received, [
    '2026-03-05T11:00',
    'ProcessingStopped',
    { initiator: 'third-party', ground: secret, form: secret },
  ]),
} as const satisfies Record<string, readonly Occurred<DossierEvent>[]>

const units: Readonly<Record<string, string>> = { 'H21.227': 'UBND xã Vân Canh', 'H21.17': 'Sở Tư pháp' }

/** What the registers publish; of the components one has no published name. */
export const names: PublicNames = {
  unit: (id) => units[id],
  procedure: (id) => (id === '2.000815' ? 'Chứng thực bản sao từ bản chính' : undefined),
  component: (id) => (id === 'don' ? 'Đơn đề nghị' : undefined),
}
