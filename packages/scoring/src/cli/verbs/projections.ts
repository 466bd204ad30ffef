import { type Language, text, toIso } from '@motcua/core'
import type { ParkedEvent, Projections, ProjectionStatus } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import { formats } from '../../format/formats.ts'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { waitTold } from '../store/run-progress.ts'
import { shippedProjection, shippedProjections } from '../store/shipped-projections.ts'
import { openFileToWrite } from '../store/opened-file.ts'
import { storeOptions, withStoreFile } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

type Changes = {
  readonly pause: string | undefined
  readonly resume: string | undefined
  readonly retry: string | undefined
  readonly release: string | undefined
}

/** `NAME:POSITION`, as the list of parked events shows it. */
const releaseOf = (given: string): { readonly name: string; readonly position: bigint } => {
  const match = /^(?<name>[^:]+):(?<position>[1-9]\d{0,15})$/.exec(given)?.groups
  if (match === undefined) throw new UsageError('cli.projections.invalid-release', { value: given })
  return { name: match['name'] ?? '', position: BigInt(match['position'] ?? 0) }
}

const change = async (
  projections: Projections,
  { pause, resume, retry, release }: Changes,
  io: Io,
  language: Language,
) => {
  const run = { onWaiting: waitTold({ io, language }), signal: io.signal }
  if (pause !== undefined) await projections.pause(shippedProjection(pause))
  if (resume !== undefined) await projections.resume(shippedProjection(resume))
  if (retry !== undefined) await shippedProjection(retry).retry(projections, run)
  if (release === undefined) return
  const { name, position } = releaseOf(release)
  await shippedProjection(name).release(projections, position, run)
}

const stateOf = ({ pausedSince, lease, shadow, lag }: ProjectionStatus, language: Language): string => {
  if (pausedSince !== null) return text('cli.projections.state.paused', { since: toIso(pausedSince) }, language)
  if (lease !== null) return text('cli.projections.state.running', { holder: lease.holder, task: lease.task }, language)
  if (shadow !== null) return text('cli.projections.state.interrupted', {}, language)
  return text(lag === 0 ? 'cli.projections.state.current' : 'cli.projections.state.behind', {}, language)
}

const withTimes = ({ pausedSince, lease, ...status }: ProjectionStatus) => ({
  ...status,
  pausedSince: pausedSince === null ? null : toIso(pausedSince),
  lease: lease === null ? null : { ...lease, since: toIso(lease.since), expires: toIso(lease.expires) },
})

const parkedWithTime = ({ parkedAt, ...event }: ParkedEvent) => ({ ...event, parkedAt: toIso(parkedAt) })

const statusTable = (list: readonly ProjectionStatus[], language: Language): string => {
  const { count } = formats(language)
  const headers = ['name', 'version', 'position', 'lag', 'parked', 'released', 'state'] as const
  return table(
    headers.map((header) => ({
      header: text(`cli.projections.${header}`, {}, language),
      ...(header === 'name' || header === 'state' ? { most: 44 } : { align: 'right' as const }),
    })),
    list.map((status) => [
      status.projection,
      count(status.version),
      count(Number(status.checkpoint)),
      count(status.lag),
      count(status.parked),
      count(status.released),
      stateOf(status, language),
    ]),
  )
}

const parkedTable = (list: readonly ParkedEvent[], language: Language): string => {
  const headers = ['event', 'dossier', 'type', 'waiting', 'error'] as const
  return table(
    headers.map((header) => ({ header: text(`cli.projections.${header}`, {}, language), most: 60 })),
    list.map(({ projection, position, stream, type, waiting, error, released }) => [
      `${projection}:${position}`,
      stream,
      type,
      released ? text('cli.projections.is-released', {}, language) : String(waiting),
      error,
    ]),
  )
}

/** `motcua projections`: how far facts have come, who makes them, and what could not be handled; exit code 1 where something is parked. */
export const projectionsVerb = defineVerb({
  name: 'projections',
  about: 'cli.projections',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {
    mirror: storeOptions.mirror,
    pause: { kind: 'text', value: 'NAME', about: 'cli.option.pause' },
    resume: { kind: 'text', value: 'NAME', about: 'cli.option.resume' },
    retry: { kind: 'text', value: 'NAME', about: 'cli.option.retry' },
    release: { kind: 'text', value: 'NAME:POSITION', about: 'cli.option.release' },
  },
  examples: [
    'projections h21.sqlite',
    'projections h21.sqlite --pause dossier_facts',
    'projections h21.sqlite --retry dossier_facts --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [given] = positionals
    return withStoreFile({ store: given, mirror: values.mirror }, { io, language }, async (file) => {
      const { pause, resume, retry, release } = values
      const changes = [pause, resume, retry, release].some((each) => each !== undefined)
      const openToRead = () => openSqliteStore({ file, readOnly: true, clock: io.now })
      // a file that is not there is refused before anything is made
      if (changes) await openToRead().close()
      await using store = changes ? openFileToWrite(file, { io, language }) : openToRead()
      const projections = sqliteProjections(store, { clock: io.now })
      await change(projections, { pause, resume, retry, release }, io, language)
      const list = projections.status()
      const parked = shippedProjections.flatMap((each) => each.parked(projections))
      if (values.json) io.out(json({ projections: list.map(withTimes), parked: parked.map(parkedWithTime) }))
      else if (list.length === 0) io.out(text('cli.projections.none', {}, language))
      else {
        io.out(statusTable(list, language))
        if (parked.length > 0) io.out(`\n${parkedTable(parked, language)}`)
      }
      return list.some((status) => status.parked > 0) ? exitCode.fault : exitCode.ok
    })
  },
})
