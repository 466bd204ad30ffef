import { vietnamCalendar } from '@motcua/core'
import { beforeAll, expect, test } from 'vitest'
import type { FigureList } from '../../format/figure-list.ts'
import { marchScene } from '../verbs/march.fixture.ts'
import { bookKeeper } from './book-keeper.ts'
import type { ReportScene } from './report-scene.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})

const { zone } = vietnamCalendar()
const vn = (local: string): number => Date.parse(`${local}:00+07:00`)
const list = (of: FigureList['of'], ...members: readonly string[]): FigureList => ({
  name: 'figure',
  title: '',
  of,
  members,
  count: members.length,
})

const same = (type: string, at: string) => ({ type, occurredAt: vn(at), recordedAt: vn(at) })

test('a page shows the dossiers of its lists and those its tables name, with what happened to them before the instant', async () => {
  const keep = bookKeeper(scene, { cut: {}, at: vn('2026-03-30T10:00'), zone })
  const book = await keep({ lists: [list('dossier', 'dossier-7'), list('commune', 'dossier-1')], names: ['open-late'] })
  const received = (at: string) =>
    ['DossierSubmitted', 'DossierReceived', 'AppointmentSet'].map((type) => same(type, at))
  expect([book.zone, ...book.dossiers]).toEqual([
    'Asia/Ho_Chi_Minh',
    [
      'dossier-6',
      {
        name: 'open-late',
        procedure: '2.000815',
        unit: 'H21.2',
        receivedAt: vn('2026-03-10T09:00'),
        due: vn('2026-03-17T09:00'),
        endedAt: null,
        events: received('2026-03-10T09:00'),
      },
    ],
    [
      'dossier-7',
      {
        name: 'handed-over',
        procedure: '2.000815',
        unit: 'H21.1',
        receivedAt: vn('2026-03-12T09:00'),
        due: vn('2026-03-19T09:00'),
        // completed at the very instant, which does not count yet
        endedAt: null,
        events: [
          ...received('2026-03-12T09:00'),
          same('HandedOver', '2026-03-13T09:00'),
          same('ComponentDigitised', '2026-03-12T09:00'),
          same('PortalAcknowledged', '2026-03-13T09:00'),
        ],
      },
    ],
  ])
})

test('what was not known then, or stands after the position, is in no timeline', async () => {
  const at = vn('2026-04-10T00:00')
  const types = async (of: ReportScene, knownAt?: number): Promise<readonly string[]> => {
    const keep = bookKeeper(of, { cut: { ...(knownAt !== undefined && { knownAt }) }, at, zone })
    const { dossiers } = await keep({ lists: [list('dossier', 'dossier-8')] })
    return [...dossiers.values()].flatMap(({ events }) => events.map(({ type }) => type))
  }
  const three = ['DossierSubmitted', 'DossierReceived', 'AppointmentSet']
  expect(await types(scene)).toEqual([...three, 'DossierCompleted'])
  expect(await types(scene, vn('2026-02-28T23:59'))).toEqual(three)
  expect(await types(scene, vn('2026-01-01T00:00'))).toEqual([])
  expect(await types({ ...scene, position: scene.position - 1n })).toEqual(three)
})

test('the end of a dossier is told where it ended before the instant', async () => {
  const keep = bookKeeper(scene, { cut: {}, at: vn('2026-04-01T00:00'), zone })
  const { dossiers } = await keep({ lists: [], names: ['handed-over', 'nobody'] })
  expect([...dossiers.values()].map(({ name, endedAt }) => [name, endedAt])).toEqual([
    ['handed-over', vn('2026-03-30T10:00')],
  ])
})
