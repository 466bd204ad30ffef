import { toIso } from '@motcua/core'
import { expect, test } from 'vitest'
import {
  bytesSource,
  logXml,
  receiptCase,
  receiptEvent,
  traceXml,
  without,
  type Attributes,
} from '../sample-log.fixture.ts'
import { readXes } from '../xes/read-xes.ts'
import type { MappedCase } from './mapping.ts'
import { receiptMapping } from './receipt.ts'

const mapped = async (attributes: Attributes, ...events: readonly Attributes[]): Promise<MappedCase> => {
  for await (const trace of readXes(bytesSource(logXml(traceXml(attributes, ...events)))))
    return receiptMapping.map(trace)
  throw new Error('no trace')
}

const story = ({ events }: MappedCase): readonly string[] =>
  events.map(({ type, occurredAt }) => `${toIso(occurredAt)} ${type}`)

const codes = ({ findings }: MappedCase): readonly string[] =>
  findings.map(({ code }) => code.replace('interchange.finding.', ''))

const step = 'T02 Check confirmation of receipt'

test('the municipality registers on arrival: the start is submission and reception, and carries the stated appointment', async () => {
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent('Confirmation of receipt', '2011-03-10T10:00:00+01:00'),
  )
  expect(story(dossier)).toEqual([
    '2011-03-01T08:00:00.000Z DossierSubmitted',
    '2011-03-01T08:00:00.000Z DossierReceived',
    '2011-03-01T08:00:00.000Z AppointmentSet',
    '2011-03-10T09:00:00.000Z StepCompleted',
    '2011-04-20T14:30:00.000Z DossierCompleted',
  ])
  expect(dossier.events[2]?.data).toEqual({ leg: 1, due: '2011-04-26T08:00:00.000Z', trigger: 'import' })
  expect(dossier).toMatchObject({ id: 'case-1', unit: 'General', findings: [] })
})

test('each channel of the municipality has its counterpart, and keeps its label', async () => {
  const channels = { Internet: 'online', 'e-mail': 'online', Desk: 'direct', Intern: 'direct', Post: 'post' }
  for (const [channelLabel, channel] of Object.entries(channels)) {
    const { events } = await mapped(receiptCase('case-1', { channel: channelLabel }))
    expect(events[0]?.data).toMatchObject({ channel, channelLabel, unit: 'General', code: null, subject: null })
  }
})

test('T15 asks for a supplement, T20 holds the clock, every other label is a step; the officer stands beside it', async () => {
  const { events } = await mapped(
    receiptCase('case-1'),
    receiptEvent('T15 Print document X request unlicensed', '2011-03-02T10:00:00+01:00'),
    receiptEvent('T20 Print report Y to stop indication', '2011-03-03T10:00:00+01:00', { 'org:resource': 'admin1' }),
    receiptEvent(step, '2011-03-04T10:00:00+01:00'),
  )
  expect(events.slice(3, 6).map(({ type, data, officer }) => [type, data, officer])).toEqual([
    [
      'SupplementRequested',
      { stage: 'appraisal', items: [{ reason: 'T15 Print document X request unlicensed' }] },
      'Resource01',
    ],
    ['ClockPaused', { kind: 'hold', cause: 'T20 Print report Y to stop indication' }, 'admin1'],
    ['StepCompleted', { step }, 'Resource01'],
  ])
})

test('a case without an end is open and nothing to remark on', async () => {
  const dossier = await mapped(without(receiptCase('case-1'), 'enddate'))
  expect(dossier.events.map(({ type }) => type)).toEqual(['DossierSubmitted', 'DossierReceived', 'AppointmentSet'])
  expect(dossier.findings).toEqual([])
})

test('facts stand in the order in which they were recorded, whatever the order in the file', async () => {
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent(step, '2011-03-09T10:00:00+01:00'),
    receiptEvent('Confirmation of receipt', '2011-03-05T10:00:00+01:00'),
  )
  expect(dossier.events.slice(3, 5).map(({ data }) => data)).toEqual([{ step: 'Confirmation of receipt' }, { step }])
})

test('an end before the start is kept where its time puts it, and listed', async () => {
  const dossier = await mapped(receiptCase('case-1', { enddate: '2011-02-28T09:00:00+01:00' }))
  expect(story(dossier)[0]).toBe('2011-02-28T08:00:00.000Z DossierCompleted')
  expect(dossier.events).toHaveLength(4)
  expect(dossier.findings).toEqual([
    {
      code: 'interchange.finding.end-before-start',
      case: 'case-1',
      line: 3,
      params: { ended: '2011-02-28T08:00:00.000Z', started: '2011-03-01T08:00:00.000Z' },
    },
  ])
})

test('events after the end are kept and listed once a case, with their number', async () => {
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent(step, '2011-04-20T16:30:00+02:00'),
    receiptEvent(step, '2011-04-21T10:00:00+02:00'),
    receiptEvent(step, '2011-04-22T10:00:00+02:00'),
  )
  expect(dossier.events).toHaveLength(7)
  expect(dossier.findings.map(({ code, params }) => [code, params['events']])).toEqual([
    ['interchange.finding.events-after-end', 2],
  ])
})

test('events before the start are kept and listed once a case', async () => {
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent(step, '2011-02-20T10:00:00+01:00'),
    receiptEvent(step, '2011-02-21T10:00:00+01:00'),
  )
  expect(story(dossier).slice(0, 3)).toEqual([
    '2011-02-20T09:00:00.000Z StepCompleted',
    '2011-02-21T09:00:00.000Z StepCompleted',
    '2011-03-01T08:00:00.000Z DossierSubmitted',
  ])
  expect(dossier.findings.map(({ code, params }) => [code, params['events']])).toEqual([
    ['interchange.finding.before-submission', 2],
  ])
})

test('a label that the list lacks is kept as a step and listed', async () => {
  const dossier = await mapped(receiptCase('case-1'), receiptEvent('T99 Something new', '2011-03-09T10:00:00+01:00'))
  expect(dossier.events[3]).toMatchObject({ type: 'StepCompleted', data: { step: 'T99 Something new' } })
  expect(dossier.findings.map(({ code, params }) => [code, params])).toEqual([
    ['interchange.finding.unknown-label', { value: 'T99 Something new' }],
  ])
})

test('a channel that the list lacks is unknown, keeps its label and is listed', async () => {
  const dossier = await mapped(receiptCase('case-1', { channel: 'Fax' }))
  expect(dossier.events[0]?.data).toMatchObject({ channel: 'unknown', channelLabel: 'Fax' })
  expect(codes(dossier)).toEqual(['unknown-channel'])
})

test('without start or deadline only what depends on them is left out, and each is listed', async () => {
  const event = receiptEvent(step, '2011-03-09T10:00:00+01:00')
  const noStart = await mapped(without(receiptCase('case-1'), 'startdate'), event)
  expect(noStart.events.map(({ type }) => type)).toEqual(['StepCompleted', 'DossierCompleted'])
  expect(codes(noStart)).toEqual(['missing-date'])
  const noDue = await mapped(without(receiptCase('case-1'), 'deadline'), event)
  expect(noDue.events.map(({ type }) => type)).toEqual([
    'DossierSubmitted',
    'DossierReceived',
    'StepCompleted',
    'DossierCompleted',
  ])
  expect(noDue.findings.map(({ params }) => params)).toEqual([{ key: 'deadline' }])
})

test('a date that is none is named with its value', async () => {
  const dossier = await mapped(receiptCase('case-1', { enddate: '2011-02-30T00:00:00+01:00' }))
  expect(dossier.events.map(({ type }) => type)).not.toContain('DossierCompleted')
  expect(dossier.findings.map(({ code, params }) => [code, params])).toEqual([
    ['interchange.finding.invalid-date', { key: 'enddate', value: '2011-02-30T00:00:00+01:00' }],
  ])
})

test('an event without label or without time is left out and listed with its line', async () => {
  const event = receiptEvent(step, '2011-03-09T10:00:00+01:00')
  const dossier = await mapped(receiptCase('case-1'), without(event, 'concept:name'), without(event, 'time:timestamp'))
  expect(dossier.events).toHaveLength(4)
  expect(dossier.findings.map(({ code, line }) => [code, line])).toEqual([
    ['interchange.finding.missing-label', 10],
    ['interchange.finding.missing-date', 15],
  ])
})

test('a label that could not name a step is left out and listed', async () => {
  const at = '2011-03-09T10:00:00+01:00'
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent('x'.repeat(121), at),
    receiptEvent('T02\tCheck', at),
    receiptEvent(' T02', at),
  )
  expect(dossier.events).toHaveLength(4)
  expect(codes(dossier)).toEqual(['unusable-label', 'unusable-label', 'unusable-label'])
})

test('a step that only started is a start, and a transition of another kind is left out and listed', async () => {
  const at = '2011-03-09T10:00:00+01:00'
  const dossier = await mapped(
    receiptCase('case-1'),
    receiptEvent('T15 Print document X request unlicensed', at, { 'lifecycle:transition': 'START' }),
    receiptEvent(step, at, { 'lifecycle:transition': 'schedule' }),
    without(receiptEvent(step, at), 'lifecycle:transition'),
  )
  expect(dossier.events.slice(3, -1).map(({ type }) => type)).toEqual(['StepStarted', 'StepCompleted'])
  expect(dossier.findings.map(({ params }) => params)).toEqual([{ value: 'schedule', label: step }])
})

test('a case without a usable id has no events, and says how many it lost', async () => {
  const event = receiptEvent(step, '2011-03-09T10:00:00+01:00')
  const nameless = await mapped(without(receiptCase('x'), 'concept:name'), event)
  expect(nameless).toMatchObject({ id: null, events: [] })
  expect(nameless.findings.map(({ code, case: id, params }) => [code, id, params])).toEqual([
    ['interchange.finding.missing-case-id', null, { events: 1 }],
  ])
  const misnamed = await mapped(receiptCase('case 1'), event)
  expect(misnamed).toMatchObject({ id: null, events: [] })
  expect(codes(misnamed)).toEqual(['invalid-case-id'])
})

test('a case in which nothing has a time is left out and listed', async () => {
  const dossier = await mapped(without(receiptCase('case-1'), 'startdate', 'deadline', 'enddate'))
  expect(dossier.events).toEqual([])
  expect(codes(dossier)).toEqual(['missing-date', 'missing-date', 'empty-case'])
})

test('a missing department, an officer’s name that is too long and a missing channel are listed', async () => {
  const officer = { 'org:resource': 'r'.repeat(201) }
  const dossier = await mapped(
    without(receiptCase('case-1'), 'department', 'channel'),
    receiptEvent(step, '2011-03-09T10:00:00+01:00', officer),
  )
  expect(dossier.unit).toBe('unknown')
  expect(dossier.events[0]?.data).toMatchObject({ unit: 'unknown', channel: 'unknown' })
  expect(dossier.events[3]?.officer).toBeNull()
  expect(dossier.findings.map(({ params }) => params['key'])).toEqual(['department', 'channel', 'org:resource'])
})
