import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { completed, local, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { dossierVerb } from './dossier.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const code = 'H21.227-260302-0001'

beforeAll(async () => {
  await writeStore(store, {
    'dossier-a1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      {
        type: 'SupplementRequested',
        data: {
          stage: 'appraisal',
          items: [{ reason: 'x' }],
          breaches: [{ rule: 'supplement-notice', article: 'NĐ 61/2018 art. 19(4)', due: '2026-03-05T02:00:00.000Z' }],
        },
        at: local('2026-03-06T09:00'),
      },
      { type: 'SupplementReceived', data: {}, at: local('2026-03-08T09:00'), recorded: local('2026-03-09T08:30') },
      {
        type: 'AppointmentSet',
        data: { leg: 1, due: '2026-03-16T02:00:00.000Z', trigger: 'supplement', provisional: true },
        at: local('2026-03-09T08:30'),
      },
      completed('2026-03-11T08:00'),
    ),
    'dossier-b1': receivedDossier({ code: 'twice', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
    'dossier-b2': receivedDossier({ code: 'twice', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
  })
})

const dossier = async (...argv: readonly string[]): Promise<Record<string, unknown>> => {
  const io = memoryIo()
  const ended = await dossierVerb.run([...argv, '--store', store, '--json', '--lang', 'en'], io)
  expect([ended, io.complaints()]).toEqual([exitCode.ok, ''])
  return io.answer() as Record<string, unknown>
}

test('a dossier is found by its id, by the name of its stream and by its code', async () => {
  for (const name of ['a1', 'dossier-a1', code]) expect(await dossier(name)).toMatchObject({ id: 'a1', code })
})

test('each event stands with both of its times', async () => {
  const { timeline } = await dossier('a1')
  expect(timeline).toContainEqual({
    revision: '4',
    type: 'SupplementReceived',
    occurredAt: '2026-03-08T02:00:00.000Z',
    recordedAt: '2026-03-09T01:30:00.000Z',
    data: {},
  })
})

test('both clocks give their verdicts: the law counts anew, the index subtracts the supplement', async () => {
  expect(await dossier('a1')).toMatchObject({
    legalClock: {
      due: '2026-03-16T02:00:00.000Z',
      originalDue: '2026-03-09T02:00:00.000Z',
      ending: { kind: 'completed', at: '2026-03-11T01:00:00.000Z' },
      verdict: 'early',
    },
    // two days of waiting come off: 11/3 08:00 counts as 9/3 08:00, an hour before the first appointment
    indexClock: { due: '2026-03-09T02:00:00.000Z', supplementTime: 48 * 3_600_000, onTime: true },
  })
})

test('the clocks are asked at --at: before the end the dossier is open', async () => {
  const { legalClock } = await dossier('a1', '--at', '2026-03-10')
  expect(legalClock).toMatchObject({ ending: null })
})

test('missed duties stand with rule and article, appointments with what they were derived from', async () => {
  const { breaches, appointments } = await dossier('a1')
  expect(breaches).toEqual([
    {
      event: 'SupplementRequested',
      rule: 'supplement-notice',
      article: 'NĐ 61/2018 art. 19(4)',
      due: '2026-03-05T02:00:00.000Z',
      at: '2026-03-06T02:00:00.000Z',
    },
  ])
  expect(appointments).toMatchObject([
    { trigger: 'reception', limit: '5wd', calendar: 'vn-state-bodies 2026.1', policy: 'default' },
    { trigger: 'supplement', provisional: true },
  ])
})

test('in words it reads as a file on a desk, and marks what lies after the instant of evaluation', async () => {
  const io = memoryIo()
  await dossierVerb.run([code, '--store', store, '--at', local('2026-03-10T00:00')], io)
  expect(io.written()).toMatch(/4 +08\/03\/2026 09:00 +09\/03\/2026 08:30 +Đã bổ sung/)
  expect(io.written()).toMatch(/16\/03\/2026 09:00 \(tạm tính\)/)
  expect(io.written()).toContain('quy tắc supplement-notice, NĐ 61/2018 điều 19(4)')
  expect(io.written()).toMatch(/11\/03\/2026 08:00 \*/)
  expect(io.written()).toContain('không được tính')
  expect(io.written()).toMatch(/bổ sung +06\/03\/2026 09:00 +08\/03\/2026 09:00 +dừng tính thời hạn/)
})

test('the applicant stays out of the answer', async () => {
  const io = memoryIo()
  await dossierVerb.run(['a1', '--store', store], io)
  expect(io.written()).not.toContain('subject-1')
  expect(JSON.stringify(await dossier('a1'))).not.toContain('subject-1')
})

test('a dossier that is not there is a sentence, also where its name could be no stream', async () => {
  for (const name of ['zz', 'no such thing!']) {
    const io = memoryIo()
    expect(await dossierVerb.run([name, '--store', store, '--lang', 'en'], io)).toBe(exitCode.fault)
    expect(io.complaints()).toContain(`no dossier with the id or the code "${name}"`)
  }
})

test('a code of two dossiers is not guessed at: both ids are named', async () => {
  const io = memoryIo()
  expect(await dossierVerb.run(['twice', '--store', store, '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('b1, b2')
})

test('a dossier says which of the three conditions of an online service it meets, as of an instant', async () => {
  const { online } = await dossier('a1', '--at', '2026-03-12')
  expect(online).toEqual({
    standing: 'fails',
    conditions: [
      { condition: 'filed-online', standing: 'holds', lacks: [] },
      { condition: 'components-signed', standing: 'unknown', lacks: [] },
      { condition: 'result-signed', standing: 'fails', lacks: ['attachment', 'signature'] },
    ],
  })
  expect((await dossier('a1', '--at', '2026-03-11T07:59')).online).toMatchObject({ standing: 'unknown' })
  const io = memoryIo()
  await dossierVerb.run(['a1', '--store', store, '--at', '2026-03-12', '--lang', 'vi'], io)
  expect(io.written()).toMatch(/kết quả được đính kèm, ký số +không đạt \(chưa đính kèm tệp kết quả, chưa ký số\)/)
})
