import { toIso, vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { appointment, factOfLines, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { type DossierLife, holderOf } from '../life/dossier-life.ts'
import { lifeOf } from '../life/life.fixture.ts'
import { dutiesOf, lateDuties, mayOwe, OpenDutyTally } from './late-duties.ts'

const scene = (at: string) => ({ at: vn(at), calendar: vietnamCalendar(), procedures: () => undefined })

const dutiesAt = async (lines: readonly Line[], at: string) => lateDuties(await lifeOf(lines, at), scene(at))

const received: readonly Line[] = [
  ...receivedAt('2026-03-02T08:00'),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
]

const apology = (time: string, movesAppointment: boolean): Line => [
  time,
  'ApologyIssued',
  {
    reason: 'thiếu xác minh',
    signer: 'o-1',
    oldDue: toIso(vn('2026-03-16T11:30')),
    newDue: toIso(vn('2026-03-20T11:30')),
    movesAppointment,
  },
]
const movedTo: Line = [
  '2026-03-13T08:00',
  'AppointmentSet',
  { leg: 1, due: toIso(vn('2026-03-20T11:30')), trigger: 'apology' },
]
const explained: Line = ['2026-03-18T08:00', 'ExplanationFiled', { cause: 'chờ Sở trả lời', to: 'H21.1' }]
const ended = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]

describe('a late dossier', () => {
  test('owes an explanation, and has missed the apology whose time was a day before its due date', async () => {
    expect(await dutiesAt(received, '2026-03-16T11:31')).toMatchObject({
      late: true,
      apology: 'missed',
      apologyDue: vn('2026-03-15T11:30'),
      reappointment: 'none',
      explanation: 'owed',
      stated: null,
    })
  })

  test('owes nothing while its due date is not past', async () => {
    expect(await dutiesAt(received, '2026-03-16T11:30')).toBeNull()
    expect(mayOwe(await factOfLines(...received), vn('2026-03-16T11:30'))).toBe(false)
  })

  test('that was apologised for too late has a late apology and no new appointment', async () => {
    const lines = [...received, apology('2026-03-16T08:00', false), explained]
    expect(await dutiesAt(lines, '2026-03-19')).toMatchObject({
      late: true,
      apology: 'late',
      apologies: 1,
      repeated: false,
      reappointment: 'missed',
      explanation: 'met',
      stated: 'chờ Sở trả lời',
    })
  })

  test('that was apologised for in time and kept the new appointment is told, and owes nothing', async () => {
    const lines = [...received, apology('2026-03-13T08:00', true), movedTo, ended('2026-03-20T11:30')]
    expect(await dutiesAt(lines, '2026-04-01')).toMatchObject({
      late: false,
      apology: 'met',
      reappointment: 'met',
      explanation: 'none',
      originalDue: vn('2026-03-16T11:30'),
      due: vn('2026-03-20T11:30'),
    })
    expect(mayOwe(await factOfLines(...lines), vn('2026-04-01'))).toBe(true)
  })

  test('that missed the new appointment too owes an explanation', async () => {
    const lines = [...received, apology('2026-03-13T08:00', true), movedTo, ended('2026-03-20T11:31')]
    expect(await dutiesAt(lines, '2026-04-01')).toMatchObject({ late: true, apology: 'met', explanation: 'owed' })
  })

  test('that was apologised for twice is marked: once is all that the law allows', async () => {
    const lines = [...received, apology('2026-03-13T08:00', true), movedTo, apology('2026-03-18T08:00', false)]
    expect(await dutiesAt(lines, '2026-03-19')).toMatchObject({ apologies: 2, repeated: true })
  })
})

describe('the cause of lateness', () => {
  const asked = (answerBy: string): Line => [
    '2026-03-04T08:00',
    'ConsultationRequested',
    { consultation: 'q', agency: 'H21.5', answerBy: toIso(vn(answerBy)) },
  ]
  const answered: Line = ['2026-03-10T08:00', 'ConsultationAnswered', { consultation: 'q' }]
  const causes = async (...lines: readonly Line[]) =>
    (await dutiesAt([...received, ...lines, ended('2026-03-17T08:00')], '2026-04-01'))?.causes

  test('is another agency that answered after its deadline, and none that answered at it', async () => {
    expect(await causes(asked('2026-03-10T07:59'), answered)).toEqual(['agency'])
    expect(await causes(asked('2026-03-10T08:00'), answered)).toEqual([])
  })

  test('is a second supplement request of the appraisal, and no request at reception', async () => {
    const request = (time: string, stage: 'appraisal' | 'reception'): Line => [
      time,
      'SupplementRequested',
      { stage, items: [{ reason: 'x' }] },
    ]
    expect(await causes(request('2026-03-04T08:00', 'appraisal'), request('2026-03-06T08:00', 'appraisal'))).toEqual([
      'supplements',
    ])
    expect(await causes(request('2026-03-04T08:00', 'appraisal'), request('2026-03-06T08:00', 'reception'))).toEqual([])
  })

  test('is a hand-over that its receiver entered as late', async () => {
    const handed: Line = ['2026-03-04T08:00', 'HandedOver', { from: 'H21.1', to: 'H21.5' }]
    expect(await causes(handed, ['2026-03-04T09:00', 'HandoverConfirmed', { verdict: 'late' }])).toEqual(['handover'])
    expect(await causes(handed, ['2026-03-04T09:00', 'HandoverConfirmed', { verdict: 'on-time' }])).toEqual([])
  })

  test('is a mistake in using the system where the last explanation names whose it was, and no such cause where none does', async () => {
    const by = (mistakeBy?: string): Line => [
      '2026-03-18T08:00',
      'ExplanationFiled',
      { cause: 'kết thúc trên hệ thống muộn', to: 'ct-1', ...(mistakeBy !== undefined && { mistakeBy }) },
    ]
    const told = async (...lines: readonly Line[]) =>
      dutiesAt([...received, ended('2026-03-17T08:00'), ...lines], '2026-04-01')
    expect(await told(by('o-5'))).toMatchObject({ causes: ['mistake'], mistakeBy: 'o-5' })
    expect(await told(by())).toMatchObject({ causes: [], mistakeBy: null })
    expect(await told(by('o-5'), by())).toMatchObject({ causes: [], mistakeBy: null })
  })

  test('is a step that ended after its own deadline, the step begun again counting anew', async () => {
    const begun = (time: string, due: string): Line => [time, 'StepStarted', { step: 'appraisal', due: toIso(vn(due)) }]
    const done = (time: string): Line => [time, 'StepCompleted', { step: 'appraisal' }]
    expect(await causes(begun('2026-03-04T08:00', '2026-03-05T08:00'), done('2026-03-05T08:01'))).toEqual(['step'])
    expect(
      await causes(
        begun('2026-03-04T08:00', '2026-03-05T08:00'),
        done('2026-03-05T08:00'),
        begun('2026-03-06T08:00', '2026-03-09T08:00'),
        done('2026-03-09T08:00'),
      ),
    ).toEqual([])
  })
})

test('open duties are counted by who owes them, the officer being who has the file', async () => {
  const life = await lifeOf(received, '2026-03-17')
  const handed: DossierLife = {
    ...life,
    events: [
      ...life.events,
      {
        type: 'HandedOver',
        data: { from: 'H21.1', to: 'H21.1', toOfficer: 'o-7' },
        occurredAt: vn('2026-03-03T08:00'),
        recordedAt: vn('2026-03-03T08:00'),
        actor: { officer: 'o-1', unit: 'H21.1', role: 'reception' },
      },
    ],
  }
  expect(holderOf(handed)).toEqual({ unit: 'H21.1', officer: 'o-7' })
  const tally = new OpenDutyTally()
  tally.add(handed, dutiesOf(handed, scene('2026-03-17')))
  tally.add(handed, dutiesOf(handed, scene('2026-03-17')))
  const explanation = tally.rows().find(({ rule }) => rule === 'late-explanation')
  expect(explanation).toMatchObject({ unit: 'H21.1', officer: 'o-7', open: 2, overdue: 0 })
  expect(tally.rows()[0]).toMatchObject({ overdue: 2 })
})
