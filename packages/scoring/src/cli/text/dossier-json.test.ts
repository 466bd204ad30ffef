import { expect, test } from 'vitest'
import { barred } from '../report/memory-scene.fixture.ts'
import { dossierJson } from './dossier-json.ts'
import { json } from './json.ts'
import { longDossier, vn, zone } from './long-dossier.fixture.ts'
import { sheetTable } from './sheet-table.ts'
import { timelineSheet } from './timeline-sheet.ts'

const printed = async (at: string, count?: number): Promise<Record<string, unknown>> =>
  JSON.parse(json(dossierJson(await longDossier(at, count), 'dossier-a1', vn(at)))) as Record<string, unknown>

test('a dossier as data holds its appointments, pauses, both clocks, missed duties and what came out of order, in UTC', async () => {
  const { timeline, ...told } = await printed('2026-03-15T08:00')
  expect(told).toEqual({
    id: 'a1',
    code: 'H21.1-260302-0001',
    procedure: '2.000815',
    unit: 'H21.1',
    limit: '5wd',
    step: 'completed',
    at: '2026-03-15T01:00:00.000Z',
    appointments: [
      {
        leg: 1,
        due: '2026-03-09T02:00:00.000Z',
        trigger: 'reception',
        limit: '5wd',
        calendar: 'vn-state-bodies@2026.1',
        policy: 'default',
        rule: 'appointment',
        article: 'NĐ 61/2018 art. 17',
        setAt: '2026-03-02T02:00:00.000Z',
      },
      {
        leg: 1,
        due: '2026-03-12T06:45:00.000Z',
        trigger: 'supplement',
        calendar: 'other@1',
        provisional: true,
        setAt: '2026-03-05T06:45:00.000Z',
      },
      { leg: 1, due: '2026-03-16T06:45:00.000Z', trigger: 'apology', setAt: '2026-03-10T02:00:00.000Z' },
    ],
    pauses: [
      { kind: 'hold', effect: null, from: '2026-03-06T01:00:00.000Z', to: null },
      {
        kind: 'verification',
        effect: 'excluded',
        from: '2026-03-06T02:00:00.000Z',
        to: '2026-03-09T02:00:00.000Z',
      },
    ],
    supplements: [
      { stage: 'appraisal', requestedAt: '2026-03-04T03:00:00.000Z', receivedAt: '2026-03-05T06:45:00.000Z' },
    ],
    legalClock: {
      due: '2026-03-16T06:45:00.000Z',
      originalDue: '2026-03-09T02:00:00.000Z',
      ending: { kind: 'completed', at: '2026-03-13T09:00:00.000Z' },
      verdict: 'early',
    },
    indexClock: {
      due: '2026-03-09T02:00:00.000Z',
      basis: 'appointment',
      end: '2026-03-13T09:00:00.000Z',
      endedBy: 'completed',
      supplementRequests: 1,
      // from 10:00 on the 4th to 13:45 on the 5th
      supplementTime: 27.75 * 3_600_000,
      onTime: false,
    },
    online: {
      standing: 'fails',
      conditions: [
        { condition: 'filed-online', standing: 'holds', lacks: [] },
        { condition: 'components-signed', standing: 'unknown', lacks: [] },
        { condition: 'result-signed', standing: 'fails', lacks: ['attachment', 'signature'] },
      ],
    },
    breaches: [
      {
        rule: 'supplement-once',
        article: 'NĐ 61/2018 art. 19(4)',
        due: '2026-03-04T02:00:00.000Z',
        event: 'SupplementRequested',
        at: '2026-03-04T03:00:00.000Z',
      },
    ],
    anomalies: [
      { type: 'ClockPaused', step: 'paused', occurredAt: '2026-03-06T02:00:00.000Z' },
      { type: 'StepStarted', step: 'completed', occurredAt: '2026-03-18T01:00:00.000Z' },
    ],
  })
  expect(timeline).toHaveLength(13)
})

test('each event stands with its place, both of its times and what it tells, without the applicant and without breaches', async () => {
  const { timeline } = await printed('2026-03-15T08:00')
  expect((timeline as readonly unknown[]).slice(0, 4)).toEqual([
    {
      revision: '0',
      type: 'DossierSubmitted',
      occurredAt: '2026-03-02T01:30:00.000Z',
      recordedAt: '2026-03-02T01:30:00.000Z',
      data: {
        unit: 'H21.1',
        receivingUnit: 'H21',
        procedure: '2.000815',
        channel: 'online',
        code: 'H21.1-260302-0001',
      },
    },
    {
      revision: '1',
      type: 'DossierReceived',
      occurredAt: '2026-03-02T02:00:00.000Z',
      recordedAt: '2026-03-02T02:00:00.000Z',
      data: { limit: '5wd' },
    },
    expect.objectContaining({ revision: '2', type: 'AppointmentSet' }),
    {
      revision: '3',
      type: 'SupplementRequested',
      occurredAt: '2026-03-04T03:00:00.000Z',
      recordedAt: '2026-03-05T00:30:00.000Z',
      data: { stage: 'appraisal', items: [{ reason: 'missing', component: 'deed' }] },
    },
  ])
})

test('what is not there yet is null, and lists are empty', async () => {
  const { timeline: _, ...told } = await printed('2026-03-03T08:00', 1)
  expect(told).toMatchObject({
    limit: null,
    step: 'submitted',
    appointments: [],
    pauses: [],
    supplements: [],
    legalClock: { due: null, originalDue: null, ending: null, verdict: 'no-due-date' },
    indexClock: { due: null, basis: 'none', end: '2026-03-03T01:00:00.000Z', endedBy: 'evaluation', onTime: true },
    breaches: [],
    anomalies: [],
  })
})

test('a supplement that nobody answered has no end', async () => {
  const { supplements } = await printed('2026-03-05T08:00', 4)
  expect(supplements).toEqual([{ stage: 'appraisal', requestedAt: '2026-03-04T03:00:00.000Z', receivedAt: null }])
})

test('JSON for programs is indented, with positions as decimal texts', () => {
  expect(json({ position: 9_007_199_254_740_993n, list: [1] })).toBe(
    '{\n  "position": "9007199254740993",\n  "list": [\n    1\n  ]\n}',
  )
})

test('the timeline as a table has a row an event, numbered, with both times and what it tells', async () => {
  const sheet = timelineSheet(await longDossier('2026-03-15T08:00', 4), { stream: 'dossier-a1', zone, language: 'en' })
  expect(barred(sheetTable(sheet, 'en', (title) => title))).toBe(`Dossier a1
# | Happened | Recorded | Event | Data
0 | 2026-03-02 08:30 | 2026-03-02 08:30 | Submitted | channel: online · code: H21.1-260302-0001 ·
procedure: 2.000815 · receiving unit: H21 · unit:
H21.1
1 | 2026-03-02 09:00 | 2026-03-02 09:00 | Received | limit: 5 working day(s)
2 | 2026-03-02 09:00 | 2026-03-02 09:00 | Appointment set | article: NĐ 61/2018 art. 17 · calendar:
vn-state-bodies@2026.1 · due: 2026-03-09 09:00 ·
leg: 1 · limit: 5 working day(s) · policy: default ·
rule: appointment · because of: reception
3 | 2026-03-04 10:00 | 2026-03-05 07:30 | Supplement requested | defects: component: deed, reason: missing · stage:
appraisal`)
  expect(sheet.columns.map(({ key }) => key)).toEqual(['revision', 'occurredAt', 'recordedAt', 'type', 'data'])
})
