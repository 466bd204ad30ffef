import { vietnamCalendar } from '@motcua/core'
import { indexSheet } from '../../report/index-sheet.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { marchScene } from '../verbs/march.fixture.ts'
import { vn } from './long-dossier.fixture.ts'
import type { RestatementTold } from './restatement-text.ts'

const { zone } = vietnamCalendar()
const event = { stream: 'dossier-7', revision: 8n, type: 'DossierCompleted' }
export const [happened, recorded] = [vn('2026-03-30T10:00'), vn('2026-04-06T08:00')]

/** A restatement with a figure of each kind: explained, not moved, not explained, no sum. */
export const restatementTold = async (): Promise<RestatementTold> => {
  const scene = await marchScene()
  const { facts } = await scene.figures({})
  const sheetOf = (of: ReturnType<typeof facts>) =>
    indexSheet(of, {
      unit: 'H21.1',
      zone,
      scorecard: decision766,
      from: vn('2026-03-01T00:00'),
      to: vn('2026-04-01T00:00'),
      at: vn('2026-04-10T00:00'),
      given: {},
    })
  const late = [...facts()].filter(({ stream }) => stream === 'dossier-7')
  return {
    figures: [
      {
        key: '2026-03/late',
        figure: { kind: 'register', month: '2026-03', column: 'late' },
        before: 2,
        after: 3,
        explained: true,
      },
      {
        key: '2026-03/open',
        figure: { kind: 'register', month: '2026-03', column: 'open' },
        before: 5,
        after: 5,
        explained: true,
      },
      {
        key: '05/numerator',
        figure: { kind: 'indicator', code: 'PROGRESS', number: '05', part: 'numerator' },
        before: 4,
        after: 2,
        explained: false,
      },
      {
        key: '21/late',
        figure: { kind: 'indicator', code: 'DOSSIER_RECEIVING_SATISFACTION', number: '21', part: 'late' },
        before: null,
        after: 1,
        explained: null,
      },
    ],
    moves: [
      {
        ...event,
        code: 'handed-over',
        occurredAt: happened,
        recordedAt: recorded,
        changes: [
          { key: '2026-03/late', by: 1 },
          { key: '05/numerator', by: -1 },
          { key: '21/late', by: null },
          { key: 'unheard', by: 2 },
        ],
      },
      {
        stream: 'unit-H21.1',
        code: null,
        revision: 0n,
        type: 'NationalFigureReported',
        occurredAt: happened,
        recordedAt: recorded,
        changes: [],
      },
    ],
    learnt: 9,
    late: [
      { ...event, occurredAt: happened, recordedAt: recorded, days: 7 },
      {
        ...event,
        revision: 2n,
        type: 'AppointmentSet',
        occurredAt: happened,
        recordedAt: vn('2026-04-05T00:00') - 1,
        days: 5,
      },
    ],
    sheets: { before: sheetOf([]), after: sheetOf(late) },
    unit: 'H21.1',
    period: { from: '2026-03', to: '2026-03' },
    zone,
    at: vn('2026-04-10T00:00'),
    cut: { happenedBefore: vn('2026-04-08T00:00') },
    knownAt: vn('2026-04-05T00:00'),
    comparedAt: vn('2026-04-09T00:00'),
  }
}
