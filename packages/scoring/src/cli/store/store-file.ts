import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from '@motcua/core'
import { addressName, isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import { openMirror } from '@motcua/store/mirror'
import type { Options } from '../arguments.ts'
import { UsageError } from '../usage-error.ts'
import type { Telling } from './opened-file.ts'
import { openServer } from './server.ts'

/** The options by which a verb is told a store: a file, or the address of a server and where to keep its copy. */
export const storeOptions = {
  store: { kind: 'text', value: 'STORE', required: true, about: 'cli.option.store' },
  mirror: { kind: 'text', value: 'FILE', about: 'cli.option.mirror' },
} as const satisfies Options

/** A store as the command line names it. */
export type StoreGiven = { readonly store: string; readonly mirror?: string | undefined }

/** Brings the copy of a server in a file up to date; nothing is written to the server. */
const copyServer = async (address: string, file: string, { io, language }: Telling): Promise<void> => {
  await using source = openServer(address)
  await using mirror = await openMirror({ source, sourceName: addressName(address), file })
  const onProgress = ({ events }: { readonly events: number }): void =>
    io.progress(text('cli.mirror.progress', { events }, language))
  const { leftOut } = await mirror.catchUp({ onProgress, signal: io.signal })
  io.progress('')
  if (leftOut.length > 0) io.err(text('cli.mirror.left-out', leftOutParams(leftOut), language))
}

const shownStreams = 5

export const leftOutParams = (leftOut: readonly string[]): { readonly count: number; readonly streams: string } => ({
  count: leftOut.length,
  streams: `${leftOut.slice(0, shownStreams).join(', ')}${leftOut.length > shownStreams ? ', …' : ''}`,
})

/**
 * The file in which a store is read: its own, or for a server a copy that is brought up to date first. The copy is kept where the user
 * names a file for it, and is gone after the work otherwise.
 */
export const withStoreFile = async <Result>(
  { store, mirror }: StoreGiven,
  telling: Telling,
  work: (file: string) => Promise<Result>,
): Promise<Result> => {
  if (!isEventStoreDbAddress(store)) {
    if (mirror !== undefined) throw new UsageError('cli.mirror-without-server', { store })
    return work(store)
  }
  const { io, language } = telling
  const source = addressName(store)
  if (mirror !== undefined) {
    io.err(text('cli.mirror.kept', { source, file: mirror }, language))
    await copyServer(store, mirror, telling)
    return work(mirror)
  }
  io.err(text('cli.mirror.temporary', { source }, language))
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  try {
    const file = join(folder, 'mirror.sqlite')
    await copyServer(store, file, telling)
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
