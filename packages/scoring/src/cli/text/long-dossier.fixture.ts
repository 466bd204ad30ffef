import { toIso, vietnamCalendar } from '@motcua/core'
import { memoryScene } from '../report/memory-scene.fixture.ts'
import { type DossierHistory, dossierHistory } from '../store/dossier-history.ts'
import { local, type Told } from '../store/small-store.fixture.ts'

export const { zone } = vietnamCalendar()
export const vn = (time: string): number => Date.parse(local(time))
const iso = (time: string): string => toIso(vn(time))

/**
 * Filed online on Monday 2 March 2026 for five working days, asked for a supplement too late and answered, moved once by an
 * apology, settled, and acted upon once more after its end.
 */
const events: readonly Told[] = [
  {
    type: 'DossierSubmitted',
    data: {
      unit: 'H21.1',
      receivingUnit: 'H21',
      procedure: '2.000815',
      channel: 'online',
      code: 'H21.1-260302-0001',
      subject: 'subject-1',
    },
    at: local('2026-03-02T08:30'),
  },
  { type: 'DossierReceived', data: { limit: '5wd' }, at: local('2026-03-02T09:00') },
  {
    type: 'AppointmentSet',
    data: {
      leg: 1,
      due: iso('2026-03-09T09:00'),
      trigger: 'reception',
      limit: '5wd',
      calendar: 'vn-state-bodies@2026.1',
      policy: 'default',
      rule: 'appointment',
      article: 'NĐ 61/2018 art. 17',
    },
    at: local('2026-03-02T09:00'),
  },
  {
    type: 'SupplementRequested',
    data: {
      stage: 'appraisal',
      items: [{ reason: 'missing', component: 'deed' }],
      breaches: [{ rule: 'supplement-once', article: 'NĐ 61/2018 art. 19(4)', due: iso('2026-03-04T09:00') }],
    },
    at: local('2026-03-04T10:00'),
    recorded: local('2026-03-05T07:30'),
  },
  { type: 'SupplementReceived', data: {}, at: local('2026-03-05T13:45') },
  {
    type: 'AppointmentSet',
    data: { leg: 1, due: iso('2026-03-12T13:45'), trigger: 'supplement', provisional: true, calendar: 'other@1' },
    at: local('2026-03-05T13:45'),
  },
  { type: 'ClockPaused', data: { kind: 'hold', cause: 'waiting' }, at: local('2026-03-06T08:00') },
  {
    type: 'ClockPaused',
    data: { kind: 'verification', cause: 'register', effect: 'excluded' },
    at: local('2026-03-06T09:00'),
  },
  { type: 'ClockResumed', data: { kind: 'verification' }, at: local('2026-03-09T09:00') },
  {
    type: 'ApologyIssued',
    data: {
      reason: 'workload',
      signer: 'head',
      oldDue: iso('2026-03-12T13:45'),
      newDue: iso('2026-03-16T13:45'),
      movesAppointment: true,
    },
    at: local('2026-03-10T09:00'),
  },
  {
    type: 'AppointmentSet',
    data: { leg: 1, due: iso('2026-03-16T13:45'), trigger: 'apology' },
    at: local('2026-03-10T09:00'),
  },
  { type: 'DossierCompleted', data: { outcome: 'granted' }, at: local('2026-03-13T16:00') },
  { type: 'StepStarted', data: { step: 'appraisal' }, at: local('2026-03-18T08:00') },
]

/** The dossier as it stands at a local time; whole, or its first events. */
export const longDossier = async (at: string, count = events.length): Promise<DossierHistory> => {
  const scene = await memoryScene({ 'dossier-a1': events.slice(0, count) })
  const read = await scene.store.readStream('dossier-a1')
  return dossierHistory(read.exists ? read.events : [], vn(at))
}
