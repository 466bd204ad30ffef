import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { openDutySheet } from '../../duty/duty-sheets.ts'
import type { Sheet } from '../../format/sheet.ts'
import { volumeSheet } from '../../handling/handling-sheets.ts'
import { governmentSheets } from '../../report/government.ts'
import { overdueSheet } from '../../report/overdue-sheet.ts'
import { sampleSheet } from '../../sample/sample-sheet.ts'
import { agencySheet } from '../../scorecard01/evaluation-sheets.ts'
import { restatementSheets } from '../text/restatement-sheets.ts'

const scene = { about: [], zone: zoneNamed('Asia/Ho_Chi_Minh'), language: 'en' } as const

/** Key and residuals of each equation under a sheet. */
const residuals = ({ identities = [] }: Sheet): readonly (readonly [string, readonly number[]])[] =>
  identities.map((identity) => [identity.key, identity.residuals.map(({ residual }) => residual)])

const field = {
  sector: 'Chứng thực',
  procedures: 1,
  received: 5,
  online: 2,
  ended: 3,
  late: 1,
  open: 2,
  overdue: 0,
  busiest: 2,
}

test('a dossier that is neither settled nor open, and one in no field, are residuals of the workload', () => {
  expect(residuals(volumeSheet([field], 5, scene))).toEqual([
    ['balance', []],
    ['sectors', []],
  ])
  expect(residuals(volumeSheet([{ ...field, open: 1 }], 6, scene))).toEqual([
    ['balance', [1]],
    ['sectors', [-1]],
  ])
})

test('an event that moved a figure and is not listed is a residual of the restatement; a figure that is no sum is not checked', () => {
  const figure = { kind: 'register', month: '2026-03', column: 'received' } as const
  const told = { key: '2026-03/received', figure, before: 4, after: 6, explained: true }
  const move = {
    stream: 'dossier-1',
    code: null,
    revision: 1n,
    type: 'DossierReceived',
    occurredAt: 0,
    recordedAt: 1,
    changes: [{ key: '2026-03/received', by: 1 }],
  }
  const of = (moves: readonly (typeof move)[], explained: boolean | null = true) =>
    residuals(restatementSheets({ figures: [{ ...told, explained }], moves, learnt: 2 }, scene)[0])
  expect(of([move, move])).toEqual([['moves', []]])
  expect(of([move])).toEqual([['moves', [-1]]])
  expect(of([move], null)).toEqual([['moves', []]])
})

test('criteria that do not come to the range of the total are residuals at both of its ends', () => {
  const criteria = [
    { criterion: '1', points: 1.5, dossiers: 4, source: 'events' },
    { criterion: '2', points: null, dossiers: null, source: 'none' },
  ] as const
  const of = (least: number, most: number) =>
    residuals(agencySheet({ dossiers: 4, criteria, range: { least, most }, band: null, officials: [] }, scene))
  expect(of(1.5, 3.5)).toEqual([['total', []]])
  expect(of(1.25, 4)).toEqual([['total', [0.25, -0.5]]])
})

test('a list of overdue dossiers that is not what the register has, and duties that nobody late owes, are residuals', () => {
  expect(residuals(overdueSheet([], 0, scene))).toEqual([['register', []]])
  expect(residuals(overdueSheet([], 2, scene))).toEqual([['register', [-2]]])
  const duty = {
    unit: 'H21.227',
    officer: null,
    rule: 'late-apology',
    article: 'a',
    open: 3,
    overdue: 3,
    earliest: null,
  }
  expect(residuals(openDutySheet([], [], scene))).toEqual([['late', []]])
  expect(residuals(openDutySheet([duty], [], scene))).toEqual([['late', [3]]])
})

test('units that do not come to the register are residuals of the Government’s export, column by column', () => {
  const register = { received: 7, resolved: 5, late: 2, openOverdue: 1 }
  const of = (own: typeof register) => residuals(governmentSheets({ units: [], own, register }, scene)[1])
  expect(of(register).every(([, left]) => left.length === 0)).toBe(true)
  expect(of({ ...register, late: 1, received: 9 })).toEqual([
    ['received', [2]],
    ['resolved', []],
    ['late', [-1]],
    ['openOverdue', []],
  ])
})

test('a sample of fewer than were asked for, where there were enough, is a residual', () => {
  const of = (size: number, population: number) => residuals(sampleSheet([], { ...scene, at: 0, size, population }))
  expect(of(2, 0)).toEqual([['drawn', []]])
  expect(of(2, 9)).toEqual([['drawn', [-2]]])
})
