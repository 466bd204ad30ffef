import { vietnamCalendar } from '@motcua/core'
import { type EventStore, openMemoryStore } from '@motcua/store'
import { importProcedures, readProcedureFile, refuseUnread, rowsOfFile } from '@motcua/store/catalogue'
import {
  type CarriedSource,
  carriedCsv,
  carriedOcel,
  carriedXes,
  carryIn,
  importCsv,
  importOcel,
  importXes,
  parseRowMapping,
  receiptMapping,
} from '@motcua/store/interchange'
import { parseManifest } from '../../manifest/manifest.ts'
import { readGivenCharges } from '../file/given-charges.ts'
import { readPortalList } from '../../reconciliation/portal-list.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { readGivenPoints } from '../file/given-points.ts'
import { readTextFile } from '../file/text-file.ts'
import { mapping, ocelMapping } from './sample-files.fixture.ts'

type Reading = { readonly file: string; readonly store: EventStore }

const calendar = vietnamCalendar()

const procedures = async ({ file, store }: Reading): Promise<void> => {
  const { drafts, rows, findings } = readProcedureFile(readTextFile(file), file, { calendar, today: '2026-10-11' })
  refuseUnread(file, { rows, taken: drafts.length, findings })
  await importProcedures({ drafts, store, zone: calendar.zone, clock: () => Date.parse('2026-10-11T00:00:00Z') })
}

const carried =
  (sourceOf: (file: string) => CarriedSource) =>
  async ({ file, store }: Reading): Promise<void> => {
    await carryIn(sourceOf(file), { store })
  }

const overdue = async ({ file }: Reading): Promise<void> => {
  readPortalList(rowsOfFile(readTextFile(file), file), file, calendar.zone)
}

const counts = async ({ file }: Reading): Promise<void> => {
  readGivenCounts(file, readTextFile(file))
}

/** Of the verbs that open a store first: the same reading, into a store in memory. */
const readers: Readonly<Record<string, (reading: Reading) => Promise<void>>> = {
  'catalogue as JSON': procedures,
  'catalogue as CSV': procedures,
  'processes to import': procedures,
  'own XES': carried(carriedXes),
  'own OCEL': carried(carriedOcel),
  'own CSV': carried(carriedCsv),
  'log by a mapping of ours': async ({ file, store }) => {
    await importXes({ source: file, mapping: receiptMapping, store })
  },
  'foreign OCEL': async ({ file, store }) => {
    await importOcel({ source: file, mapping: parseRowMapping(ocelMapping, 'mapping'), store })
  },
  'foreign table': async ({ file, store }) => {
    await importCsv({ source: file, mapping: parseRowMapping(mapping, 'mapping'), store })
  },
  'overdue list as CSV': overdue,
  'overdue list as JSON': overdue,
  'counts given to report index': counts,
  'who answers, given to report index': async ({ file }) => {
    readGivenCharges(file, readTextFile(file))
  },
  'points given': async ({ file }) => {
    readGivenPoints(file, readTextFile(file))
  },
  manifest: async ({ file }) => {
    parseManifest(readTextFile(file), file)
  },
}

/** Reads a file as its verb does; undefined where only the verb itself does. The log of the store is told, whatever came of it. */
export const directReader = (
  name: string,
): ((file: string) => Promise<{ readonly error: unknown; readonly appended: number }>) | undefined => {
  const read = readers[name]
  if (read === undefined) return undefined
  return async (file) => {
    const store = openMemoryStore()
    const error: unknown = await read({ file, store }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    let appended = 0
    for await (const events of store.readAll()) appended += events.length
    return { error, appended }
  }
}
