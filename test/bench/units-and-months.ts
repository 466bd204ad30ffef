import { dossierFacts, figureGrid, indicatorFigures, readFacts, takeFacts, vanCanh } from '@motcua/scoring'
import type { Projections } from '@motcua/store'
import { sqliteProjections } from '@motcua/store/sqlite'
import type { Benchmark } from './benchmark.ts'
import { opened } from './scratch.ts'
import { scanRows, type VanCanhFile, vanCanhFile } from './van-canh-file.ts'

const repeats = 10
const hour = 3_600_000
const months = Array.from({ length: 12 }, (_, month) => ({
  from: Date.UTC(2026, month, 1) - 7 * hour,
  to: Date.UTC(2026, month + 1, 1) - 7 * hour,
}))
const at = Date.UTC(2026, 9, 10, 17)

let file: VanCanhFile | undefined
let projections: Projections | undefined

const figures = (): number => {
  const grid = figureGrid({ periods: months, at })
  takeFacts(opened(projections), grid)
  return [...grid.figures()].length
}

/** Every indicator that dossiers decide, of all units and twelve months, against one raw scan of the facts table: at most 1.5 times its time. */
export const unitsAndMonthsBenchmark: Benchmark = {
  name: 'units-and-months',
  goal: 1 / 1.5,
  unit: 'facts',
  setup: async () => {
    file = await vanCanhFile()
    projections = sqliteProjections(file.store)
    await projections.rebuild(dossierFacts)
    const grid = figureGrid({ periods: months, at })
    takeFacts(projections, grid)
    const [march] = [...grid.figures()].filter(({ from }) => from === months[2]?.from)
    const alone = indicatorFigures(readFacts(projections), { from: 0, to: 0, ...months[2], at })
    if (JSON.stringify(march?.figures) !== JSON.stringify(alone)) throw new Error('the grid differs from a single pass')
    if (scanRows(file.raw) !== vanCanh.dossiers) throw new Error('not all facts were scanned')
  },
  baseline: () => {
    for (let run = 0; run < repeats; run++) scanRows(opened(file).raw)
    return vanCanh.dossiers * repeats
  },
  candidate: () => {
    for (let run = 0; run < repeats; run++) if (figures() === 0) throw new Error('no figures')
    return vanCanh.dossiers * repeats
  },
  close: async () => {
    file?.raw.close()
    await file?.store.close()
  },
}
