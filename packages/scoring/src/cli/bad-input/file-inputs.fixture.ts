import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeConfiguration } from '@motcua/store/configuration'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, writeStore } from '../store/small-store.fixture.ts'
import {
  calendar,
  catalogueRow,
  catalogueTable,
  dossierCode,
  foreignOcel,
  fullCalendar,
  mapping,
  ocelMapping,
  payments,
  processRow,
  row,
  rules,
  xes,
} from './sample-files.fixture.ts'

/** What the text of an input is made of, so that it can be spoiled where it means something. */
export type InputForm = 'json' | 'csv' | 'yaml' | 'lines' | 'xml' | 'signed'

/** One file that a verb reads. */
export type FileInput = {
  readonly name: string
  readonly form: InputForm
  /** A file that the verb takes. */
  readonly valid: string
  /** The words of the verb: `FILE` is the file, `OUT` what the verb writes, `@name` a file beside it. */
  readonly command: string
}

/** The words of an input's verb for a file of its own. */
export const wordsOf = ({ command }: FileInput, folder: string, file: string, out: string): readonly string[] =>
  command.split(' ').map((word) => {
    if (word === 'FILE') return file
    if (word === 'OUT') return out
    return word.startsWith('@') ? join(folder, word.slice(1)) : word
  })

/** Makes a store, keys, exports and proofs in a folder, and lists every file that the command line reads. */
export const fileInputs = async (folder: string): Promise<readonly FileInput[]> => {
  const at = (name: string): string => join(folder, name)
  await writeStore(at('store'), {
    'dossier-1': receivedDossier(
      { code: dossierCode, received: '2026-03-02T09:00', due: '2026-03-09T17:00' },
      completed('2026-03-31T16:00'),
    ),
  })
  const keep = (name: string, content: string): void => writeFileSync(at(name), content)
  const made = async (name: string, command: string): Promise<string> => {
    const io = memoryIo()
    const input = { name, form: 'lines', valid: '', command } as const
    if ((await main(wordsOf(input, folder, '', at(name)), io)) !== 0) throw new Error(`${command}: ${io.complaints()}`)
    return readFileSync(at(name), 'utf8')
  }
  const period = '--store @store --from 2026-03 --to 2026-03 --at 2026-04-10'
  const key = await made('log.key', 'key new --name example/H21 --out OUT')
  const publicKey = readFileSync(at('log.key.pub'), 'utf8')
  const witness = await made('witness.key', 'key new --name witness.example --witness --out OUT')
  const signed = await made('checkpoint', 'checkpoint --store @store --key @log.key --out OUT')
  const request = await made('request', 'checkpoint --store @store --key @log.key --since @checkpoint --out OUT')
  const proof = await made('proof', `prove ${dossierCode} --store @store --checkpoint @checkpoint --out OUT`)
  const eventProof = await made(
    'event-proof',
    `prove ${dossierCode} --store @store --checkpoint @checkpoint --event 1 --out OUT`,
  )
  const manifest = await made('manifest', `report index ${period} --manifest OUT`)
  keep('mapping', JSON.stringify(mapping))
  keep('ocel-mapping', JSON.stringify(ocelMapping))
  keep('payments', payments)
  keep('foreign-ocel', JSON.stringify(foreignOcel))
  keep('seen', signed)
  keep('rules', rules)
  const json = (name: string, value: unknown, command: string): FileInput => ({
    name,
    form: 'json',
    valid: JSON.stringify(value),
    command,
  })
  const file = (name: string, form: InputForm, valid: string, command: string): FileInput => ({
    name,
    form,
    valid,
    command,
  })
  const due = 'due --start 2026-03-04T09:00 --limit 16wh --calendar FILE'
  const counts = { ELECTRONIC_CERTIFIED_COPY: { ratio: 1 }, PUBLISH_ON_TIME: { n: 1, d: 47 } }
  const listed = [
    ['Mã hồ sơ', 'Hạn trả'],
    [dossierCode, '09/03/2026 17:00'],
  ]
  return [
    json('catalogue as JSON', [catalogueRow], 'procedure import FILE --store OUT'),
    file('catalogue as CSV', 'csv', catalogueTable, 'procedure import FILE --store OUT'),
    json('processes to import', [processRow], 'procedure import FILE --store OUT'),
    json('processes to look through', [processRow], 'procedure lint FILE'),
    file('configuration', 'yaml', writeConfiguration('province', 'en'), 'config check FILE'),
    file('configuration applied', 'yaml', writeConfiguration('commune', 'en'), 'config apply FILE'),
    json('calendar in short', calendar, due),
    json('calendar in full', fullCalendar, due),
    json('calendar to check', calendar, 'calendar check --year 2026 --calendar FILE'),
    json('calendar of a forecast', calendar, `report forecast ${period} --calendar FILE`),
    json(
      'counts to score',
      { units: [{ unit: 'xã Vân Canh', code: 'H21.227', indicators: { PROGRESS: { n: 2541, d: 2618 } } }] },
      'score FILE',
    ),
    file('log by a mapping of ours', 'xml', xes, 'import xes FILE --mapping receipt --store OUT'),
    file(
      'own XES',
      'xml',
      await made('xes', 'export xes @store --out OUT'),
      'import xes FILE --mapping motcua --store OUT',
    ),
    file('own OCEL', 'json', await made('ocel', 'export ocel @store --out OUT'), 'import ocel FILE --store OUT'),
    file(
      'own CSV',
      'csv',
      await made('csv', 'export csv @store --out OUT'),
      'import csv FILE --mapping motcua --store OUT',
    ),
    json('foreign OCEL', foreignOcel, 'import ocel FILE --mapping @ocel-mapping --store OUT'),
    json('mapping of an OCEL', ocelMapping, 'import ocel @foreign-ocel --mapping FILE --store OUT'),
    file('foreign table', 'csv', payments, 'import csv FILE --mapping @mapping --store OUT'),
    json('mapping of a table', mapping, 'import csv @payments --mapping FILE --store OUT'),
    file(
      'overdue list as CSV',
      'csv',
      row(listed),
      'report reconcile --store @store --at 2026-04-01 --portal-list FILE',
    ),
    json(
      'list of the national database',
      [{ code: '2.000815', announced: '2026-03-02', published: '2026-03-05' }],
      'report announcements --store @store --at 2026-04-01 --database FILE',
    ),
    json(
      'overdue list as JSON',
      [{ code: dossierCode, due: '2026-03-09T17:00' }],
      'report reconcile --store @store --at 2026-04-01 --portal-list FILE',
    ),
    ...['index', 'simulate', 'government', 'forecast', 'circular-01', 'briefing'].map((report) =>
      json(`counts given to report ${report}`, counts, `report ${report} ${period} --given FILE`),
    ),
    ...['index', 'briefing'].map((report) =>
      json(
        `who answers, given to report ${report}`,
        [{ indicator: '05', from: '2026-01-01', lead: 'Văn phòng UBND tỉnh', citation: '1/KH-UBND' }],
        `report ${report} ${period} --charges FILE`,
      ),
    ),
    json('counts given to a publication', counts, 'report publication --store @store --month 2026-03 --given FILE'),
    json('counts given to a quarter', counts, 'report quarterly --store @store --quarter 2026-Q1 --given FILE'),
    json(
      'counts given to a restatement',
      counts,
      'report restatement --store @store --from 2026-03 --to 2026-03 --known-at 2026-04-05 --given FILE',
    ),
    json(
      'counts of the first period compared',
      counts,
      'report compare --store @store --from 2026-02 --to 2026-02 --with-from 2026-03 --with-to 2026-03 --given FILE',
    ),
    json(
      'counts of the second period compared',
      counts,
      'report compare --store @store --from 2026-02 --to 2026-02 --with-from 2026-03 --with-to 2026-03 --with-given FILE',
    ),
    file('rules of a province', 'yaml', rules, 'rules check FILE'),
    file('rules of a province to score by', 'yaml', rules, `report rules ${period} --rules FILE`),
    json(
      'counts of a province',
      { 'H21.227': { '1': { numerator: 1, denominator: 2 } } },
      `report rules ${period} --rules @rules --own FILE`,
    ),
    json('points given', { '3': 2 }, `report circular-01 ${period} --given-points FILE`),
    file('manifest', 'json', manifest, 'replay FILE --store @store'),
    file('proof of a dossier', 'signed', proof, 'check-proof FILE --key @log.key.pub'),
    file('proof of an event', 'signed', eventProof, 'check-proof FILE --key @log.key.pub'),
    file('proof of growth', 'signed', request, 'check-proof FILE --key @log.key.pub --since @checkpoint'),
    file('checkpoint before growth', 'signed', signed, 'check-proof @request --key @log.key.pub --since FILE'),
    file('public key', 'lines', publicKey, 'check-proof @proof --key FILE'),
    file('public key of a verification', 'lines', publicKey, 'verify @store --since @checkpoint --key FILE'),
    file('checkpoint to verify since', 'signed', signed, 'verify @store --since FILE --key @log.key.pub'),
    file('secret key of a log', 'lines', key, 'checkpoint --store @store --key FILE --out OUT'),
    file('secret key of a report', 'lines', key, `report index ${period} --out OUT --sign-key FILE`),
    file('secret key of a proof', 'lines', key, `prove ${dossierCode} --store @store --key FILE --out OUT`),
    file(
      'checkpoint to grow from',
      'signed',
      signed,
      'checkpoint --store @store --key @log.key --since FILE --out OUT',
    ),
    file(
      'checkpoint to prove against',
      'signed',
      signed,
      `prove ${dossierCode} --store @store --checkpoint FILE --out OUT`,
    ),
    file(
      'request to sign',
      'signed',
      request,
      'cosign FILE --key @witness.key --log @log.key.pub --memory @seen --out OUT',
    ),
    file(
      'checkpoint to sign',
      'signed',
      signed,
      'cosign FILE --key @witness.key --log @log.key.pub --memory @seen-none --out OUT',
    ),
    file(
      'key of a witness',
      'lines',
      witness,
      'cosign @request --key FILE --log @log.key.pub --memory @seen --out OUT',
    ),
    file(
      'key of the log to sign',
      'lines',
      publicKey,
      'cosign @request --key @witness.key --log FILE --memory @seen --out OUT',
    ),
    file(
      'memory of a witness',
      'signed',
      signed,
      'cosign @request --key @witness.key --log @log.key.pub --memory FILE --out OUT',
    ),
  ]
}
