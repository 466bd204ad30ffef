import { toIso } from '@motcua/core'
import { expect, test } from 'vitest'
import { type Attributes, bytesSource, logXml, permitEvent, traceXml, without } from '../sample-log.fixture.ts'
import { readXes } from '../xes/read-xes.ts'
import { bpic15Mapping } from './bpic15.ts'
import type { MappedCase } from './mapping.ts'

const permitCase: Attributes = {
  'concept:name': '10009138',
  startDate: '2014-04-11T00:00:00+02:00',
  parts: 'Bouw,Reclame',
}

const beginning = [
  permitEvent('01_HOOFD_010', '2014-04-14T09:30:39+02:00'),
  permitEvent('01_HOOFD_015', '2014-04-14T09:31:00+02:00'),
]

const mappedWith = async (attributes: Attributes, events: readonly Attributes[]): Promise<MappedCase> => {
  for await (const trace of readXes(bytesSource(logXml(traceXml(attributes, ...events)))))
    return bpic15Mapping.map(trace)
  throw new Error('no trace')
}

const mapped = (...events: readonly Attributes[]): Promise<MappedCase> =>
  mappedWith(permitCase, [...beginning, ...events])

/** What follows submission and reception: type, when it happened, when it was recorded. */
const story = ({ events }: MappedCase): readonly (readonly [string, string, string])[] =>
  events.slice(2).map(({ type, occurredAt, recordedAt }) => [type, toIso(occurredAt), toIso(recordedAt)])

const types = ({ events }: MappedCase): readonly string[] => events.map(({ type }) => type)

const codes = ({ findings }: MappedCase): readonly string[] =>
  findings.map(({ code }) => code.replace('interchange.finding.', ''))

test('the submission happened on the start date and was recorded when its registration was', async () => {
  const dossier = await mapped()
  expect(
    dossier.events.map(({ type, occurredAt, recordedAt }) => [type, toIso(occurredAt), toIso(recordedAt)]),
  ).toEqual([
    ['DossierSubmitted', '2014-04-10T22:00:00.000Z', '2014-04-14T07:30:39.000Z'],
    ['DossierReceived', '2014-04-14T07:31:00.000Z', '2014-04-14T07:31:00.000Z'],
  ])
  expect(dossier.events[0]?.data).toMatchObject({ procedure: 'Bouw,Reclame', channel: 'unknown' })
  expect(dossier.findings).toEqual([])
})

test('an answer happened on the date it names, in the municipality’s zone, and was recorded when it was entered', async () => {
  const summer = await mapped(
    permitEvent('08_AWB45_020_2', '2014-05-05T10:00:00+02:00'),
    permitEvent('08_AWB45_040', '2014-07-21T11:12:13+02:00', '9-6-2014 0:00:00'),
  )
  expect(story(summer)).toEqual([
    ['SupplementRequested', '2014-05-05T08:00:00.000Z', '2014-05-05T08:00:00.000Z'],
    ['SupplementReceived', '2014-06-08T22:00:00.000Z', '2014-07-21T09:12:13.000Z'],
  ])
  expect(summer.findings).toEqual([])
})

test('only the date of an answer counts', async () => {
  const dossier = await mapped(
    permitEvent('08_AWB45_020_2', '2014-05-05T10:00:00+02:00'),
    permitEvent('08_AWB45_040', '2014-12-01T11:12:13+01:00', '24-11-2014 15:30:00'),
  )
  expect(story(dossier)[1]?.[1]).toBe('2014-11-23T23:00:00.000Z')
})

test('an answer without a date that exists is kept as a step only, and listed', async () => {
  for (const question of ['EMPTY', '31-2-2014 0:00:00', 'True', '9-6-0000 0:00:00']) {
    const dossier = await mapped(
      permitEvent('08_AWB45_020_2', '2014-05-05T10:00:00+02:00'),
      permitEvent('08_AWB45_040', '2014-07-21T11:12:13+02:00', question),
    )
    expect(types(dossier).slice(2), question).toEqual(['SupplementRequested', 'StepCompleted'])
    expect(codes(dossier), question).toEqual(['invalid-answer-date'])
  }
})

test('an extension and a withdrawal happen where the answer is True; where it is False the question was a step', async () => {
  const yes = await mapped(
    permitEvent('06_VD_010', '2014-05-05T10:00:00+02:00', 'True'),
    permitEvent('05_EIND_010', '2014-05-06T10:00:00+02:00', 'True'),
  )
  expect(yes.events.slice(2).map(({ type, data }) => [type, data])).toEqual([
    ['LimitExtended', { basis: 'name of 06_VD_010' }],
    ['DossierWithdrawn', { reason: 'name of 05_EIND_010' }],
  ])
  const no = await mapped(
    permitEvent('06_VD_010', '2014-05-05T10:00:00+02:00', 'False'),
    permitEvent('05_EIND_010', '2014-05-06T10:00:00+02:00', 'False'),
  )
  expect(no.events.slice(2).map(({ type, data }) => [type, data])).toEqual([
    ['StepCompleted', { step: '06_VD_010', label: 'name of 06_VD_010', outcome: 'False' }],
    ['StepCompleted', { step: '05_EIND_010', label: 'name of 05_EIND_010', outcome: 'False' }],
  ])
})

test('left untreated is a refusal after reception, the decision completes, sending it returns', async () => {
  const untreated = await mapped(permitEvent('08_AWB45_075', '2014-05-05T10:00:00+02:00'))
  expect(untreated.events[2]).toMatchObject({ type: 'DossierRefused', data: { stage: 'appraisal', basis: 'Awb 4:5' } })
  const decided = await mapped(
    permitEvent('01_HOOFD_495', '2014-05-05T10:00:00+02:00'),
    permitEvent('01_HOOFD_515', '2014-05-06T10:00:00+02:00'),
  )
  expect(types(decided).slice(2)).toEqual(['DossierCompleted', 'ResultReturned'])
})

test('any other code is a step that keeps its name and its answer, but not the word for no answer', async () => {
  const { events } = await mapped(
    permitEvent('01_HOOFD_380', '2014-05-05T10:00:00+02:00', 'True'),
    permitEvent('01_HOOFD_101b', '2014-05-06T10:00:00+02:00'),
  )
  expect(events.slice(2).map(({ data, officer }) => [data, officer])).toEqual([
    [{ step: '01_HOOFD_380', label: 'name of 01_HOOFD_380', outcome: 'True' }, '560872'],
    [{ step: '01_HOOFD_101b', label: 'name of 01_HOOFD_101b' }, '560872'],
  ])
})

test('a code that no phase of the permit has is kept as a step and listed', async () => {
  const dossier = await mapped(permitEvent('lunch', '2014-05-05T10:00:00+02:00'))
  expect(dossier.events[2]?.data).toMatchObject({ step: 'lunch' })
  expect(codes(dossier)).toEqual(['unknown-label'])
})

test('an answer that nobody asked for is kept and listed', async () => {
  const dossier = await mapped(permitEvent('08_AWB45_040', '2014-07-21T11:12:13+02:00', '9-6-2014 0:00:00'))
  expect(types(dossier).slice(2)).toEqual(['SupplementReceived'])
  expect(codes(dossier)).toEqual(['answer-without-request'])
})

test('an answer that was recorded before the request is listed, but is no negative pause on the same day', async () => {
  const dossier = await mapped(
    permitEvent('08_AWB45_040', '2014-05-26T00:00:00+02:00', '26-5-2014 0:00:00'),
    permitEvent('08_AWB45_020_2', '2014-05-26T16:57:55+02:00'),
  )
  expect(codes(dossier)).toEqual(['answer-before-request'])
})

test('an answer dated before the request is a negative pause, with its days', async () => {
  const dossier = await mapped(
    permitEvent('08_AWB45_020_2', '2014-07-01T00:30:00+02:00'),
    permitEvent('08_AWB45_040', '2014-07-21T11:12:13+02:00', '29-6-2014 0:00:00'),
  )
  expect(dossier.findings.map(({ code, params }) => [code, params])).toEqual([
    ['interchange.finding.negative-pause', { answered: '2014-06-29', days: 2, requested: '2014-07-01' }],
  ])
})

test('what was recorded before it happened is kept with both times, and listed', async () => {
  const dossier = await mapped(
    permitEvent('08_AWB45_020_2', '2014-05-05T10:00:00+02:00'),
    permitEvent('08_AWB45_040', '2014-06-06T16:00:00+02:00', '9-6-2014 0:00:00'),
  )
  expect(story(dossier)[1]).toEqual(['SupplementReceived', '2014-06-08T22:00:00.000Z', '2014-06-06T14:00:00.000Z'])
  expect(codes(dossier)).toEqual(['occurred-after-recorded'])
})

test('a second decision is kept and listed', async () => {
  const dossier = await mapped(
    permitEvent('01_HOOFD_495', '2014-05-05T10:00:00+02:00'),
    permitEvent('01_HOOFD_495', '2014-05-09T10:00:00+02:00'),
  )
  expect(types(dossier).slice(2)).toEqual(['DossierCompleted', 'DossierCompleted'])
  expect(dossier.findings.map(({ code, params }) => [code, params])).toEqual([
    ['interchange.finding.ended-again', { type: 'DossierCompleted', times: 2 }],
  ])
})

test('submission comes before reception where the log stamps both alike in another order', async () => {
  const at = '2014-04-11T00:00:00+02:00'
  const dossier = await mappedWith(permitCase, [
    permitEvent('01_HOOFD_180', at),
    permitEvent('01_HOOFD_015', at),
    permitEvent('01_HOOFD_010', at),
  ])
  expect(types(dossier)).toEqual(['DossierSubmitted', 'StepCompleted', 'DossierReceived'])
  expect(dossier.findings).toEqual([])
})

test('start date and registration stand in for each other, and the lack is listed', async () => {
  const noStart = await mappedWith(without(permitCase, 'startDate'), beginning)
  expect(toIso(noStart.events[0]?.occurredAt ?? 0)).toBe('2014-04-14T07:30:39.000Z')
  expect(noStart.findings.map(({ params }) => params)).toEqual([{ key: 'startDate', used: '01_HOOFD_010' }])
  const noRegistration = await mappedWith(permitCase, beginning.slice(1))
  expect(types(noRegistration)).toEqual(['DossierSubmitted', 'DossierReceived'])
  expect(toIso(noRegistration.events[0]?.recordedAt ?? 0)).toBe('2014-04-10T22:00:00.000Z')
})

test('a case that was never received is kept so and listed, and one without parts is of the common procedure', async () => {
  const dossier = await mappedWith(without(permitCase, 'parts'), beginning.slice(0, 1))
  expect(types(dossier)).toEqual(['DossierSubmitted'])
  expect(dossier.events[0]?.data).toMatchObject({ procedure: 'omgevingsvergunning' })
  expect(codes(dossier)).toEqual(['missing-attribute', 'never-received'])
})
