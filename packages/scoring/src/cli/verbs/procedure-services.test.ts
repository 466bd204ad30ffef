import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const asked = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'vi'], io)
  return { code, written: io.written(), complaints: io.complaints() }
}

const file = (name: string, content: string): string => {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  return path
}

test('a catalogue’s column of essential services marks its procedures, which are listed by it; what names no list leaves its row out', async () => {
  const store = join(folder.path, 'lists.sqlite')
  const table = [
    'Mã TTHC,Tên TTHC,Số quyết định,Ngày quyết định,Ngày hiệu lực,Cơ quan ban hành,Dịch vụ công thiết yếu',
    '1.001,A,1/QĐ-UBND,02/03/2026,09/03/2026,UBND tỉnh,QĐ 422/QĐ-TTg; Đề án 06',
    '1.002,B,1/QĐ-UBND,02/03/2026,09/03/2026,UBND tỉnh,Đề án 06',
    '1.003,C,1/QĐ-UBND,02/03/2026,09/03/2026,UBND tỉnh,',
    '1.004,D,1/QĐ-UBND,02/03/2026,09/03/2026,UBND tỉnh,QĐ 999',
  ]
  const imported = await asked('procedure', 'import', file('lists.csv', table.join('\n')), '--store', store, '--json')
  expect(JSON.parse(imported.written)).toMatchObject({ rows: 4, leftOut: 1, procedures: 3 })
  const codes = async (list: string, day: string): Promise<readonly string[]> => {
    const { written } = await asked('procedure', 'list', '--store', store, '--list', list, '--at', day, '--json')
    return (JSON.parse(written) as { procedures: { procedure: string }[] }).procedures.map(({ procedure }) => procedure)
  }
  expect(await codes('decision-422', '2026-03-09')).toEqual(['1.001'])
  expect(await codes('project-06', '2026-03-09')).toEqual(['1.001', '1.002'])
  expect(await codes('project-06', '2026-03-08')).toEqual([])
})

test('a procedure shows of each form how many fields people declare and how many data fill', async () => {
  const store = join(folder.path, 'forms.sqlite')
  const field = (name: string, filledFrom?: string) => ({ field: name, label: name, required: true, filledFrom })
  const rows = [
    {
      code: '1.001',
      name: 'A',
      decision: '1/QĐ-UBND',
      date: '2026-03-02',
      effectiveFrom: '2026-03-09',
      issuer: 'UBND tỉnh',
      lists: ['decision-422'],
      forms: [{ form: 'f', name: 'Tờ khai', fields: [field('a'), field('b', 'population'), field('c')] }],
    },
  ]
  const imported = await asked('procedure', 'import', file('forms.json', JSON.stringify(rows)), '--store', store)
  expect(imported.code).toBe(exitCode.ok)
  const { written } = await asked('procedure', 'show', '1.001', '--store', store, '--at', '2026-03-10')
  expect(written).toContain('Tờ khai: 2 trường phải khai, 1 trường lấy từ dữ liệu')
  expect(written).toContain('Quyết định 422/QĐ-TTg')
})
