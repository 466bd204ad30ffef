import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import type { ImportFinding } from '../finding.ts'
import { bytesSource, logXml, traceXml, zipped } from '../sample-log.fixture.ts'
import { inspectXes, readXes } from './read-xes.ts'
import type { XesSource } from './xes-source.ts'
import type { XesTrace } from './xes-trace.ts'

const twoCases = logXml(
  traceXml({ 'concept:name': 'a', channel: 'Bàn "1" & <2>' }, { 'concept:name': 'x' }, { 'concept:name': 'y' }),
  traceXml({ 'concept:name': 'b' }),
)

const read = async (source: XesSource): Promise<{ traces: XesTrace[]; findings: ImportFinding[] }> => {
  const findings: ImportFinding[] = []
  const traces: XesTrace[] = []
  for await (const trace of readXes(source, { onFinding: (found) => findings.push(found) })) traces.push(trace)
  return { traces, findings }
}

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'motcua-xes-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

const failure = async (source: XesSource): Promise<unknown> => {
  const failed: unknown = await read(source).catch((error: unknown) => error)
  return failed
}

test('traces come in file order with their attributes, their events and the lines where they stand', async () => {
  const { traces, findings } = await read(bytesSource(twoCases))
  expect(findings).toEqual([])
  expect(traces.map(({ ordinal, line, events }) => [ordinal, line, events.map((event) => event.line)])).toEqual([
    [1, 3, [6, 9]],
    [2, 13, []],
  ])
  expect(traces[0]?.attributes.get('channel')).toBe('Bàn "1" & <2>')
  expect(traces[0]?.events[1]?.attributes.get('concept:name')).toBe('y')
})

test('it makes no difference where the bytes are cut, even inside a letter', async () => {
  const { traces } = await read(bytesSource(twoCases))
  for (const chunk of [1, 2, 3, 5, 7, 64])
    expect(await read(bytesSource(twoCases, chunk))).toEqual({ traces, findings: [] })
})

test('a packed log reads like the plain one and has the same identity', async () => {
  expect(await read(bytesSource(zipped(twoCases), 1))).toEqual(await read(bytesSource(twoCases)))
  const plain = await inspectXes(bytesSource(twoCases))
  expect(await inspectXes(bytesSource(zipped(twoCases)))).toEqual(plain)
  expect(plain).toMatchObject({ traces: 2, events: 2 })
  expect(await inspectXes(bytesSource(`${twoCases} `))).not.toEqual(plain)
})

test('a byte order mark and prefixed element names do not disturb', async () => {
  const xml =
    '\u{FEFF}<?xml version="1.0"?><x:log xmlns:x="http://www.xes-standard.org/"><x:trace><x:string key="concept:name" value="a"/><x:event/></x:trace></x:log>'
  const { traces } = await read(bytesSource(xml))
  expect(traces.map(({ attributes, events }) => [attributes.get('concept:name'), events.length])).toEqual([['a', 1]])
})

test('nested attributes belong to their attribute, and defaults of the log to nobody', async () => {
  const xml = logXml(
    '<global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>',
    '<trace><string key="channel" value="Post"><string key="concept:name" value="inner"/></string>',
    '<list key="notes"><values><string key="startdate" value="no"/></values></list></trace>',
  )
  const { traces, findings } = await read(bytesSource(xml))
  expect(traces.map(({ attributes }) => [...attributes])).toEqual([[['channel', 'Post']]])
  expect(findings).toEqual([])
})

test('an attribute that stands twice counts once, and one without key or value not at all; both are listed', async () => {
  const xml = logXml(
    '<trace>\n<string key="concept:name" value="a"/>\n<string key="concept:name" value="b"/>\n<string key="channel"/>\n',
    '<event><date value="2011"/></event></trace>',
  )
  const { traces, findings } = await read(bytesSource(xml))
  expect(traces[0]?.attributes).toEqual(new Map([['concept:name', 'a']]))
  expect(findings.map(({ code, line, params }) => [code, line, params])).toEqual([
    ['interchange.finding.repeated-attribute', 5, { key: 'concept:name' }],
    ['interchange.finding.incomplete-attribute', 6, { element: 'string' }],
    ['interchange.finding.incomplete-attribute', 7, { element: 'date' }],
  ])
})

test('an event outside a trace, a trace inside a trace and an element that nobody knows are left out and listed', async () => {
  const xml = logXml('<event/><trace><trace/><note><event/></note></trace>')
  const { traces, findings } = await read(bytesSource(xml))
  expect(traces.map(({ events }) => events)).toEqual([[]])
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    ['interchange.finding.misplaced-element', { element: 'event', parent: 'log' }],
    ['interchange.finding.misplaced-element', { element: 'trace', parent: 'trace' }],
    ['interchange.finding.misplaced-element', { element: 'note', parent: 'trace' }],
    ['interchange.finding.misplaced-element', { element: 'event', parent: 'note' }],
  ])
})

test('broken XML is an error that names file, line and column', async () => {
  const xml = '<log>\n<trace>\n</log>\n'
  expect(await failure(bytesSource(xml))).toMatchObject({
    code: 'interchange.xml-broken',
    params: { file: 'sample.xes', line: 3, column: 6, reason: 'unexpected close tag.' },
  })
})

test('XML that ends too early is broken, however well it began', async () => {
  const xml = twoCases.slice(0, twoCases.indexOf('</log>'))
  expect(await failure(bytesSource(xml))).toMatchObject({
    code: 'interchange.xml-broken',
    params: { reason: 'unclosed tag: log' },
  })
})

test('entities are not expanded, so a small file stays small', async () => {
  const xml =
    '<!DOCTYPE log [<!ENTITY a "aaaaaaaa">]><log><trace><string key="concept:name" value="&a;"/></trace></log>'
  expect(await failure(bytesSource(xml))).toMatchObject({ code: 'interchange.xml-broken' })
})

test('a document of another kind is not taken for a log', async () => {
  expect(await failure(bytesSource('<?xml version="1.0"?>\n<html><trace/></html>'))).toMatchObject({
    code: 'interchange.not-xes',
    params: { element: 'html', line: 2 },
  })
})

test('an empty file is an error of its own', async () => {
  expect(await failure(bytesSource(''))).toMatchObject({ code: 'interchange.empty' })
})

test('bytes that are not UTF-8 are not guessed at', async () => {
  const latin = Buffer.from('<log>\n<trace><string key="concept:name" value="\xe9t\xe9"/></trace></log>', 'latin1')
  expect(await failure(bytesSource(latin, 8))).toMatchObject({ code: 'interchange.not-utf8', params: { line: 2 } })
})

test('a declared encoding other than UTF-8 is refused even where the bytes would pass', async () => {
  expect(await failure(bytesSource('<?xml version="1.0" encoding="ISO-8859-1"?><log/>'))).toMatchObject({
    code: 'interchange.unsupported-encoding',
    params: { encoding: 'ISO-8859-1' },
  })
})

test('a gzip file that is cut off is told from one that is damaged', async () => {
  const whole = zipped(twoCases)
  expect(await failure(bytesSource(whole.subarray(0, -9)))).toMatchObject({ code: 'interchange.gzip-truncated' })
  const damaged = Uint8Array.from(whole)
  damaged.fill(0xff, 12, 40)
  expect(await failure(bytesSource(damaged))).toMatchObject({ code: 'interchange.gzip-damaged' })
})

test('a path is read like any source', async () => {
  const file = join(await folder(), 'log.xes')
  await writeFile(file, zipped(twoCases))
  expect(await read(file)).toEqual(await read(bytesSource(twoCases)))
})

test('a path where there is no file, and one that is a folder, are told apart', async () => {
  const made = await folder()
  expect(await failure(join(made, 'none.xes'))).toMatchObject({ code: 'interchange.file-missing' })
  expect(await failure(made)).toMatchObject({ code: 'interchange.file-unreadable', params: { file: made } })
})

test('a failure of the caller’s own stream is handed on as it is, packed or not', async () => {
  const own = new Error('the line went dead')
  for (const content of [Buffer.from(twoCases), zipped(twoCases)]) {
    const source = {
      name: 'line',
      open: async function* () {
        yield content.subarray(0, 60)
        throw own
      },
    }
    expect(await failure(source)).toBe(own)
  }
})

test('a log without end is read with one trace in hand, and is closed when the reader has enough', async () => {
  let pulled = 0
  let closed = false
  const endless: XesSource = {
    name: 'endless',
    open: async function* () {
      try {
        yield Buffer.from('<log>')
        for (;;) {
          pulled += 1
          yield Buffer.from(traceXml({ 'concept:name': `case-${pulled}` }))
        }
      } finally {
        closed = true
      }
    },
  }
  const ids: (string | undefined)[] = []
  for await (const { attributes } of readXes(endless)) {
    ids.push(attributes.get('concept:name'))
    expect(pulled).toBe(ids.length)
    if (ids.length === 50) break
  }
  expect(ids.at(-1)).toBe('case-50')
  expect(closed).toBe(true)
})

test('a reader that is told to stop stops with the caller’s reason', async () => {
  const reason = new Error('enough')
  const reading = inspectXes(bytesSource(twoCases, 16), { signal: AbortSignal.abort(reason) })
  await expect(reading).rejects.toBe(reason)
})
