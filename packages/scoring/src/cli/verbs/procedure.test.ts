import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { type MemoryIo, memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { procedureImportVerb } from './procedure-import.ts'
import { procedureLintVerb } from './procedure-lint.ts'
import { procedureListVerb } from './procedure-list.ts'
import { procedureShowVerb } from './procedure-show.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const file = (name: string, content: unknown): string => {
  const path = join(folder.path, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const step = (label: string, text: string) => ({ label, actor: 'Công chức', time: { text } })

const process = (id: string, total: string, ...times: readonly string[]) => ({
  id,
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  decision: '15/QĐ-UBND',
  date: '2026-03-05',
  issuer: 'Chủ tịch UBND tỉnh Gia Lai',
  total: { text: total },
  steps: times.map((text, at) => step(`Bước ${at + 1}`, text)),
})

const processes = file('processes.json', [
  process('fits', '02 ngày làm việc', '04 giờ', '12 giờ'),
  process('differs', '02 ngày làm việc', '04 giờ', '08 giờ'),
  { ...process('untold', '02 ngày', '04 giờ', '12 giờ'), decision: null },
])

const catalogue = file(
  'catalogue.csv',
  'code,name,timeLimit,fee,decision,date,issuer\n2.000635,Cấp bản sao trích lục hộ tịch,01 ngày làm việc,Không,15/QĐ-UBND,2026-03-05,Tỉnh Gia Lai\n',
)

test('a lint answers with a verdict for each process in the order of the file, and complains by its exit code', async () => {
  const io = memoryIo()
  expect(await procedureLintVerb.run([processes, '--json'], io)).toBe(exitCode.fault)
  expect((io.answer() as { id: string; verdict: string }[]).map(({ id, verdict }) => [id, verdict])).toEqual([
    ['fits', 'fits'],
    ['differs', 'differs'],
    ['untold', 'cannot-be-told'],
  ])
})

test('a lint of processes that fit and are approved ends well', async () => {
  const one = file('one.json', { processes: [process('fits', '02 ngày làm việc', '04 giờ', '12 giờ')] })
  const io = memoryIo()
  expect(await procedureLintVerb.run([one, '--lang', 'en'], io)).toBe(exitCode.ok)
  expect(io.written()).toContain('1 processes: 1 fit, 0 differ, 0 cannot be told')
})

test('a lint in words names what differs, by how much, and what is not approved', async () => {
  const io = memoryIo()
  await procedureLintVerb.run([processes, '--lang', 'vi'], io)
  expect(io.written()).toContain('3 quy trình: 1 khớp, 1 lệch, 1 không thể kết luận')
  expect(io.written()).toMatch(/differs\s+lệch\s+tổng\s+16 wh\s+12 wh/)
  expect(io.written()).toMatch(/untold.*chưa có quyết định phê duyệt/)
})

test('a lint beside a register finds the limit that the announcement of the same decision states otherwise', async () => {
  const store = join(folder.path, 'lint.sqlite')
  await procedureImportVerb.run([catalogue, '--store', store], memoryIo())
  const io = memoryIo()
  await procedureLintVerb.run([processes, '--store', store, '--json', '--lang', 'en'], io)
  const [fits] = io.answer() as { findings: { code: string; message: string }[] }[]
  expect(fits?.findings).toEqual([
    expect.objectContaining({
      code: 'lint.finding.limit-mismatch',
      message: 'the limit in decision is 8 wh, in the process 16 wh',
    }),
  ])
})

test('a row that is no process is named on the error side with its file and fails the lint, which still tells of the others', async () => {
  const broken = file('broken.json', [process('fits', '02 ngày làm việc', '04 giờ', '12 giờ'), { id: 'a' }])
  const io = memoryIo()
  expect(await procedureLintVerb.run([broken, '--json', '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.answer()).toEqual([expect.objectContaining({ id: 'fits', verdict: 'fits' })])
  expect(io.complaints()).toBe(
    `${broken}: Row 2 (a): name cannot be read, the row is left out: the field is missing; give it a value`,
  )
})

test('a file of which no row can be read is refused with its name and the first reason, by lint and import alike', async () => {
  const broken = file('none.json', [{ id: 'a' }])
  const store = join(folder.path, 'none.sqlite')
  for (const run of [
    (io: MemoryIo) => procedureLintVerb.run([broken, '--lang', 'en'], io),
    (io: MemoryIo) => procedureImportVerb.run([broken, '--store', store, '--lang', 'en'], io),
  ]) {
    const io = memoryIo()
    expect(await run(io)).toBe(exitCode.fault)
    expect(io.complaints()).toContain(`${broken}: none of its 1 rows could be read, so nothing was imported. Row 1 (`)
  }
  expect(existsSync(store)).toBe(false)
})

test('an import tells rows, procedures and facts; the same again appends nothing', async () => {
  const store = join(folder.path, 'import.sqlite')
  const told = async (path: string) => {
    const io = memoryIo()
    expect(await procedureImportVerb.run([path, '--store', store, '--json'], io)).toBe(exitCode.ok)
    return io.answer()
  }
  expect(await told(catalogue)).toMatchObject({ kind: 'catalogue', rows: 1, procedures: 1, events: 2, appended: 2 })
  expect(await told(catalogue)).toMatchObject({ events: 2, appended: 0 })
  expect(await told(processes)).toMatchObject({ kind: 'processes', rows: 3, procedures: 1, appended: 5 })
})

test('a list and a sheet say what holds on a day; before it and of what is unknown there is a sentence', async () => {
  const store = join(folder.path, 'show.sqlite')
  await procedureImportVerb.run([catalogue, '--store', store], memoryIo())
  await procedureImportVerb.run([processes, '--store', store], memoryIo())
  const list = memoryIo()
  await procedureListVerb.run(['--store', store, '--at', '2026-03-06', '--json'], list)
  expect(list.answer()).toMatchObject({
    date: '2026-03-06',
    procedures: [{ procedure: '2.000635', limit: '1wd', feeBearing: false, processes: 3 }],
    coverage: { procedures: 1, internal: 1, electronic: 1, withoutInternal: [], withoutElectronic: [] },
  })
  const show = memoryIo()
  expect(await procedureShowVerb.run(['2.000635', '--store', store, '--at', '2026-03-06', '--lang', 'vi'], show)).toBe(
    exitCode.ok,
  )
  expect(show.written()).toContain('Quy trình fits, 16 wh, 15/QĐ-UBND')
  const early = memoryIo()
  expect(await procedureShowVerb.run(['2.000635', '--store', store, '--at', '2026-03-04', '--lang', 'en'], early)).toBe(
    exitCode.fault,
  )
  expect(early.complaints()).toContain('known: Tỉnh Gia Lai 15/QĐ-UBND (2026-03-05)')
  const unknown = memoryIo()
  expect(await procedureShowVerb.run(['9.999999', '--store', store, '--lang', 'en'], unknown)).toBe(exitCode.fault)
  expect(unknown.complaints()).toContain('The store knows no procedure 9.999999')
})
