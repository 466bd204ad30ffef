import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMotcuaError, type Language, type MessageKey, text, vietnamCalendar } from '@motcua/core'
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
type Row = Readonly<Record<string, unknown>>

const savedTables = z.record(z.string(), z.array(z.record(z.string(), z.unknown())).catch([])).catch({})

/** A table whose rows are differences: but those of an outcome that is none, or those of a kind alone; and what tells two apart. */
type ComparedTable = {
  readonly key: string
  readonly but?: readonly [column: string, is: MessageKey]
  readonly only?: readonly [column: string, is: MessageKey]
  readonly told: readonly string[]
}

/** One of the comparisons, and the report that makes it. */
type Comparison = {
  readonly what: 'portal' | 'database' | 'limits'
  readonly verb: Verb
  readonly argv: readonly string[]
}

type Asked = {
  readonly store: string
  readonly mirror: string | undefined
  readonly 'portal-list': string | undefined
  readonly database: string | undefined
}

const tables: Readonly<Record<Comparison['what'], readonly ComparedTable[]>> = {
  portal: [{ key: 'dossiers', but: ['verdict', 'reconcile.both'], told: ['verdict', 'code', 'theirDue', 'ourDue'] }],
  database: [
    {
      key: 'procedures',
      but: ['verdict', 'database.same'],
      told: ['verdict', 'code', 'theirAnnounced', 'ourAnnounced', 'theirPublished', 'ourPublished'],
    },
    { key: 'differences', told: ['verdict', 'code', 'part', 'theirs', 'ours'] },
  ],
  limits: [{ key: 'findings', only: ['kind', 'finding.limit-mismatch'], told: ['procedure', 'detail'] }],
}

const comparisons = ({ store, mirror, database, 'portal-list': list }: Asked, now: number): readonly Comparison[] => {
  const from = ['--store', store, ...(mirror === undefined ? [] : ['--mirror', mirror])]
  const month = vietnamCalendar().zone.localMonth(now)
  return [
    ...(list === undefined
      ? []
      : [{ what: 'portal' as const, verb: reportReconcileVerb, argv: ['--portal-list', list, ...from] }]),
    ...(database === undefined
      ? []
      : [{ what: 'database' as const, verb: reportAnnouncementsVerb, argv: ['--database', database, ...from] }]),
    { what: 'limits', verb: reportFindingsVerb, argv: ['--from', month, '--to', month, ...from] },
  ]
}

/** The rows of a saved comparison that are differences, each in one line; none where nothing is saved. */
const differencesOf = (file: string, what: Comparison['what'], language: Language): ReadonlySet<string> => {
  if (!existsSync(file)) return new Set()
  const saved = savedTables.parse(readJsonFile(file))
  const isOf = (row: Row, [column, is]: readonly [string, MessageKey]): boolean =>
    row[column] === text(is, {}, language)
  return new Set(
    tables[what].flatMap(({ key, but, only, told }) =>
      (saved[key] ?? [])
        .filter((row) => (but === undefined || !isOf(row, but)) && (only === undefined || isOf(row, only)))
        .map((row) => `${key} ${JSON.stringify(told.map((column) => row[column]))}`),
    ),
  )
}

/** The same of the last time; where that cannot be read any more, it is said, and all count as new. */
const lastDifferences = (file: string, what: Comparison['what'], { io, language }: Folder): ReadonlySet<string> => {
  try {
    return differencesOf(file, what, language)
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    io.err(text('cli.reconcile.lost', { reason: error.in(language) }, language))
    return new Set()
  }
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

const compare = async ({ what, verb, argv }: Comparison, folder: Folder): Promise<Compared | Failed> => {
  const { out, io, language } = folder
  const file = join(out, `${what}.json`)
  const before = lastDifferences(file, what, folder)
  const faults: string[] = []
  let isWritten = false
  const listening: Io = { ...io, out: () => void (isWritten = true), err: (said) => void faults.push(said) }
  await verb.run([...argv, '--json', '--out', file, '--lang', language], listening)
  // a list that is being written now is read the next time
  if (!isWritten) return { what, fault: (faults[0] ?? '').replace(/^motcua: /, '') }
  const after = differencesOf(file, what, language)
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
