import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { local, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { dossierVerb } from './dossier.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const code = 'H21.227-260302-0001'

beforeAll(async () => {
  await writeStore(store, {
    'unit-H21.227': [
      {
        type: 'UnitEstablished',
        data: { level: 'commune', name: 'UBND xã Vân Canh', from: '2025-07-01' },
        at: local('2026-01-02T08:00'),
      },
    ],
    'dossier-a1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      {
        type: 'SupplementRequested',
        data: { stage: 'appraisal', items: [{ reason: 'ông Kín chưa ký' }] },
        at: local('2026-03-04T09:00'),
        officer: 'cb-kín',
      },
    ),
  })
})

const told = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const ended = await dossierVerb.run([code, '--public', 'yes', '--store', store, ...argv], io)
  return { ended, io }
}

test('what the public may see comes as lines, as a page, as JSON and as CSV, and none of them has a person or an officer’s words', async () => {
  const at = ['--at', '2026-03-05']
  const answers = await Promise.all([told(...at), told(...at, '--html'), told(...at, '--json'), told(...at, '--csv')])
  for (const { ended, io } of answers) {
    expect(ended).toBe(exitCode.ok)
    expect(io.written()).toContain('UBND xã Vân Canh')
    expect(io.written()).not.toMatch(/Kín|kín|subject-1/)
  }
  const [lines, page, asJson] = answers
  expect(lines?.io.written()).toContain('Đang chờ ông/bà bổ sung giấy tờ')
  expect(page?.io.written()).toContain('Đang chờ ông/bà bổ sung giấy tờ')
  expect(asJson?.io.answer()).toMatchObject({
    code,
    status: 5,
    statusName: 'Yêu cầu bổ sung giấy tờ',
    late: null,
    asked: { at: '2026-03-04T02:00:00.000Z', answerBy: null },
    stages: [{ unit: 'UBND xã Vân Canh', to: null }],
  })
})

test('the page is as of --at, and before the dossier was filed there is nothing to show', async () => {
  const open = await told('--at', '2026-03-03', '--lang', 'en')
  expect(open.io.written()).toContain('Your result is promised for 2026-03-09 09:00')
  const before = await told('--at', '2026-03-01', '--lang', 'en')
  expect(before.ended).toBe(exitCode.fault)
  expect(before.io.complaints()).toContain('has nothing for the public')
})
