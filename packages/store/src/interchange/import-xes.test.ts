import { dossierMachineVersion, type JsonObject, languages } from '@motcua/core'
import { expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { describeFinding } from './finding.ts'
import type { ImportProgress, ImportResult } from './import-result.ts'
import { importXes, type ImportXesOptions } from './import-xes.ts'
import { bpic15Mapping } from './mapping/bpic15.ts'
import { xesMappingNamed } from './mapping/mappings.ts'
import { receiptMapping } from './mapping/receipt.ts'
import { bytesSource, logXml, receiptCase, receiptEvent, traceXml, without, zipped } from './sample-log.fixture.ts'

const step = 'T02 Check confirmation of receipt'

const sampleCase = (id: string): string =>
  traceXml(
    receiptCase(id),
    receiptEvent(step, '2011-03-05T10:00:00+01:00'),
    receiptEvent(step, '2011-03-06T10:00:00+01:00'),
  )

/** Six events a case. */
const sampleLog = (cases: number): string =>
  logXml(...Array.from({ length: cases }, (_, index) => sampleCase(`case-${index + 1}`)))

const importInto = (
  store: ImportXesOptions['store'],
  log: string,
  options: Partial<ImportXesOptions> = {},
): Promise<ImportResult> => importXes({ source: bytesSource(log), mapping: receiptMapping, store, ...options })

const stored = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  return events
}

/** What a history is, wherever and whenever it was written. */
const chains = async (store: EventStore): Promise<readonly string[]> =>
  (await stored(store)).map(({ stream, revision, hash }) => `${stream} ${revision} ${hash}`)

test('each case becomes a dossier of its own, with the times, officer and unit of the log', async () => {
  await using store = openMemoryStore()
  const result = await importInto(store, sampleLog(2))
  expect(result).toMatchObject({ cases: 2, logEvents: 4, events: 12, appended: 12, findings: [] })
  const read = await store.readStream('dossier-case-2')
  const events = read.exists ? read.events : []
  expect(events.map(({ type }) => type)).toEqual([
    'DossierSubmitted',
    'DossierReceived',
    'AppointmentSet',
    'StepCompleted',
    'StepCompleted',
    'DossierCompleted',
  ])
  expect(events[3]?.metadata).toEqual({
    occurredAt: '2011-03-05T09:00:00.000Z',
    recordedAt: '2011-03-05T09:00:00.000Z',
    commandId: `xes/receipt/${result.log}/2`,
    correlationId: `xes/receipt/${result.log}`,
    causationId: null,
    actor: { officer: 'Resource01', unit: 'General', role: 'import' },
    regulation: 'none',
    machine: dossierMachineVersion,
    schema: 1,
    imported: true,
  })
})

test('the same log again adds nothing, packed or not, and has the same findings', async () => {
  await using store = openMemoryStore()
  const log = logXml(sampleCase('case-1'), traceXml(without(receiptCase('case-2'), 'deadline')))
  const first = await importInto(store, log)
  const again = await importInto(store, log, { source: bytesSource(zipped(log)) })
  expect(again).toEqual({ ...first, appended: 0 })
  expect(await stored(store)).toHaveLength(first.appended)
})

test('a log that differs by one blank is another log, and its cases are not mixed with those that are there', async () => {
  await using store = openMemoryStore()
  await importInto(store, sampleLog(1))
  const before = await chains(store)
  const other = await importInto(store, `${sampleLog(2)}\n`)
  expect(other).toMatchObject({ cases: 2, events: 6, appended: 6 })
  expect(other.findings).toEqual([
    { code: 'interchange.finding.case-taken', case: 'case-1', line: 3, params: { events: 2 } },
  ])
  expect((await chains(store)).slice(0, before.length)).toEqual(before)
})

test('a log under another mapping does not pass for the same import', async () => {
  await using store = openMemoryStore()
  await importInto(store, sampleLog(1))
  const other = await importInto(store, sampleLog(1), { mapping: bpic15Mapping })
  expect(other.appended).toBe(0)
  expect(other.findings.map(({ code }) => code)).toContain('interchange.finding.case-taken')
})

test('a case id that stands twice in a log is taken over once and listed, at every import', async () => {
  const log = logXml(sampleCase('case-1'), sampleCase('case-1'), sampleCase('case-2'))
  await using store = openMemoryStore()
  for (const appended of [12, 0]) {
    const result = await importInto(store, log)
    expect(result).toMatchObject({ cases: 3, events: 12, appended })
    expect(result.findings.map(({ code, line }) => [code, line])).toEqual([['interchange.finding.case-repeated', 23]])
  }
})

test('a dossier that went on after its import is still the imported one', async () => {
  await using store = openMemoryStore()
  await importInto(store, sampleLog(1))
  const [first] = await stored(store)
  if (first === undefined) throw new Error('nothing stored')
  const { metadata } = first
  const later = { id: '00000000-0000-4000-8000-000000000001', type: 'PersonalStoreLinked', data: {}, metadata }
  await store.append('dossier-case-1', [later], { expected: 5n })
  expect(await importInto(store, sampleLog(1))).toMatchObject({ events: 6, appended: 0, findings: [] })
})

test('an import that was interrupted is completed by the next, and ends like one that was not', async () => {
  const log = sampleLog(20)
  await using whole = openMemoryStore()
  await importInto(whole, log)
  await using store = openMemoryStore()
  const stop = new AbortController()
  const interrupted = importInto(store, log, {
    source: bytesSource(log, log.length),
    batchSize: 18,
    signal: stop.signal,
    onProgress: ({ cases }) => {
      if (cases === 9) stop.abort(new Error('the office closes'))
    },
  })
  await expect(interrupted).rejects.toThrow('the office closes')
  expect(await stored(store)).toHaveLength(54)
  expect(await importInto(store, log)).toMatchObject({ events: 120, appended: 66 })
  expect(await chains(store)).toEqual(await chains(whole))
})

test('cases are handed over in batches of whole cases, and progress is told after each', async () => {
  await using store = openMemoryStore()
  const progress: ImportProgress[] = []
  await importInto(store, sampleLog(5), { batchSize: 7, onProgress: (step_) => progress.push(step_) })
  expect(progress).toEqual([
    { cases: 2, ofCases: 5, appended: 12 },
    { cases: 4, ofCases: 5, appended: 24 },
    { cases: 5, ofCases: 5, appended: 30 },
  ])
})

test('a store that knows the port only takes the same histories', async () => {
  await using bulk = openMemoryStore()
  await using plain = openMemoryStore()
  const port: ImportXesOptions['store'] = {
    append: (stream, events, options) => plain.append(stream, events, options),
    readStream: (stream, options) => plain.readStream(stream, options),
  }
  const log = logXml(sampleCase('case-1'), sampleCase('case-1'), sampleCase('case-2'))
  expect(await importInto(port, log)).toEqual(await importInto(bulk, log))
  expect(await chains(plain)).toEqual(await chains(bulk))
})

test('a log that is broken at its end adds nothing at all', async () => {
  await using store = openMemoryStore()
  const log = sampleLog(50).replace('</log>', '</logg>')
  await expect(importInto(store, log, { batchSize: 1 })).rejects.toMatchObject({ code: 'interchange.xml-broken' })
  expect(await stored(store)).toEqual([])
})

test('a log that changes between its two readings is an error', async () => {
  await using store = openMemoryStore()
  let opened = 0
  const source = {
    name: 'moving.xes',
    open: async function* () {
      opened += 1
      yield Buffer.from(sampleLog(opened))
    },
  }
  await expect(importInto(store, '', { source })).rejects.toMatchObject({ code: 'interchange.changed-while-reading' })
})

test('a case that is larger than an append may be is left out whole and listed', async () => {
  await using store = openMemoryStore({ maxBatchBytes: 4000 })
  const events = Array.from({ length: 20 }, () => receiptEvent(step, '2011-03-05T10:00:00+01:00'))
  const result = await importInto(store, logXml(traceXml(receiptCase('big'), ...events), sampleCase('case-1')))
  expect(result).toMatchObject({ events: 6, appended: 6 })
  expect(result.findings.map(({ code, case: id, params }) => [code, id, params])).toEqual([
    ['interchange.finding.case-too-large', 'big', { events: 20 }],
  ])
})

test('a failure of the store itself ends the import with that failure', async () => {
  const store = openMemoryStore()
  await store.close()
  await expect(importInto(store, sampleLog(1))).rejects.toMatchObject({ code: 'store.closed' })
})

test('oddities of the file itself are among the findings', async () => {
  await using store = openMemoryStore()
  const { findings } = await importInto(store, logXml('<event/>\n', sampleCase('case-1')))
  expect(findings.map(({ code, case: id, line }) => [code, id, line])).toEqual([
    ['interchange.finding.misplaced-element', null, 3],
  ])
})

test('a finding is told in both languages, with its case and line', async () => {
  await using store = openMemoryStore()
  const { findings } = await importInto(store, logXml(traceXml(without(receiptCase('case-1'), 'deadline'))))
  expect(findings.flatMap((found) => languages.map((language) => describeFinding(found, language)))).toEqual([
    'Hồ sơ case-1, dòng 3: thiếu ngày "deadline"; nội dung phụ thuộc vào ngày này không được đưa vào',
    'Case case-1, line 3: the date "deadline" is missing; what depends on it was left out',
  ])
})

test('a label of the log that looks like one of our own names stays text', async () => {
  await using store = openMemoryStore()
  await importInto(
    store,
    logXml(traceXml(receiptCase('case-1'), receiptEvent('__proto__', '2011-03-05T10:00:00+01:00'))),
  )
  const data = (await stored(store)).map((event) => event.data as JsonObject)
  expect(data[3]).toEqual({ step: '__proto__' })
})

test('a mapping is found by its name, and a wrong name lists those there are', () => {
  expect(xesMappingNamed('bpic15')).toBe(bpic15Mapping)
  expect(() => xesMappingNamed('bpic12')).toThrow('There is no mapping "bpic12"; known are receipt, bpic15')
})
