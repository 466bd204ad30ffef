import { zoneNamed } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { describe, expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { readPortalList } from './portal-list.ts'
import { reconcile } from './reconciliation.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

const open = (code: string, due: string, unit = 'H21.1'): readonly Line[] => [
  ...receivedAt('2026-03-02T08:00', { code, unit }),
  appointment('2026-03-02T08:00', due),
]

const reconciled = async (
  list: string,
  dossiers: readonly (readonly Line[])[],
  units?: readonly string[],
): Promise<readonly (readonly [string, string])[]> => {
  const facts = await factsOf(...dossiers.map((lines, at) => ({ id: String(at), lines })))
  const { listed } = readPortalList(rowsOfFile(list, 'list.csv'), 'list.csv', zone)
  const at = vn('2026-03-18T08:00')
  return reconcile(listed, facts, { zone, at, ...(units && { units }) }).map(({ code, verdict }) => [code, verdict])
}

test('each dossier of both lists has its outcome, and what differs comes first', async () => {
  const ended: Line = ['2026-03-17T08:00', 'DossierCompleted', { outcome: 'granted' }]
  const dossiers = [
    open('both', '2026-03-16T11:30'),
    open('ours', '2026-03-17T11:30'),
    open('not-yet', '2026-03-18T08:00'),
    [...open('ended', '2026-03-16T11:30'), ended],
    open('moved', '2026-03-16T11:30'),
  ]
  const list = 'code,due\nboth,16/03/2026\nnot-yet,\nended,\nnobody,\nmoved,2026-03-13\nboth,16/03/2026\n'
  expect(await reconciled(list, dossiers)).toEqual([
    ['nobody', 'unknown'],
    ['ended', 'ended'],
    ['not-yet', 'not-due'],
    ['ours', 'ours-only'],
    ['moved', 'due-differs'],
    ['both', 'repeated'],
    ['both', 'both'],
  ])
})

test('a list of one unit is not missing the overdue dossiers of others, and one that names them finds them', async () => {
  const dossiers = [open('mine', '2026-03-16T11:30'), open('theirs', '2026-03-16T11:30', 'H21.2')]
  expect(await reconciled('code\nmine\n', dossiers, ['H21.1'])).toEqual([['mine', 'both']])
  expect(await reconciled('code\nmine\ntheirs\n', dossiers, ['H21.1'])).toEqual([
    ['mine', 'both'],
    ['theirs', 'both'],
  ])
})

describe('a list', () => {
  const read = (text: string) => readPortalList(rowsOfFile(text, 'list'), 'list', zone)

  test('is read with Vietnamese headings, as CSV and as JSON', () => {
    const due = vn('2026-03-16T11:30')
    expect(read('STT;Mã hồ sơ;Ngày hẹn trả\n1;H21.1-1;16/03/2026 11:30\n').listed).toEqual([
      { row: 1, code: 'H21.1-1', due },
    ])
    expect(read('[{"MaHoSo":"H21.1-1","HenTra":"2026-03-16T11:30"}]').listed).toEqual([
      { row: 1, code: 'H21.1-1', due },
    ])
  })

  test('tells the rows that cannot be read and keeps the others', () => {
    const { listed, unread } = read('code,due\na,31/02/2026\n,16/03/2026\nb,\n')
    expect(listed.map(({ code }) => code)).toEqual(['b'])
    expect(unread.map(({ row }) => row)).toEqual([1, 2])
  })

  test('without any code is refused, naming the file', () => {
    expect(() => read('name\nx\n')).toThrow(expect.objectContaining({ code: 'reconcile.no-codes' }))
  })
})

test('a row that is no row, or has no code, is told by its number and what it holds', () => {
  const { listed, unread } = readPortalList(
    [{ code: 'a' }, null, 7, { due: '16/03/2026' }, { code: 'b', due: 'soon' }, { code: 'c', due: '16/03/2026 09:30' }],
    'list.json',
    zone,
  )
  expect(listed).toEqual([
    { row: 1, code: 'a', due: null },
    { row: 6, code: 'c', due: vn('2026-03-16T09:30') },
  ])
  expect(unread).toEqual([
    { row: 2, value: '{}' },
    { row: 3, value: '{}' },
    { row: 4, value: '{"due":"16/03/2026"}' },
    { row: 5, value: 'soon' },
  ])
})
