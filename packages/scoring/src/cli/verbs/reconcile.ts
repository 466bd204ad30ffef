import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, type MessageKey, text, vietnamCalendar } from '@motcua/core'
import { z } from 'zod'
import { formats } from '../../format/formats.ts'
import { exitCode } from '../exit-code.ts'
import { readJsonFile, refuseUnwritable } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb, type Verb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'
import { reportAnnouncementsVerb } from './report-announcements.ts'
import { reportFindingsVerb } from './report-findings.ts'
import { reportReconcileVerb } from './report-reconcile.ts'

/** What is read of a saved comparison: its tables, whatever else it holds. */
const savedTables = z.record(z.string(), z.array(z.record(z.string(), z.unknown())).catch([]))

/** One of the comparisons: the report that makes it, and the tables in which a row is a difference. */
type Comparison = {
  readonly what: 'portal' | 'database' | 'limits'
  readonly verb: Verb
  readonly argv: readonly string[]
  /** The tables, and the outcome that is no difference. */
  readonly tables: readonly { readonly key: string; readonly agrees?: MessageKey }[]
}

type Asked = {
  readonly store: string
  readonly mirror: string | undefined
  readonly 'portal-list': string | undefined
  readonly database: string | undefined
}

const comparisons = ({ store, mirror, database, 'portal-list': list }: Asked, now: number): readonly Comparison[] => {
  const from = ['--store', store, ...(mirror === undefined ? [] : ['--mirror', mirror])]
  const month = vietnamCalendar().zone.localMonth(now)
  return [
    ...(list === undefined
      ? []
      : [
          {
            what: 'portal' as const,
            verb: reportReconcileVerb,
            argv: ['--portal-list', list],
            tables: [{ key: 'dossiers', agrees: 'reconcile.both' as const }],
          },
        ]),
    ...(database === undefined
      ? []
      : [
          {
            what: 'database' as const,
            verb: reportAnnouncementsVerb,
            argv: ['--database', database],
            tables: [{ key: 'procedures', agrees: 'database.same' as const }, { key: 'differences' }],
          },
        ]),
    {
      what: 'limits' as const,
      verb: reportFindingsVerb,
      argv: ['--from', month, '--to', month],
      tables: [{ key: 'mismatches' }],
    },
  ].map((one) => ({ ...one, argv: [...one.argv, ...from] }))
}

/** The rows of a saved comparison that are differences, each in one line; none where nothing is saved. */
const differencesOf = (file: string, { tables }: Comparison, language: Language): ReadonlySet<string> => {
  if (!existsSync(file)) return new Set()
  const saved = savedTables.parse(readJsonFile(file))
  return new Set(
    tables.flatMap(({ key, agrees }) => {
      const same = agrees === undefined ? undefined : text(agrees, {}, language)
      return (saved[key] ?? [])
        .filter(({ verdict }) => verdict !== same || same === undefined)
        .map((row) => {
          // where a row of a list stands says nothing of what differs
          const { row: _place, ...told } = row
          return `${key} ${JSON.stringify(told)}`
        })
    }),
  )
}

/** What a comparison came to: how many differences, how many of them not there the last time, and how many are gone. */
type Compared = {
  readonly what: Comparison['what']
  readonly file: string
  readonly differences: number
  readonly fresh: number
  readonly gone: number
}

type Failed = { readonly what: Comparison['what']; readonly fault: string }

type Folder = { readonly out: string; readonly io: Io; readonly language: Language }

const compare = async (comparison: Comparison, { out, io, language }: Folder): Promise<Compared | Failed> => {
  const { what, verb, argv } = comparison
  const file = join(out, `${what}.json`)
  const before = differencesOf(file, comparison, language)
  const faults: string[] = []
  let isWritten = false
  const listening: Io = { ...io, out: () => void (isWritten = true), err: (said) => void faults.push(said) }
  await verb.run([...argv, '--json', '--out', file, '--lang', language], listening)
  // a list that is being written now is read the next time
  if (!isWritten) return { what, fault: (faults[0] ?? '').replace(/^motcua: /, '') }
  const after = differencesOf(file, comparison, language)
  const fresh = [...after].filter((row) => !before.has(row)).length
  const gone = [...before].filter((row) => !after.has(row)).length
  return { what, file, differences: after.size, fresh, gone }
}

const line = (one: Compared | Failed, language: Language): string => {
  const what = text(`cli.reconcile.what.${one.what}`, {}, language)
  if ('fault' in one) return text('cli.reconcile.fault', { what, fault: one.fault }, language)
  const { count } = formats(language)
  const { differences, fresh, gone, file } = one
  return text(
    'cli.reconcile.line',
    { what, differences: count(differences), fresh: count(fresh), gone: count(gone), file },
    language,
  )
}

/**
 * `motcua reconcile`: the portal's list, the national database's and the registers' limits against the store, again and again
 * [đối chiếu thường xuyên]. Each comparison is a report in a folder; what was not there the last time is told.
 */
export const reconcileVerb = defineVerb({
  name: 'reconcile',
  about: 'cli.reconcile',
  arguments: [],
  options: {
    ...storeOptions,
    'portal-list': { kind: 'text', value: 'FILE', about: 'cli.option.portal-list' },
    database: { kind: 'text', value: 'FILE', about: 'cli.option.database' },
    out: { kind: 'text', value: 'FOLDER', required: true, about: 'cli.option.reconcile-out' },
    every: { kind: 'text', value: 'MINUTES', about: 'cli.option.reconcile-every' },
  },
  examples: [
    'reconcile --store h21.sqlite --portal-list overdue.csv --database csdlqg.csv --out doi-chieu',
    'reconcile --store h21.sqlite --portal-list overdue.csv --out doi-chieu --every 60',
  ],
  action: async ({ values, language }, io) => {
    const minutes = wholeNumber('every', values.every)
    if (minutes === 0) throw new UsageError('cli.reconcile.never')
    const { out } = values
    for (const { what } of comparisons(values, io.now())) refuseUnwritable(join(out, `${what}.json`))
    for (;;) {
      const now = io.now()
      const told: (Compared | Failed)[] = []
      for (const comparison of comparisons(values, now)) {
        const one = await compare(comparison, { out, io, language })
        if (io.signal.aborted) return minutes === undefined ? exitCode.interrupted : exitCode.ok
        told.push(one)
        const tell = 'fault' in one ? io.err : io.out
        if (!values.json) tell(line(one, language))
      }
      if (values.json) io.out(json({ at: new Date(now).toISOString(), comparisons: told }))
      if (minutes === undefined) {
        const isSame = told.every((one) => !('fault' in one) && one.fresh === 0)
        return isSame ? exitCode.ok : exitCode.fault
      }
      await io.wait(minutes * 60_000)
      if (io.signal.aborted) return exitCode.ok
    }
  },
})
