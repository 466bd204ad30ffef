import { join } from 'node:path'
import { text } from '@motcua/core'
import { signText } from '@motcua/store'
import { type Manifest, formatManifest, type ReportFormat, type ReportRequest } from '../../manifest/manifest.ts'
import { withManifest } from '../../manifest/carried.ts'
import { firstPage } from '../../page/page-file.ts'
import { workbook } from '../../format/workbook.ts'
import { commonOptions, type Options, parseArguments } from '../arguments.ts'
import type { ExitCode } from '../exit-code.ts'
import { readTextFile, refuseUnwritable, writeBytesFile, writeTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { secretKey } from '../proof/key-files.ts'
import { asOfOptions } from '../store/as-of.ts'
import { type OpenedStore, withStore } from '../store/opened-store.ts'
import type { Telling } from '../store/opened-file.ts'
import { runProgress } from '../store/run-progress.ts'
import { heading } from '../text/emphasis.ts'
import { storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb, type Invocation, type Verb } from '../verb.ts'
import type { Argument, VerbDescription } from '../verb-description.ts'
import { manifestBasis, type ManifestBasis, manifestOf } from './report-manifest.ts'
import type { ReportScene } from './report-scene.ts'
import { bookKeeper } from './book-keeper.ts'
import { drilledReport } from './drilled-report.ts'
import { type ComputedReport, outputOf } from './computed-report.ts'
import { heldScene, pageOfAll, unitPage, writeFolder } from './page-folder.ts'
import { provenanceSheet } from './provenance-sheet.ts'

/** What every report takes. */
const reportOptions = {
  ...storeOptions,
  ...asOfOptions,
  at: { kind: 'text', value: 'INSTANT', about: 'cli.option.at' },
  zone: { kind: 'text', value: 'ZONE', about: 'cli.option.zone' },
  csv: { kind: 'flag', about: 'cli.option.csv' },
  workbook: { kind: 'text', value: 'FILE', about: 'cli.option.workbook' },
  out: { kind: 'text', value: 'FILE', about: 'cli.option.report-out' },
  manifest: { kind: 'text', value: 'FILE', about: 'cli.option.manifest' },
  drill: { kind: 'text', value: 'ROW:COLUMN', about: 'cli.option.drill' },
  html: { kind: 'flag', about: 'cli.option.html' },
  'sign-key': { kind: 'text', value: 'FILE', about: 'cli.option.sign-key' },
} as const satisfies Options

const formatOf = (values: Readonly<Record<string, unknown>>): ReportFormat =>
  (['json', 'csv', 'html'] as const).find((format) => values[format] === true) ?? 'text'

type ReportInvocation<Given extends Options, Named extends readonly Argument[]> = Invocation<
  Given & typeof reportOptions,
  Named
>

/** A verb whose answer can be made again from its manifest. */
export type ReportVerb = Verb & {
  readonly recompute: (request: ReportRequest, scene: ReportScene) => Promise<ComputedReport>
}

type ReportDefinition<Given extends Options, Named extends readonly Argument[]> = Omit<
  VerbDescription,
  'options' | 'arguments'
> & {
  readonly options: Given
  readonly arguments: Named
  /** Must depend on nothing but the invocation and the scene: the same of both is the same report. */
  readonly compute: (invocation: ReportInvocation<Given, Named>, scene: ReportScene) => Promise<ComputedReport>
}

/** Options that say where a report comes from and goes to, not what it is. */
const carriers: ReadonlySet<string> = new Set([
  'store',
  'mirror',
  'out',
  'manifest',
  'sign-key',
  'page',
  'workbook',
  'lang',
])

const requestOf = (
  verb: string,
  { values, positionals, language }: Invocation<Options>,
  { zone, at, cut }: ComputedReport,
  inputs: Readonly<Record<string, string>>,
  format: ReportFormat,
): ReportRequest => {
  const iso = (instant: number): string => new Date(instant).toISOString()
  const given = Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && !carriers.has(name) ? [[name, value] as const] : [],
  )
  const options = {
    ...Object.fromEntries(given),
    zone: zone.name,
    at: iso(at),
    ...(cut.knownAt !== undefined && { 'known-at': iso(cut.knownAt) }),
    ...(cut.happenedBefore !== undefined && { 'happened-before': iso(cut.happenedBefore) }),
  }
  return { verb, format, language, arguments: [...positionals], options, inputs }
}

const sceneOf = (
  opened: OpenedStore,
  { io, language }: Telling,
  inputs: Record<string, string>,
  saved: boolean,
): ReportScene => ({
  store: opened.store,
  position: opened.position,
  figures: async (cut) => (saved && Object.keys(cut).length === 0 ? opened : opened.asOf(cut)),
  now: io.now(),
  reading: { onProgress: runProgress({ io, language }), signal: io.signal },
  input: (option, file, kept = (text) => text) => (inputs[option] = kept(readTextFile(file))),
})

type FileOf = (option: string) => string | undefined

/** Where the manifest is written as a file of its own. */
const manifestPlace = (fileOf: FileOf): string | undefined => {
  const out = fileOf('out')
  const ending = fileOf('sign-key') === undefined ? 'json' : 'note'
  return fileOf('manifest') ?? (out === undefined ? undefined : `${out}.manifest.${ending}`)
}

/** What a unit's page in a folder is asked with: counts and names that were given are those of the folder's own unit. */
const pageOptions = (unit: string) => ({ unit, pages: unitPage, name: undefined, given: undefined, level: undefined })

type Made = { readonly carried: string; readonly manifest: Manifest }

/** A report verb from its description and its computation: shows or writes the report, with its manifest. */
export const defineReport = <const Given extends Options, const Named extends readonly Argument[]>({
  compute,
  ...definition
}: ReportDefinition<Given, Named>): ReportVerb => {
  const { name } = definition
  const options = { ...definition.options, ...reportOptions }
  const computed = async (invocation: ReportInvocation<Given, Named>, scene: ReportScene): Promise<ComputedReport> => {
    const { drill } = invocation.values as Readonly<{ drill?: string | undefined }>
    const report = await compute(invocation, scene)
    return drill === undefined ? report : drilledReport(report, drill, invocation.language, scene)
  }
  const action = async (asked: ReportInvocation<Given, Named>, io: Io): Promise<ExitCode> => {
    const { language } = asked
    const values = asked.values as Readonly<Record<string, string | boolean | undefined>>
    const invocation =
      values['pages'] === undefined ? asked : { ...asked, values: { ...asked.values, pages: pageOfAll } }
    const fileOf: FileOf = (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    }
    const format = formatOf(values)
    const beside = manifestPlace(fileOf)
    const key = fileOf('sign-key')
    const signer = key === undefined ? undefined : secretKey(key)
    if (signer !== undefined && beside === undefined) throw new UsageError('manifest.nowhere')
    const [out, page, book] = [fileOf('out'), fileOf('page'), fileOf('workbook')]
    const index = values['pages'] === undefined ? undefined : join(String(values['pages']), firstPage)
    for (const file of [out, page, book, beside, index]) if (file !== undefined) refuseUnwritable(file)
    return withStore({ store: String(values['store']), mirror: fileOf('mirror') }, { io, language }, async (opened) => {
      const inputs: Record<string, string> = {}
      const hold = values['pages'] === undefined ? (one: ReportScene) => one : heldScene
      const saved = hold(sceneOf(opened, { io, language }, inputs, true))
      const first = await computed(invocation, saved)
      // where another program has moved the saved facts on meanwhile, the events up to the position are asked instead
      const scene = opened.isSettled() ? saved : hold(sceneOf(opened, { io, language }, inputs, false))
      const report = scene === saved ? first : await computed(invocation, scene)
      io.progress('')
      let basis: Promise<ManifestBasis> | undefined
      const makeOf = async (as: ReportFormat, told: ComputedReport, of: typeof invocation): Promise<Made> => {
        const output = await outputOf(told, as, scene)
        const request = requestOf(name, of, told, inputs, as)
        const manifest = manifestOf(await (basis ??= manifestBasis(opened)), told, request, output)
        return { carried: withManifest(output, as, manifest), manifest }
      }
      const make = (as: ReportFormat): Promise<Made> => makeOf(as, report, invocation)
      if (page !== undefined) writeTextFile(page, (await make('html')).carried)
      if (book !== undefined) {
        const { manifest } = await make('csv')
        writeBytesFile(
          book,
          await workbook([...report.sheets(), provenanceSheet(manifest, report.zone, language)], language),
        )
      }
      const folder = fileOf('pages')
      const foldered =
        folder === undefined
          ? undefined
          : await writeFolder(
              {
                path: folder,
                below: report.below?.() ?? [],
                page: async (unit) => {
                  if (unit === undefined) return (await make('html')).carried
                  const of = { ...asked, values: { ...asked.values, ...pageOptions(unit) } }
                  return (await makeOf('html', await compute(of, scene), of)).carried
                },
              },
              io,
              language,
            )
      // a table on the terminal has no place for its manifest, so none is made unless it was asked for
      const made = format === 'text' && beside === undefined ? undefined : await make(format)
      if (beside !== undefined && made !== undefined) {
        const written = formatManifest(made.manifest)
        writeTextFile(beside, signer === undefined ? written : signText(written, signer))
      }
      if (out !== undefined && made !== undefined) {
        writeTextFile(out, made.carried)
        const told = { file: out, manifest: beside ?? '', sha256: made.manifest.output.sha256 }
        io.out(format === 'json' ? json(told) : text('cli.report.written', told, language))
      } else if (format === 'text')
        io.out(await report.render('text', (value) => heading(value, io), bookKeeper(scene, report)))
      else io.out((made?.carried ?? '').replace(/\n$/, ''))
      if (page !== undefined && format === 'text') io.out(text('cli.report.page-written', { file: page }, language))
      if (book !== undefined && format === 'text') io.out(text('cli.report.workbook-written', { file: book }, language))
      if (foldered !== undefined && format === 'text') io.out(foldered)
      return report.exit
    })
  }
  const recompute = (request: ReportRequest, scene: ReportScene): Promise<ComputedReport> => {
    const given = Object.entries(request.options).map(([option, value]) => `--${option}=${value}`)
    // a report keeps what stands behind its figures where its format shows it
    const argv = request.format === 'html' ? [...given, '--html'] : given
    const names = definition.arguments.map((argument) => argument.name)
    const all: Options = { ...options, ...commonOptions }
    const { values, positionals } = parseArguments<Options>(
      [...argv, '--store=-', '--', ...request.arguments],
      all,
      names,
    )
    const invocation = { values, positionals, language: request.language } as ReportInvocation<Given, Named>
    return computed(invocation, scene)
  }
  return { ...defineVerb({ ...definition, options, action }), recompute }
}
