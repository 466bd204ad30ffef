import { beforeAll, expect, test } from 'vitest'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { counts, pageInput } from '../page/page.fixture.ts'
import { scene, twoDossiers } from '../report/two-dossiers.fixture.ts'
import { answerableSheet, briefingSentences, lateCaseSheet, lostSheet } from './briefing-sheets.ts'
import type { LateCase } from './late-case.ts'
import { type LostPoints, lostPoints } from './lost-points.ts'

let facts: readonly DossierFact[]
beforeAll(async () => {
  facts = [...(await twoDossiers()).values()]
})

const line = (number: string, changes: Partial<LostPoints> = {}): LostPoints => ({
  number,
  name: 'scorecard.indicator.PROGRESS',
  codes: ['PROGRESS'],
  numerator: 1,
  denominator: 2,
  points: 10,
  max: 20,
  lost: 10,
  change: null,
  ...changes,
})

const summary = {
  total: 82,
  totalBefore: 80.5,
  max: 100,
  band: 'good',
  simulation: { streams: ['a'], gain: 1 },
  cases: [],
} as const

const sentences = (changes: Partial<Parameters<typeof briefingSentences>[0]>): readonly string[] =>
  briefingSentences({ ...summary, lost: [], ...changes }, 'vi').map(([, sentence]) => sentence)

test('the sentences tell the total with its class, which way it went, the three greatest losses, and what is owed', () => {
  const lost = [
    line('05'),
    line('06–08', { lost: 0.5 }),
    line('09', { lost: null }),
    line('10', { lost: 0 }),
    line('11'),
    line('12'),
  ]
  const owed = (...remaining: LateCase['remaining']): Pick<LateCase, 'remaining'> => ({ remaining })
  const cases = [owed('settle', 'explain'), owed('settle'), owed()].map((each): LateCase => ({
    fact: facts[0] ?? failed(),
    due: 0,
    endedAt: null,
    daysLate: 1,
    unit: null,
    officer: null,
    step: null,
    stated: null,
    duties: null,
    ...each,
  }))
  expect(briefingSentences({ ...summary, lost, cases }, 'vi')).toEqual([
    ['Điểm', '82,00 trên 100 điểm, xếp loại: Tốt'],
    ['So với kỳ trước', 'tăng 1,50 điểm (kỳ trước: 80,50)'],
    [
      'Mất điểm nhiều nhất',
      '05 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn: 10,00 điểm; 06–08 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn: 0,50 điểm; 11 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn: 10,00 điểm',
    ],
    ['Mất điểm do trễ hạn', '1,00 điểm, do 1 hồ sơ tiếp nhận trong kỳ bị trễ hạn'],
    ['Việc phải làm ngay', 'giải quyết dứt điểm 2 hồ sơ; xin lỗi 0 hồ sơ; giải trình 1 hồ sơ'],
  ])
})

const failed = (): never => {
  throw new Error('no dossier')
}

test('a total that stands, fell or is not known is said to, and where nothing was lost that is said', () => {
  expect(sentences({ totalBefore: 82 }).slice(0, 3)).toEqual([
    '82,00 trên 100 điểm, xếp loại: Tốt',
    'không đổi, 82,00',
    'không mất điểm',
  ])
  expect(sentences({ totalBefore: 82.01 })[1]).toBe('giảm 0,01 điểm (kỳ trước: 82,01)')
  expect(sentences({ totalBefore: 81.99 })[1]).toBe('tăng 0,01 điểm (kỳ trước: 81,99)')
  expect(sentences({ totalBefore: null })[1]).toBe('chưa so sánh được')
  expect(sentences({ total: null, band: null }).slice(0, 2)).toEqual([
    'chưa có tổng điểm vì có chỉ số chưa đủ số liệu',
    'chưa so sánh được',
  ])
  expect(sentences({ band: null })[0]).toBe('82,00 trên 100 điểm, xếp loại: –')
})

test('losses stand by their size, of equals by number, a block as one line with its change, and no data last', () => {
  const { PROGRESS, DOSSIER_SYNC, PUBLIC_UPDATE_ON_TIME } = counts
  const full = { numerator: 1, denominator: 1 }
  const online = {
    ONLINE_SERVICE_OFFERED: full,
    ONLINE_SERVICE_WITH_DOSSIER: { numerator: 1, denominator: 2 },
    DOSSIER_SUBMITTED_ONLINE: full,
  }
  const now = pageInput({
    counts: {
      ...online,
      PROGRESS: { numerator: 9, denominator: 10 },
      DOSSIER_SYNC: { numerator: 2, denominator: 3 },
      ORIGINAL_RESULT_AVAILABLE: { numerator: 2, denominator: 3 },
      PUBLIC_CONTENT_FULL: full,
      PUBLIC_UPDATE_ON_TIME,
    },
  }).sheet
  const before = pageInput({ counts: { ...online, ONLINE_SERVICE_WITH_DOSSIER: full, PROGRESS, DOSSIER_SYNC } }).sheet
  const lines = lostPoints(now, before)
  expect(
    lines
      .slice(0, 6)
      .map(({ number, points, max, lost, change, numerator, codes }) => [
        number,
        points,
        max,
        lost,
        change,
        numerator,
        codes.length,
      ]),
  ).toEqual([
    // 4 · 2 of 3 … 6 · 2/3 = 4; 43 of 47 of 4 points are 3.66
    ['04', 4, 6, 2, -2, 2, 1],
    ['05', 18, 20, 2, -1.41, 9, 1],
    ['06–08', 10, 12, 2, -2, null, 3],
    ['12', 4, 6, 2, null, 2, 1],
    ['02', 3.66, 4, 0.34, null, 43, 1],
    ['03', 2, 2, 0, null, 1, 1],
  ])
  expect(lines.slice(6).map(({ number, lost }) => [number, lost])).toEqual(
    ['01', '09–11', '13', '14', '15', '16', '17', '18', '19', '20', '21'].map((number) => [number, null]),
  )
})

test('under the losses it stands whether they add up to what the total lacks, or that there is no total', () => {
  const shown = (changes: object) =>
    lostSheet(
      {
        ...summary,
        day: '2026-03-31',
        lost: [line('05'), line('06', { lost: 8 }), line('07', { lost: null })],
        ...changes,
      },
      [['Score', '82']],
      {
        ...scene,
        about: [['Unit', 'H1']],
      },
    )
  expect(shown({}).notes).toEqual(['✓ points lost in the table = maximum − total: 18.00 and 18.00'])
  expect(shown({ total: 82.01 }).notes).toEqual(['✗ points lost in the table = maximum − total: 18.00 and 17.99'])
  expect(shown({ total: null }).notes).toEqual(['no total, since an indicator has no data'])
  const { about, rows, columns } = shown({
    lost: [line('05–07', { codes: ['PROGRESS', 'PUBLIC_UPDATE_ON_TIME', 'PROGRESS'] })],
  })
  expect(about).toEqual([
    ['Unit', 'H1'],
    ['Score', '82'],
  ])
  const units = 'departments, sectors and People’s Committees below the province'
  expect(rows).toEqual([
    {
      number: '05–07',
      name: 'Dossiers handled on time',
      numerator: 1,
      denominator: 2,
      points: 10,
      max: 20,
      lost: 10,
      change: null,
      lead: `${units}; office of the provincial People’s Committee`,
      coordinating: `office of the provincial People’s Committee; ${units}`,
    },
  ])
  expect(columns.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    'number text',
    'name text',
    'numerator count',
    'denominator count',
    'points decimal',
    'max decimal',
    'lost decimal',
    'change decimal',
    'lead text',
    'coordinating text',
  ])
})

test('a late dossier stands with its duties and what remains, by the procedure’s name where it has one', () => {
  const [fact = failed()] = facts
  const due = vn('2026-03-16T11:30')
  const late: LateCase = {
    fact,
    due,
    endedAt: vn('2026-03-18T09:00'),
    daysLate: 2,
    unit: 'H21.1',
    officer: 'o-1',
    step: 'appraisal',
    stated: 'too few people',
    duties: null,
    remaining: ['apologise', 'explain'],
  }
  const sheet = lateCaseSheet(
    [late, { ...late, endedAt: null, remaining: [] }],
    (code) => (code === '2.000908' ? 'Marriage' : null),
    scene,
  )
  const row = {
    dossier: 'H21-1',
    procedure: 'Marriage',
    due,
    ended: vn('2026-03-18T09:00'),
    daysLate: 2,
    officer: 'o-1',
    step: 'appraisal',
    stated: 'too few people',
    apology: '–',
    explanation: '–',
    remaining: 'apologise to the applicant; explain to the head',
  }
  expect(sheet.rows).toEqual([row, { ...row, ended: null, remaining: 'nothing' }])
  expect(lateCaseSheet([late], () => null, scene).rows).toMatchObject([{ procedure: '2.000908' }])
  expect(sheet.notes[0]).toMatch(/^Late by the index: past the first appointment\./)
  expect(lateCaseSheet([], () => null, scene)).toMatchObject({ empty: 'No dossier of the period was late', notes: [] })
})

test('who has to act is listed with what each owes', () => {
  const row = { unit: 'H21.1', officer: null, late: 3, settle: 1, apologise: 2, explain: 0 }
  const { rows, columns, notes } = answerableSheet([row], scene)
  expect(rows).toEqual([row])
  expect(columns.map(({ heading, kind }) => [heading, kind])).toEqual([
    ['Unit', 'text'],
    ['Officer when it fell due', 'text'],
    ['Late dossiers', 'count'],
    ['To settle', 'count'],
    ['To apologise for', 'count'],
    ['To explain', 'count'],
  ])
  expect(notes).toHaveLength(1)
})
