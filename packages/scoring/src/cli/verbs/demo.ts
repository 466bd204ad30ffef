import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MotcuaError, text, toIso, vietnamCalendar } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import { addressName, isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import { openSqliteStore } from '@motcua/store/sqlite'
import { vanCanh } from '../../demo/published-year.ts'
import { type DemoOutcome, type DemoProgress, playVanCanh } from '../../demo/run-demo.ts'
import { formats } from '../../format/formats.ts'
import { withManifest } from '../../manifest/carried.ts'
import type { ReportRequest } from '../../manifest/manifest.ts'
import { exitCode } from '../exit-code.ts'
import { writeTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { manifestBasis, manifestOf } from '../report/report-manifest.ts'
import { withStore } from '../store/opened-store.ts'
import { openServer } from '../store/server.ts'
import { unitReport } from '../store/unit-report.ts'
import { heading } from '../text/emphasis.ts'
import { indexJson } from '../text/index-json.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { indexSheets } from '../../report/index-tables.ts'
import { bookKeeper } from '../report/book-keeper.ts'
import { sheetTables } from '../text/sheet-table.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

type DemoFiles = { readonly store: string; readonly page: string }

const filesIn = (dir: string): DemoFiles => ({
  store: join(dir, 'van-canh-2026.sqlite'),
  page: join(dir, 'van-canh-2026.html'),
})

const removeStore = (file: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
}

type Say = (done: number, of: number) => string

/** Plays the year into a store, and tells how far it has come. */
const playInto = (store: EventStore, say: Say, io: Io): Promise<DemoOutcome> => {
  const shown = new Set<number>()
  const onProgress = ({ commands, of }: DemoProgress): void => {
    const tenth = Math.floor((10 * commands) / of)
    if (io.isTty) io.progress(say(commands, of))
    else if (!shown.has(tenth)) io.err(say(commands, of))
    shown.add(tenth)
  }
  return playVanCanh({ store, signal: io.signal, onProgress })
}

/** Plays the year into a file of its own, which replaces an earlier demonstration's only when it is complete. */
const playIntoFile = async (file: string, say: Say, io: Io): Promise<DemoOutcome> => {
  const fresh = `${file}.new`
  removeStore(fresh)
  const store = openSqliteStore({ file: fresh })
  let outcome: DemoOutcome
  try {
    outcome = await playInto(store, say, io)
  } catch (error) {
    await store.close()
    removeStore(fresh)
    throw error
  }
  await store.close()
  removeStore(file)
  renameSync(fresh, file)
  return outcome
}

/**
 * Plays the year into a store on a server. Played there once more it finds its own commands, and writes nothing twice.
 * Real dossiers and played ones do not go together.
 */
const playIntoServer = async (address: string, say: Say, io: Io): Promise<DemoOutcome> => {
  await using store = openServer(address)
  for await (const [first] of store.readAll({ batchSize: 1 })) {
    if (first?.metadata.simulated !== true) throw new MotcuaError('demo.store-in-use', { source: addressName(address) })
    break
  }
  return await playInto(store, say, io)
}

const serverAddress = (given: string): string => {
  if (!isEventStoreDbAddress(given)) throw new UsageError('cli.demo.store-address', { store: given })
  return given
}

/** What a newcomer may try on what the demonstration left. */
const nextCommands = ({ store }: DemoFiles, dossier: string): readonly string[] => [
  `npx motcua dossier ${dossier} --store ${store} --at ${vanCanh.at}`,
  `npx motcua report form06 --store ${store} --from 2026-01 --to 2026-10 --at ${vanCanh.at}`,
  `npx motcua report index --store ${store} --from 2026-01-01 --to 2026-10-10 --at ${vanCanh.at}`,
]

/** `motcua demo`: the year of a commune from commands to its page. */
export const demoVerb = defineVerb({
  name: 'demo',
  about: 'cli.demo',
  arguments: [],
  options: {
    dir: { kind: 'text', value: 'DIR', about: 'cli.option.dir' },
    store: { kind: 'text', value: 'ADDRESS', about: 'cli.option.demo-store' },
  },
  examples: ['demo', 'demo --dir vidu --lang en', "demo --store 'esdb://127.0.0.1:2113?tls=false'"],
  action: async ({ values, language }, io) => {
    const { count } = formats(language)
    const files = filesIn(values.dir ?? 'demo')
    // before a year is played, not after it
    mkdirSync(dirname(files.store), { recursive: true })
    const began = io.now()
    const playing = (done: number, of: number): string =>
      text('cli.demo.playing', { done: count(done), of: count(of) }, language)
    const outcome =
      values.store === undefined
        ? await playIntoFile(files.store, playing, io)
        : await playIntoServer(serverAddress(values.store), playing, io)
    io.progress('')
    const seconds = Math.max(1, Math.round((io.now() - began) / 1000))
    if (!values.json) {
      const counts = { dossiers: count(outcome.dossiers), commands: count(outcome.commands) }
      io.out(text('cli.demo.played', { ...counts, events: count(outcome.events), seconds }, language))
    }
    // what was played on a server is read from its copy, which an earlier demonstration makes way for
    if (values.store !== undefined) removeStore(files.store)
    const given = values.store === undefined ? { store: files.store } : { store: values.store, mirror: files.store }
    return withStore(given, { io, language }, async (opened) => {
      const { zone } = vietnamCalendar()
      const at = zone.startOfDay(vanCanh.at)
      const report = unitReport(opened, await opened.registers(), {
        position: opened.position,
        unit: vanCanh.unit,
        unitName: vanCanh.name,
        zone,
        from: vanCanh.from,
        to: zone.localDate(at - 1),
        at,
        given: {},
      })
      const scene = { store: opened.store, position: opened.position, figures: () => Promise.resolve(opened) }
      const keep = bookKeeper(scene, { cut: {}, at, zone })
      const output = `${await report.page(language, true, keep)}\n`
      const request: ReportRequest = {
        verb: 'report index',
        format: 'html',
        language,
        arguments: [],
        options: {
          unit: vanCanh.unit,
          name: vanCanh.name,
          from: vanCanh.from,
          to: zone.localDate(at - 1),
          at: toIso(at),
          zone: zone.name,
        },
        inputs: {},
      }
      const { from, to } = report.sheet
      const manifest = manifestOf(await manifestBasis(opened), { at, cut: {}, period: { from, to } }, request, output)
      writeTextFile(files.page, withManifest(output, 'html', manifest))
      if (values.json) {
        io.out(json({ ...files, ...outcome, index: indexJson(report.sheet), form06: report.register().rows }))
        return exitCode.ok
      }
      io.out(text('cli.demo.projected', { facts: count([...opened.facts()].length) }, language))
      io.out(`\n${heading(vanCanh.name, io)}\n`)
      const told = { about: [], zone, language }
      const sheets = [...indexSheets(report.sheet, told), form06Sheet(report.register(), told)]
      io.out(sheetTables(sheets, language, (title) => heading(title, io)))
      io.out(`\n${text('cli.report.page-written', { file: files.page }, language)}`)
      io.out(text('cli.demo.store', { file: files.store }, language))
      io.out(`\n${heading(text('cli.demo.try', {}, language), io)}`)
      const [longest] = report.overdue()
      const dossier = longest?.code ?? 'vc-0001'
      for (const command of nextCommands(files, dossier)) io.out(`  ${command}`)
      return exitCode.ok
    })
  },
})
