import { join } from 'node:path'
import { makeMasterKeyFile, masterKeyFile, openSqliteVault } from '@motcua/store/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

const handled: readonly Told[] = [
  {
    type: 'HandedOver',
    data: { from: 'H21.227', to: 'H21.9', fromOfficer: 'cb-1', toOfficer: 'cb-2', due: '2026-03-03T02:00:00.000Z' },
    at: local('2026-03-02T10:00'),
  },
  { type: 'HandoverConfirmed', data: { verdict: 'on-time', officer: 'cb-3' }, at: local('2026-03-02T14:00') },
  { type: 'HandedOver', data: { from: 'H21.9', to: 'H21.227' }, at: local('2026-03-04T10:00') },
  {
    type: 'ApologyIssued',
    data: {
      reason: 'chờ ý kiến',
      signer: 'ct-1',
      oldDue: '2026-03-09T02:00:00.000Z',
      newDue: '2026-03-12T02:00:00.000Z',
      movesAppointment: true,
    },
    at: local('2026-03-06T08:00'),
    officer: 'cb-1',
  },
  completed('2026-03-11T08:00'),
]
const stopped: readonly Told[] = [
  {
    type: 'SupplementRequested',
    data: {
      stage: 'appraisal',
      items: [{ reason: 'thiếu bản sao', component: 'c-1' }],
      answerBy: '2026-03-20T02:00:00.000Z',
    },
    at: local('2026-03-03T09:00'),
    officer: 'cb-2',
  },
  { type: 'ProcessingStopped', data: { initiator: 'applicant', ground: 'rút hồ sơ' }, at: local('2026-03-05T09:00') },
]
const refused: readonly Told[] = [
  { type: 'DossierRefused', data: { stage: 'appraisal', reason: 'không đủ điều kiện' }, at: local('2026-03-05T09:00') },
]

const unit = (level: 'province' | 'commune', name: string): readonly Told[] => [
  { type: 'UnitEstablished', data: { level, name, from: '2020-01-01' }, at: local('2020-01-01T08:00') },
]

beforeAll(async () => {
  const dossier = (number: string) => ({
    code: `H21.227-${number}`,
    received: '2026-03-02T09:00',
    due: '2026-03-09T09:00',
  })
  await writeStore(at('store'), {
    'dossier-a1': receivedDossier(dossier('1'), ...handled),
    'dossier-b1': receivedDossier(dossier('2'), ...stopped),
    'dossier-c1': receivedDossier(dossier('3'), ...refused),
    'unit-H21.227': unit('commune', 'UBND xã Vân Canh'),
    'unit-H21.9': unit('province', 'Sở Thử'),
  })
  makeMasterKeyFile(at('master.key'))
  const vault = openSqliteVault({ file: at('vault'), masterKey: masterKeyFile(at('master.key')) })
  const access = { actor: { officer: 'cb-01', unit: null, role: 'reception' }, purpose: 'reception' } as const
  const person = {
    name: 'Lò Thị Bản In',
    identity: '079099000123',
    address: 'thôn Một',
    phone: '0912000333',
    email: 'a@example.org',
  }
  await vault.write('subject-1', person, access)
  await vault.write('cb-1', { name: 'Cán Bộ Một' }, access)
  await vault.write('cb-2', { name: 'Cán Bộ Hai' }, access)
  await vault.write('cb-3', { name: 'Cán Bộ Ba' }, access)
  await vault.write('ct-1', { name: 'Chủ Tịch' }, access)
  await vault.close()
})

test('the receipt has the units by their names, the procedure by its code where no register names it, and no person', async () => {
  expect(await told('form receipt a1 --store @store')).toBe(`exit 0
Receipt of the dossier and appointment for its result – Form 01 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-1 | found
Applicant | – | found
Identity number | – | found
Address | – | found
Telephone | – | found
E-mail | – | found
Authorised person | – | found
Procedure asked for | 2.000815 | found
Components | – | found
Number of sets | – | found
Time limit by law | 5 working day(s) | found
Received | 2026-03-02 09:00 | found
Appointed for | 2026-03-09 09:00 | found
Received and returned at | UBND xã Vân Canh | found
Filed | online | inferred
Officer | – | found`)
  expect(await told('form receipt a1 --store @store --json')).toBe(`exit 0
{"dossier":"a1","forms":[{"kind":"receipt","form":"TT 03/2025/TT-VPCP form 01","text":"TT 03/2025/TT-VPCP","number":"01","issuedAt":"2026-03-02T02:00:00.000Z","data":{"code":"H21.227-1","procedure":"2.000815","unit":"H21.227","receivingUnit":"H21.227","channel":"online","subject":"subject-1","officer":null,"components":[],"limit":"5wd","receivedAt":"2026-03-02T02:00:00.000Z","due":"2026-03-09T02:00:00.000Z","provisional":false},"fields":[{"key":"code","mark":"found"},{"key":"name","mark":"found"},{"key":"identity","mark":"found"},{"key":"address","mark":"found"},{"key":"phone","mark":"found"},{"key":"email","mark":"found"},{"key":"proxy","mark":"found"},{"key":"procedure","mark":"found"},{"key":"components","mark":"found"},{"key":"sets","mark":"found"},{"key":"limit","mark":"found"},{"key":"receivedAt","mark":"found"},{"key":"due","mark":"found"},{"key":"receivingUnit","mark":"found"},{"key":"channel","mark":"inferred"},{"key":"officer","mark":"found"}]}]}`)
})

test('the control slip has each hand-over in its order, with who gave and took it, and when and how it was confirmed', async () => {
  expect(await told('form control-slip a1 --store @store')).toBe(`exit 0
Control slip of the handling of the dossier – Form 06 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-1 | inferred
Procedure asked for | 2.000815 | inferred
Received and returned at | UBND xã Vân Canh | inferred
Received | 2026-03-02 09:00 | inferred
Appointed for | 2026-03-09 09:00 | inferred
Hand-overs | UBND xã Vân Canh · cb-1 · Sở Thử · cb-2 · 2026-03-02 10:00 · 2026-03-02 14:00 · 2026-03-03 09:00 · on time · cb-3; Sở Thử · – · UBND xã Vân Canh · – · 2026-03-04 10:00 · – · – · – · – | found`)
  expect(await told('form control-slip H21.227-1 --store @store --json')).toBe(`exit 0
{"dossier":"a1","forms":[{"kind":"controlSlip","form":"TT 03/2025/TT-VPCP form 06","text":"TT 03/2025/TT-VPCP","number":"06","issuedAt":"2026-03-02T03:00:00.000Z","data":{"code":"H21.227-1","procedure":"2.000815","unit":"H21.227","receivingUnit":"H21.227","channel":"online","subject":"subject-1","officer":null,"receivedAt":"2026-03-02T02:00:00.000Z","due":"2026-03-09T02:00:00.000Z","handovers":[{"from":"H21.227","fromOfficer":"cb-1","to":"H21.9","toOfficer":"cb-2","handedOverAt":"2026-03-02T03:00:00.000Z","due":"2026-03-03T02:00:00.000Z","confirmedAt":"2026-03-02T07:00:00.000Z","verdict":"on-time","confirmedBy":"cb-3"},{"from":"H21.9","fromOfficer":null,"to":"H21.227","toOfficer":null,"handedOverAt":"2026-03-04T03:00:00.000Z","due":null,"confirmedAt":null,"verdict":null,"confirmedBy":null}]},"fields":[{"key":"code","mark":"inferred"},{"key":"procedure","mark":"inferred"},{"key":"receivingUnit","mark":"inferred"},{"key":"receivedAt","mark":"inferred"},{"key":"due","mark":"inferred"},{"key":"handovers","mark":"found"}]}]}`)
})

test('the other forms say what was asked for, promised anew, refused or stopped, and by whom', async () => {
  expect(await told('form apology a1 --store @store')).toBe(`exit 0
Apology and request to extend the time of handling – Form 04 with TT 03/2025/TT-VPCP
Field | Value | Known
Applicant | – | found
Identity number | – | found
Dossier code | H21.227-1 | found
Procedure asked for | 2.000815 | inferred
Received | 2026-03-02 09:00 | inferred
Promised for | 2026-03-09 09:00 | found
Reason | chờ ý kiến | found
New appointment | 2026-03-12 09:00 | found
Appointments so far | 2026-03-02 09:00 · 2026-03-09 09:00 · reception | found
Issued | 2026-03-06 08:00 | inferred
Signed by | ct-1 | found`)
  expect(await told('form apology a1 --store @store --json')).toBe(`exit 0
{"dossier":"a1","forms":[{"kind":"apology","form":"TT 03/2025/TT-VPCP form 04","text":"TT 03/2025/TT-VPCP","number":"04","issuedAt":"2026-03-06T01:00:00.000Z","data":{"code":"H21.227-1","procedure":"2.000815","unit":"H21.227","receivingUnit":"H21.227","channel":"online","subject":"subject-1","officer":"cb-1","oldDue":"2026-03-09T02:00:00.000Z","newDue":"2026-03-12T02:00:00.000Z","issuedAt":"2026-03-06T01:00:00.000Z","receivedAt":"2026-03-02T02:00:00.000Z","reason":"chờ ý kiến","signer":"ct-1","movesAppointment":true,"history":[{"setAt":"2026-03-02T02:00:00.000Z","due":"2026-03-09T02:00:00.000Z","trigger":"reception"}]},"fields":[{"key":"name","mark":"found"},{"key":"identity","mark":"found"},{"key":"code","mark":"found"},{"key":"procedure","mark":"inferred"},{"key":"receivedAt","mark":"inferred"},{"key":"oldDue","mark":"found"},{"key":"reason","mark":"found"},{"key":"newDue","mark":"found"},{"key":"history","mark":"found"},{"key":"issuedAt","mark":"inferred"},{"key":"signer","mark":"found"}]}]}`)
  expect(await told('form supplement b1 --store @store')).toBe(`exit 0
Request to supplement and complete the dossier – Form 02 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-2 | inferred
Applicant | – | inferred
Procedure asked for | 2.000815 | inferred
To be supplemented | c-1 · thiếu bản sao | found
Guidance | – | found
Legal basis | – | found
Stage | appraisal | found
Requested | 2026-03-03 09:00 | inferred
To be answered by | 2026-03-20 09:00 | inferred
For advice | – | found
Officer | cb-2 | found`)
  expect(await told('form stop b1 --store @store')).toBe(`exit 0
Notice that handling stops – Form 05 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-2 | inferred
Applicant | – | inferred
Procedure asked for | 2.000815 | inferred
Stop asked by | applicant | found
Requested | – | found
Ground of the request | – | found
Stage of handling | asked for a supplement | found
Stopped because | rút hồ sơ | found
Fees charged | 0 đồng | found
Fees paid | 0 đồng | found
Stopped | 2026-03-05 09:00 | inferred
Officer | – | inferred`)
  expect(await told('form refusal c1 --store @store')).toBe(`exit 0
Refusal to receive and handle the dossier – Form 03 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-3 | found
Applicant | – | found
Procedure asked for | 2.000815 | found
Reason | không đủ điều kiện | found
Legal basis | – | inferred
Stage | appraisal | inferred
Refused | 2026-03-05 09:00 | inferred
Officer | – | inferred`)
  expect(await told('form register a1 --store @store')).toBe(`exit 0
Register of dossiers – Form 07 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.227-1 | inferred
Procedure asked for | 2.000815 | inferred
Applicant | – | inferred
Address | – | inferred
Telephone | – | inferred
Handling agency | UBND xã Vân Canh | inferred
Received | 2026-03-02 09:00 | found
Appointed for | 2026-03-09 09:00 | inferred
Finished | 2026-03-11 08:00 | found
Returned | – | found
Way of return | – | inferred
Stage of handling | completed | found
Signature | – | inferred`)
})

test('what is asked for wrongly is refused, and the vault is given out only to a page, a key and an officer', async () => {
  expect(await told('form giay-hen a1 --store @store')).toBe(`exit 2
! motcua: There is no form "giay-hen"; there are: receipt, supplement, refusal, apology, stop, control-slip, register
! See: motcua form --help`)
  expect(await told('form stop a1 --store @store')).toBe(`exit 1
! motcua: Dossier a1 has no event that brings about the form "stop"; \`motcua dossier a1\` shows what it has`)
  expect(await told('form receipt a1 --store @store --vault @vault')).toBe(`exit 2
! motcua: --vault names people on the printed page only; give --html too
! See: motcua form --help`)
  expect(await told('form receipt a1 --store @store --html --vault @vault --key @master.key')).toBe(`exit 2
! motcua: --vault needs --key with the key file of the vault, and --officer with the id of who asks; it stands in the access log
! See: motcua form --help`)
  expect(await told('form receipt a1 --store @store --html --vault @vault --officer cb-7')).toBe(`exit 2
! motcua: --vault needs --key with the key file of the vault, and --officer with the id of who asks; it stands in the access log
! See: motcua form --help`)
  expect(await told('form receipt z --store @store')).toBe(`exit 1
! motcua: the store holds no dossier with the id or the code "z"; check it`)
})

test('a printed page names the officers of its lines through the vault, and reads of the applicant only what the form has', async () => {
  const html = '--store @store --html --vault @vault --key @master.key --officer cb-7'
  const slip = await told(`form control-slip a1 ${html}`, 'vi')
  for (const name of ['Cán Bộ Một', 'Cán Bộ Hai', 'Cán Bộ Ba', 'Sở Thử', 'UBND xã Vân Canh'])
    expect(slip).toContain(name)
  const receipt = await told(`form receipt a1 ${html}`, 'vi')
  for (const name of ['Lò Thị Bản In', '079099000123', 'thôn Một', '0912000333', 'a@example.org'])
    expect(receipt).toContain(name)
  expect(await told(`form apology a1 ${html}`, 'vi')).toContain('Chủ Tịch')
  const log = await told('vault log @vault --json')
  const read = JSON.parse(log.replace('exit 0\n', '')) as readonly {
    subject: string
    act: string
    fields: readonly string[]
    actor: object
  }[]
  const reads = read.filter(({ act }) => act === 'read')
  expect(reads.map(({ subject, fields }) => `${subject}: ${fields.join(' ')}`)).toEqual([
    'cb-1: name',
    'cb-2: name',
    'cb-3: name',
    'subject-1: address email identity name phone',
    'subject-1: identity name',
    'cb-1: name',
    'ct-1: name',
  ])
  expect(reads[0]?.actor).toEqual({ officer: 'cb-7', unit: null, role: 'form' })
})
