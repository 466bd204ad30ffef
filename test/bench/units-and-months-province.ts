import { figureGrid, indicatorFigures, readFacts, takeFacts } from '@motcua/scoring'
import { months } from '../../scripts/scale/dossier-year.ts'
import type { Benchmark } from './benchmark.ts'
import { type ProvinceFacts, provinceFacts } from './province-facts.ts'
import { opened } from './scratch.ts'
import { scanRows } from './van-canh-file.ts'

const repeats = 3
const dossiers = 50_000
const units = Array.from({ length: 98 }, (_, unit) => `H21.${unit + 1}`)
const at = months.at(-1)?.to ?? 0

let province: ProvinceFacts | undefined

const cells = () => {
  const grid = figureGrid({ periods: months, at })
  takeFacts(opened(province).projections, grid)
  return [...grid.figures()]
}

/** Every indicator that dossiers decide, of the 98 units of a province and twelve months, against one raw scan of the facts table: at most 1.5 times its time. */
export const unitsAndMonthsProvinceBenchmark: Benchmark = {
  name: 'units-and-months-province',
  goal: 1 / 1.5,
  unit: 'facts',
  setup: async () => {
    province = await provinceFacts(dossiers, units)
    const [unit = '', march] = [units[4], months[2]]
    const cell = cells().find((known) => known.unit === unit && known.from === march?.from)
    const alone = indicatorFigures(readFacts(province.projections), { from: 0, to: 0, ...march, at, units: [unit] })
    if (cell === undefined || JSON.stringify(cell.figures) !== JSON.stringify(alone))
      throw new Error('the grid differs from a single pass')
    if (scanRows(province.raw) !== dossiers) throw new Error('not all facts were scanned')
  },
  baseline: () => {
    for (let run = 0; run < repeats; run++) scanRows(opened(province).raw)
    return dossiers * repeats
  },
  candidate: () => {
    for (let run = 0; run < repeats; run++)
      if (cells().length !== units.length * months.length) throw new Error('units or months are missing')
    return dossiers * repeats
  },
  close: async () => {
    province?.raw.close()
    await province?.store.close()
  },
}
