import { zoneNamed } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { describe, expect, test } from 'vitest'
import type { AnnouncementFact } from '../facts/procedure-facts.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { holdAgainstDatabase, readDatabaseList } from './national-database.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = vn('2026-04-01')

const announced = (on: string, changes: Partial<AnnouncementFact> = {}): AnnouncementFact => ({
  announcedAt: vn(`${on}T09:00`),
  unit: 'H21',
  from: vn(on),
  to: null,
  publishBy: null,
  publishedAt: null,
  onTime: true,
  missingParts: [],
  subject: null,
  byDecision: true,
  ...changes,
})

const procedure = (code: string, ...announcements: readonly AnnouncementFact[]) => ({
  stream: `procedure-${code}`,
  announcements,
})

const read = (text: string) => readDatabaseList(rowsOfFile(text, 'list'), 'list')

const verdicts = (text: string, procedures: readonly ReturnType<typeof procedure>[], units?: readonly string[]) =>
  holdAgainstDatabase(read(text).listed, procedures, { zone, at, ...(units !== undefined && { units }) }).map(
    ({ code, verdict }) => [code, verdict],
  )

describe('announcements held against the national database', () => {
  test('each procedure of both sides has its outcome, and what differs comes first', () => {
    const list = [
      'Mã thủ tục;Ngày công bố;Ngày công khai',
      '1.000001;02/03/2026;05/03/2026',
      '1.000002;03/03/2026;05/03/2026',
      '1.000003;02/03/2026;',
      '1.000004;02/03/2026;06/03/2026',
      '1.000005;02/03/2026;05/03/2026',
      '1.000006;02/03/2026;05/03/2026',
      '1.000001;02/03/2026;05/03/2026',
    ].join('\n')
    const published = { publishedAt: vn('2026-03-05T10:00') }
    const found = verdicts(list, [
      procedure('1.000001', announced('2026-03-02', published)),
      procedure('1.000002', announced('2026-03-02', published)),
      procedure('1.000003', announced('2026-03-02', published)),
      procedure('1.000004', announced('2026-03-02')),
      procedure('1.000005', announced('2026-03-02', { ...published, to: vn('2026-03-20') })),
      procedure('1.000007', announced('2026-03-02', published)),
      procedure('1.000008', announced('2026-03-02', { to: vn('2026-03-20') })),
      procedure('1.000009', announced('2026-03-02', { byDecision: false })),
    ])
    expect(found).toEqual([
      ['1.000007', 'ours-only'],
      ['1.000006', 'theirs-only'],
      ['1.000005', 'not-in-force'],
      ['1.000002', 'announced-differs'],
      ['1.000003', 'published-differs'],
      ['1.000004', 'published-differs'],
      ['1.000001', 'repeated'],
      ['1.000001', 'same'],
    ])
  })

  test('the last decision that is in force speaks for a procedure, and what was decided or published later does not count', () => {
    const amended = procedure(
      '1.000001',
      announced('2026-02-02', { to: vn('2026-03-10') }),
      announced('2026-03-10', { publishedAt: vn('2026-04-02') }),
      announced('2026-04-01'),
    )
    expect(verdicts('code,announced\n1.000001,2026-03-10\n', [amended])).toEqual([['1.000001', 'same']])
    expect(verdicts('code,announced,published\n1.000001,2026-03-10,2026-04-02\n', [amended])).toEqual([
      ['1.000001', 'published-differs'],
    ])
  })

  test('a list without days compares codes alone, and a unit sees what it announced and what nobody did', () => {
    const procedures = [
      procedure('1.000001', announced('2026-03-02')),
      procedure('1.000002', announced('2026-03-02', { unit: 'H30' })),
    ]
    const list = '[{"code":"1.000001"},{"code":"1.000002"},{"code":"1.000003"}]'
    expect(verdicts(list, procedures)).toEqual([
      ['1.000003', 'theirs-only'],
      ['1.000001', 'same'],
      ['1.000002', 'same'],
    ])
    expect(verdicts(list, procedures, ['H21'])).toEqual([
      ['1.000003', 'theirs-only'],
      ['1.000001', 'same'],
    ])
  })

  test('rows that cannot be read are told with their number, and a list without a code is refused by name', () => {
    const { listed, unread } = read('code,announced\n1.000001,31/02/2026\n,02/03/2026\n1.000002,\n')
    expect(listed).toEqual([{ row: 3, code: '1.000002', announcedOn: null, publishedOn: null }])
    expect(unread.map(({ row }) => row)).toEqual([1, 2])
    expect(() => read('dossier\nH21-1\n')).toThrow(expect.objectContaining({ code: 'database.no-codes' }))
  })
})
