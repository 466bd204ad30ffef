import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dossierPromotions, type Instant, type Zone, zoneNamed } from '@motcua/core'
import { dossierFacts, readFacts, type Restatement, restatement, reportPeriod } from '@motcua/scoring'
import { type EventCut, memoryProjections, openMemoryStore } from '@motcua/store'
import { bpic15Mapping, importXes, receiptMapping } from '@motcua/store/interchange'
import { describe, expect, test } from 'vitest'
import { requireData } from './data-folder.ts'

const zone: Zone = zoneNamed('Europe/Amsterdam')

type Asked = { readonly from: string; readonly to: string; readonly knownAt: Instant }

const told = async (
  source: string,
  mapping: typeof receiptMapping,
  { from, to, knownAt }: Asked,
): Promise<Restatement> => {
  await using store = openMemoryStore({ promotions: dossierPromotions })
  await importXes({ source, mapping, store })
  const projections = memoryProjections(store)
  const side = async (cut: EventCut) => {
    const rows = await projections.asOf(dossierFacts, cut)
    return { cut, facts: () => readFacts(projections, rows.rows()), nationalFigures: () => [] }
  }
  return await restatement({
    store,
    before: await side({ knownAt }),
    after: await side({}),
    period: reportPeriod(zone, from, to),
    options: { zone, from, to, at: zone.startOfDay('2020-01-01') },
  })
}

const receipt = requireData('receipt.xes.gz', 'receipt.form06_reference.json')

describe.skipIf(receipt === undefined)('the receipt log', () => {
  const [source, reference] = receipt ?? ['', '']

  test('May 2011 as known at the end of 20 May and now: each difference is the sum of its events', async () => {
    const knownAt = zone.startOfDay('2011-05-21')
    const { figures, moves, late } = await told(source, receiptMapping, { from: '2011-05', to: '2011-05', knownAt })
    const figure = (column: string) => figures.find(({ key }) => key === `2011-05/${column}`)

    const rows = JSON.parse(readFileSync(reference, 'utf8')) as readonly Record<string, unknown>[]
    const may = rows.find(({ month }) => month === '2011-05') ?? {}
    const now = ['carried', 'received', 'resolved', 'early', 'late', 'open', 'openOverdue']
    const names = ['carried', 'received', 'resolved', 'ontime_instant', 'late_instant', 'open_end', 'open_overdue']
    expect(now.map((column) => figure(column)?.after)).toEqual(names.map((name) => may[name]))

    // the same counted from the text of the log, without a parser
    const text = gunzipSync(readFileSync(source)).toString('utf8')
    const instants = (name: string): readonly Instant[] =>
      [...text.matchAll(new RegExp(`<date key="${name}" value="([^"]+)"`, 'g'))].map((match) =>
        Date.parse(match[1] ?? ''),
      )
    const may1 = zone.startOfMonth('2011-05')
    const within = (times: readonly Instant[]): number => times.filter((at) => at >= may1 && at < knownAt).length
    expect(figure('received')?.before).toBe(within(instants('startdate')))
    expect(figure('resolved')?.before).toBe(within(instants('enddate')))

    expect(figures.filter(({ explained }) => explained === false)).toEqual([])
    expect(moves.every(({ recordedAt }) => recordedAt >= knownAt)).toBe(true)
    expect(late).toEqual([])
  })
})

const bpic = requireData('BPIC15_1.xes.gz', 'BPIC15_1.reference.json')

describe.skipIf(bpic === undefined)('the log BPIC15_1', () => {
  const [source, reference] = bpic ?? ['', '']

  test('lists the supplements that were recorded late, as many and as late as were counted without this code', async () => {
    const knownAt = zone.startOfDay('2016-12-31')
    const { late, figures } = await told(source, bpic15Mapping, { from: '2009-01', to: '2016-12', knownAt })
    const { dossier } = JSON.parse(readFileSync(reference, 'utf8')) as {
      readonly dossier: {
        readonly received_recorded_later_than_answer_date: number
        readonly recording_lag_days: { readonly max: number }
      }
    }
    const supplements = late.filter(({ type }) => type === 'SupplementReceived')
    expect(supplements).toHaveLength(dossier.received_recorded_later_than_answer_date)
    expect(supplements[0]?.days).toBe(dossier.recording_lag_days.max)
    expect(figures.filter(({ before, after }) => before !== after)).toEqual([])
    // answered on 9 June 2011, entered on 30 March 2012
    expect(late[0]).toMatchObject({
      stream: 'dossier-3026543',
      occurredAt: zone.startOfDay('2011-06-09'),
      recordedAt: Date.parse('2012-03-30T15:13:35+02:00'),
    })
  })
})
