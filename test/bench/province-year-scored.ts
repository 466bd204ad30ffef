import { vietnamCalendar } from '@motcua/core'
import {
  decision766,
  figureGrid,
  indexGrid,
  indexSheetOf,
  readFacts,
  scoreUnit,
  type StoreRegisters,
  takeFacts,
  type UnitCounts,
  unitCounts,
} from '@motcua/scoring'
import { months } from '../../scripts/scale/dossier-year.ts'
import type { Benchmark } from './benchmark.ts'
import { type ProvinceFacts, provinceFacts } from './province-facts.ts'
import { provinceRegisters } from './province-registers.ts'
import { opened } from './scratch.ts'
import { scanRows } from './van-canh-file.ts'

const dossiers = 600_000
const communes = Array.from({ length: 98 }, (_, unit) => `H21.${unit + 1}`)
const at = months.at(-1)?.to ?? 0
const scorecard = decision766
const { zone } = vietnamCalendar()

let province: ProvinceFacts | undefined
let registers: StoreRegisters | undefined

type Points = ReadonlyMap<string, number | null>

const pointsOf = (unit: string, from: number, to: number, counts: UnitCounts): readonly [string, number | null] => [
  `${unit} ${from}`,
  scoreUnit(counts, { unit, scorecard, at: zone.localDate(to - 1), level: unit === 'H21' ? 'province' : 'commune' })
    .total,
]

/** Points of every commune and month by what dossiers decide. */
const byDossiers = (): Points => {
  const grid = figureGrid({ periods: months, at })
  takeFacts(opened(province).projections, grid)
  return new Map(
    [...grid.figures()].map(({ unit, from, to, figures }) => pointsOf(unit, from, to, unitCounts(figures))),
  )
}

/** Points of the province and every commune and month by all 21 indicators. */
const byAll = (): Points => {
  const grid = indexGrid({ periods: months, at, zone, registers: opened(registers), scorecard })
  takeFacts(opened(province).projections, grid)
  return new Map(
    [...grid.figures()].map(({ unit, from, to, figures, catalogue, petitions }) =>
      pointsOf(unit, from, to, {
        ...unitCounts(figures),
        ...Object.fromEntries(
          [...catalogue, ...petitions.filter(({ number }) => number !== null)].map((one) => [one.code, one]),
        ),
      }),
    ),
  )
}

const setup = async (): Promise<void> => {
  province = await provinceFacts(dossiers, communes)
  registers = await provinceRegisters(communes, { procedures: 1_300, petitions: 570 })
  if (scanRows(province.raw) !== dossiers) throw new Error('not all facts were scanned')
}

const baseline = (): number => scanRows(opened(province).raw)

const close = async (): Promise<void> => {
  province?.raw.close()
  await province?.store.close()
}

/** A province's year, scored by what dossiers decide for all communes and months, against one raw scan of its facts: at most 1.5 times its time. */
export const provinceYearScoredBenchmark: Benchmark = {
  name: 'province-year-scored',
  goal: 1 / 1.5,
  unit: 'facts',
  setup,
  baseline,
  candidate: () => {
    if (byDossiers().size !== communes.length * months.length) throw new Error('units or months are missing')
    return dossiers
  },
  close,
}

/** The same by all 21 indicators, each unit with all below it, the province among them. */
export const provinceYearAllBenchmark: Benchmark = {
  name: 'province-year-all-indicators',
  goal: 1 / 1.5,
  unit: 'facts',
  setup: async () => {
    await setup()
    const march = { from: 0, to: 0, ...months[2] }
    const facts = [...readFacts(opened(province).projections)]
    const view = { facts: () => facts, nationalFigures: () => [], registers: opened(registers) }
    const points = byAll()
    for (const unit of ['H21', 'H21.5']) {
      const { score } = indexSheetOf(view, { unit, zone, ...march, at })
      if (points.get(`${unit} ${march.from}`) !== score.total) throw new Error(`${unit} differs from its sheet`)
    }
  },
  baseline,
  candidate: () => {
    if (byAll().size !== (communes.length + 1) * months.length) throw new Error('units or months are missing')
    return dossiers
  },
  close,
}
