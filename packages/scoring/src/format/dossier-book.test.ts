import { expect, test } from 'vitest'
import { type BookedDossier, type DossierBook, listedName, pageData } from './dossier-book.ts'
import { type FigureList, listSection } from './figure-list.ts'

const at = (iso: string): number => Date.parse(`${iso}Z`)

const dossier = (changes: Partial<BookedDossier> = {}): BookedDossier => ({
  name: 'H1-1',
  procedure: '2.000815',
  unit: 'H1',
  receivedAt: at('1970-01-01T01:00:59.999'),
  due: at('1970-01-02T00:00:00'),
  endedAt: null,
  events: [
    { type: 'DossierSubmitted', occurredAt: at('1970-01-01T00:58:30'), recordedAt: at('1970-01-01T00:59:10') },
    { type: 'DossierReceived', occurredAt: at('1970-01-01T01:00:59.999'), recordedAt: at('1970-01-01T01:10:00') },
  ],
  ...changes,
})

const book: DossierBook = {
  dossiers: new Map([
    ['dossier-1', dossier()],
    ['dossier-2', dossier({ name: 'H1-2', procedure: null, unit: 'H2', receivedAt: null, events: [] })],
    [
      'dossier-3',
      dossier({
        name: 'H1-3',
        endedAt: at('1970-01-01T02:00:00'),
        events: [
          { type: 'Unheard', occurredAt: 0, recordedAt: 0 },
          { type: 'DossierReceived', occurredAt: 60_000, recordedAt: 0 },
        ],
      }),
    ],
  ]),
  zone: 'Asia/Ho_Chi_Minh',
}

test('a page is given its dossiers as short rows: places of names, whole minutes, and of each event the time since the one before', () => {
  const { words, ...data } = pageData(book, 'en') as { readonly words: object }
  expect(data).toEqual({
    zone: 'Asia/Ho_Chi_Minh',
    separator: ' · ',
    procedures: ['2.000815'],
    units: ['H1', 'H2'],
    events: ['Submitted', 'Received', 'Unheard'],
    dossiers: {
      // minutes since 1970: received at 60, due at 1440; submitted at 58, recorded a minute later
      'H1-1': [0, 0, 60, 1440, null, [0, 58, 1, 1, 2, 10]],
      'H1-2': [-1, 1, null, 1440, null, []],
      'H1-3': [0, 0, 60, 1440, 120, [2, 0, 0, 1, 1, -1]],
    },
  })
  expect(words).toEqual({
    close: 'Close',
    back: 'Back',
    filter: 'Find',
    sort: 'Order by',
    shown: '{shown} of {of} rows',
    code: 'Code',
    procedure: 'Procedure',
    unit: 'Unit',
    received: 'Received',
    due: 'Due',
    ended: 'Ended',
    timeline: 'Dossier {code}',
    event: 'What happened',
    occurred: 'Happened at',
    recorded: 'Recorded at',
    command: 'With articles, breaches and how each due date was reckoned:',
  })
  expect(pageData(undefined, 'vi')).toMatchObject({ zone: 'UTC', dossiers: {}, events: [] })
})

const list = (of: FigureList['of'], members: readonly string[], count = members.length): FigureList => ({
  name: 'a:b',
  title: 'A title',
  of,
  members,
  count,
})

test('a dossier is listed by its code or the id that it keeps, and everything else as it is called', () => {
  const nameOf = listedName(book)
  expect(nameOf(list('dossier', []), 'dossier-2')).toBe('H1-2')
  expect(nameOf(list('dossier', []), 'dossier-9')).toBe('9')
  expect(nameOf(list('petition', []), 'dossier-2')).toBe('dossier-2')
  expect(listedName(undefined)(list('dossier', []), 'dossier-dossier-1')).toBe('dossier-1')
})

test('the lists that counted something stand under their own numbers, each with its count and its members in one line', () => {
  const lists = [list('dossier', []), list('commune', ['H1', 'H2'], 1200), list('dossier', ['dossier-1', 'dossier-3'])]
  const section = listSection(lists, listedName(book), 'vi')
  const markup = section === false ? '' : section.text.replaceAll(/\s+/g, ' ')
  expect(markup.match(/<details.*?<\/details>/g)).toEqual([
    '<details class="list" id="list-1" data-of="commune"> <summary>A title: 1.200 xã</summary> <p>H1 · H2</p> <p class="fine"> Trang này ghi 2 trên 1.200. Muốn có cả danh sách, chạy lại lệnh đó và thêm --drill a:b --csv </p> </details>',
    '<details class="list" id="list-2" data-of="dossier"> <summary>A title: 2 hồ sơ</summary> <p>H1-1 · H1-3</p> </details>',
  ])
  expect(listSection(lists.slice(0, 1), listedName(book), 'vi')).toBe(false)
})
