import { type Language, type LocalDate, text, toIso, unitFindings, type UnitTree, vietnamCalendar } from '@motcua/core'
import { sqliteProjections } from '@motcua/store/sqlite'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { readFacts } from '../../facts/read-facts.ts'
import { readUnitTree, unitRegister } from '../../facts/unit-register.ts'
import { type UnitActivity, unitActivity } from '../../indicators/unit-activity.ts'
import { exitCode } from '../exit-code.ts'
import { openFile } from '../store/opened-file.ts'
import { storeOptions, withStoreFile } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

type UnitLine = {
  readonly unit: string
  readonly level: string | null
  readonly name: string
  readonly parent: string | null
  readonly head: string | null
  /** 0 at the top. */
  readonly depth: number
}

/** The units of a day, each below its superior; one that a circle holds stands at the top. */
const linesOn = (tree: UnitTree, date: LocalDate): readonly UnitLine[] => {
  const shown = new Set<string>()
  const below = (unit: string, depth: number): readonly UnitLine[] => {
    if (shown.has(unit)) return []
    shown.add(unit)
    const line = {
      unit,
      level: tree.levelOf(unit),
      name: tree.nameOn(unit, date),
      parent: tree.parentOn(unit, date),
      head: tree.headOn(unit, date),
      depth,
    }
    return [line, ...tree.childrenOn(unit, date).flatMap((child) => below(child, depth + 1))]
  }
  const tops = tree.childrenOn(null, date).flatMap((unit) => below(unit, 0))
  const rest = tree.units.filter((unit) => tree.existsOn(unit, date)).flatMap((unit) => below(unit, 0))
  return [...tops, ...rest]
}

const leastOf = (value: string | undefined): number => {
  const least = Number(value ?? '1')
  if (!Number.isSafeInteger(least) || least < 0) throw new UsageError('cli.units.least', { value: value ?? '' })
  return least
}

const inWords = (lines: readonly UnitLine[], language: Language): string =>
  table(
    (['unit', 'level', 'name', 'head'] as const).map((column) => ({
      header: text(`cli.units.${column}`, {}, language),
    })),
    lines.map(({ unit, level, name, head, depth }) => [
      `${'  '.repeat(depth)}${unit}`,
      level ?? '–',
      name,
      head ?? '–',
    ]),
  )

const plain = ({ lastReceivedAt, ...activity }: UnitActivity) => ({
  ...activity,
  lastReceivedAt: lastReceivedAt === null ? null : toIso(lastReceivedAt),
})

const oddities = (activity: readonly UnitActivity[], language: Language): readonly string[] =>
  activity.flatMap(({ unit, received, findings }) =>
    findings.map(
      (finding) =>
        `! ${text('cli.units.odd', { unit, received, finding: text(`unit.activity.${finding}`, {}, language) }, language)}`,
    ),
  )

/** `motcua units`: the tree of units on a day, what is odd about it, and about the work of the units in a period. */
export const unitsVerb = defineVerb({
  name: 'units',
  about: 'cli.units',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {
    mirror: storeOptions.mirror,
    at: { kind: 'text', value: 'DATE', about: 'cli.option.units-at' },
    from: { kind: 'text', value: 'DATE', about: 'cli.option.units-from' },
    to: { kind: 'text', value: 'DATE', about: 'cli.option.units-to' },
    least: { kind: 'text', value: 'NUMBER', about: 'cli.option.units-least' },
  },
  examples: ['units store.sqlite --at 2025-06-30', 'units store.sqlite --from 2026-01-01 --to 2026-04-01 --least 10'],
  action: async ({ values, positionals, language }, io) => {
    const [given] = positionals
    const { zone } = vietnamCalendar()
    if ((values.from === undefined) !== (values.to === undefined)) throw new UsageError('cli.units.period')
    const least = leastOf(values.least)
    const date = values.at ?? zone.localDate(io.now())
    zone.startOfDay(date, '--at')
    const period =
      values.from === undefined || values.to === undefined
        ? null
        : { from: zone.startOfDay(values.from, '--from'), to: zone.startOfDay(values.to, '--to') }
    if (period !== null && period.from >= period.to)
      throw new UsageError('cli.units.empty-period', { from: values.from ?? '', to: values.to ?? '' })
    return withStoreFile({ store: given, mirror: values.mirror }, { io, language }, async (file) => {
      const store = openFile(file, { io, language })
      try {
        const projections = sqliteProjections(store)
        await projections.catchUp(unitRegister, { signal: io.signal })
        if (period !== null) await projections.catchUp(dossierFacts, { signal: io.signal })
        const tree = await readUnitTree(store, projections)
        const units = linesOn(tree, date)
        const findings = unitFindings(tree, date)
        const activity = period === null ? [] : unitActivity(readFacts(projections), { ...period, tree, zone, least })
        if (values.json) io.out(json({ at: date, units, findings, activity: activity.map(plain) }))
        else {
          io.out(units.length === 0 ? text('cli.units.none', { date }, language) : inWords(units, language))
          for (const { kind, unit, other } of findings)
            io.out(`! ${text(`unit.finding.${kind}`, { unit, other: other ?? '' }, language)}`)
          for (const line of oddities(activity, language)) io.out(line)
        }
        return exitCode.ok
      } finally {
        await store.close()
      }
    })
  },
})
