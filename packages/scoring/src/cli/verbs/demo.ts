import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { storedPromotions, text, vietnamCalendar } from '@motcua/core'
import { openSqliteStore } from '@motcua/store/sqlite'
import { vanCanh, vanCanhGiven } from '../../demo/published-year.ts'
import { type DemoOutcome, type DemoProgress, playVanCanh } from '../../demo/run-demo.ts'
import { formats } from '../../format/formats.ts'
import { exitCode } from '../exit-code.ts'
import { writeTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { withStore } from '../store/opened-store.ts'
import { unitReport } from '../store/unit-report.ts'
import { heading } from '../text/emphasis.ts'
import { indexJson } from '../text/index-json.ts'
import { indexTable } from '../text/index-table.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'
import { form06Table } from './report-form06.ts'

type DemoFiles = { readonly store: string; readonly page: string; readonly given: string }

const filesIn = (dir: string): DemoFiles => ({
  store: join(dir, 'van-canh-2026.sqlite'),
  page: join(dir, 'van-canh-2026.html'),
  given: join(dir, 'van-canh-2026.given.json'),
})

const removeStore = (file: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
}

/** Plays the year into a file of its own, which replaces an earlier demonstration's only when it is complete. */
const play = async (file: string, say: (done: number, of: number) => string, io: Io): Promise<DemoOutcome> => {
  const fresh = `${file}.new`
  removeStore(fresh)
  const store = openSqliteStore({ file: fresh, promotions: storedPromotions })
  const shown = new Set<number>()
  const onProgress = ({ commands, of }: DemoProgress): void => {
    const tenth = Math.floor((10 * commands) / of)
    if (io.isTty) io.progress(say(commands, of))
    else if (!shown.has(tenth)) io.err(say(commands, of))
    shown.add(tenth)
  }
  let outcome: DemoOutcome
  try {
    outcome = await playVanCanh({ store, signal: io.signal, onProgress })
  } finally {
    await store.close()
  }
  removeStore(file)
  renameSync(fresh, file)
  return outcome
}

/** What a newcomer may try on what the demonstration left. */
const nextCommands = ({ store, given }: DemoFiles, dossier: string): readonly string[] => [
  `npx motcua dossier ${dossier} --store ${store} --at ${vanCanh.at}`,
  `npx motcua report form06 --store ${store} --from 2026-01 --to 2026-10 --at ${vanCanh.at}`,
  `npx motcua report index --store ${store} --from 2026-01-01 --to 2026-10-10 --given ${given} --at ${vanCanh.at}`,
]

/** `motcua demo`: the year of a commune from commands to its page. */
export const demoVerb = defineVerb({
  name: 'demo',
  about: 'cli.demo',
  arguments: [],
  options: { dir: { kind: 'text', value: 'DIR', about: 'cli.option.dir' } },
  examples: ['demo', 'demo --dir vidu --lang en'],
  action: async ({ values, language }, io) => {
    const { count } = formats(language)
    const files = filesIn(values.dir ?? 'demo')
    const began = io.now()
    writeTextFile(files.given, json(vanCanhGiven))
    const playing = (done: number, of: number): string =>
      text('cli.demo.playing', { done: count(done), of: count(of) }, language)
    const outcome = await play(files.store, playing, io)
    io.progress('')
    const seconds = Math.max(1, Math.round((io.now() - began) / 1000))
    if (!values.json) {
      const counts = { dossiers: count(outcome.dossiers), commands: count(outcome.commands) }
      io.out(text('cli.demo.played', { ...counts, events: count(outcome.events), seconds }, language))
    }
    return withStore(files.store, { io, language }, async (opened) => {
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
        given: vanCanhGiven,
      })
      writeTextFile(files.page, report.page(language, true))
      if (values.json) {
        io.out(json({ ...files, ...outcome, index: indexJson(report.sheet), form06: report.register().rows }))
        return exitCode.ok
      }
      io.out(text('cli.demo.projected', { facts: count([...opened.facts()].length) }, language))
      io.out(`\n${heading(vanCanh.name, io)}\n`)
      io.out(indexTable(report.sheet, language))
      io.out(`\n${heading(text('report.form06.title', {}, language), io)}\n`)
      io.out(form06Table(report.register(), language))
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
