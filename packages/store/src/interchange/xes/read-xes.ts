import { createHash } from 'node:crypto'
import { MotcuaError } from '@motcua/core'
import { SaxesParser } from 'saxes'
import type { ImportFinding } from '../finding.ts'
import { XesDocument } from './xes-document.ts'
import { logBytes, sourceName, type XesSource } from './xes-source.ts'
import type { XesTrace } from './xes-trace.ts'

export type ReadXesOptions = {
  /** Told of elements that stand in the wrong place, lack a key or value, or stand twice. */
  readonly onFinding?: (finding: ImportFinding) => void
  /** Told of the uncompressed bytes as they are read. */
  readonly onBytes?: (bytes: Uint8Array) => void
  readonly signal?: AbortSignal
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const readable = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

/** saxes begins its messages with the position, which our sentence names itself. */
const withoutPosition = (message: string): string => message.replace(/^\d+:\d+: /, '')

class XesParser {
  readonly #file: string
  readonly #xml = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #traces: XesTrace[] = []

  constructor(file: string, onFinding: (finding: ImportFinding) => void) {
    this.#file = file
    const document = new XesDocument((trace) => this.#traces.push(trace), onFinding)
    let depth = 0
    this.#xml.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (!readable.has(encoding.toLowerCase())) {
        throw new MotcuaError('interchange.unsupported-encoding', { file, encoding })
      }
    })
    this.#xml.on('opentag', ({ name, attributes }) => {
      const element = localName(name)
      if (depth === 0 && element !== 'log') {
        throw new MotcuaError('interchange.not-xes', { file, line: this.#xml.line, element: name })
      }
      depth += 1
      document.open(element, attributes, this.#xml.line)
    })
    this.#xml.on('closetag', () => {
      depth -= 1
      document.close()
    })
  }

  /** The traces that ended within these bytes. */
  read(bytes: Uint8Array): readonly XesTrace[] {
    const text = this.#decode(bytes)
    return this.#parse(() => void this.#xml.write(text))
  }

  end(): readonly XesTrace[] {
    const rest = this.#decode()
    return this.#parse(() => void this.#xml.write(rest).close())
  }

  #decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true })
    } catch (error) {
      const { line } = this.#xml
      throw new MotcuaError('interchange.not-utf8', { file: this.#file, line }, { cause: error })
    }
  }

  #parse(step: () => void): readonly XesTrace[] {
    try {
      step()
    } catch (error) {
      if (error instanceof MotcuaError) throw error
      const { line, column } = this.#xml
      const reason = withoutPosition(error instanceof Error ? error.message : String(error))
      throw new MotcuaError('interchange.xml-broken', { file: this.#file, line, column, reason }, { cause: error })
    }
    const done = this.#traces
    this.#traces = []
    return done
  }
}

async function* parsed(
  source: XesSource,
  { onFinding = () => {}, onBytes = () => {}, signal }: ReadXesOptions,
): AsyncGenerator<readonly XesTrace[]> {
  const parser = new XesParser(sourceName(source), onFinding)
  for await (const bytes of logBytes(source)) {
    signal?.throwIfAborted()
    onBytes(bytes)
    yield parser.read(bytes)
  }
  yield parser.end()
}

/**
 * The traces of an XES log one after another, plain or gzip; holds one trace and one chunk of the file at a time.
 * @throws MotcuaError `interchange.…`: file, gzip, UTF-8, XML (with line and column) or root element
 */
export async function* readXes(source: XesSource, options: ReadXesOptions = {}): AsyncGenerator<XesTrace> {
  for await (const traces of parsed(source, options)) yield* traces
}

/** What is known of a log once it has been read to its end without an error. */
export type XesLog = {
  /** SHA-256 of the uncompressed bytes in hex: the log's identity, whether it comes packed or not. */
  readonly hash: string
  readonly traces: number
  readonly events: number
}

/** Reads a log to its end. Throws what `readXes` throws, so that a broken log is known before its first case is used. */
export const inspectXes = async (source: XesSource, options: Pick<ReadXesOptions, 'signal'> = {}): Promise<XesLog> => {
  const hash = createHash('sha256')
  let traces = 0
  let events = 0
  for await (const batch of parsed(source, { ...options, onBytes: (bytes) => void hash.update(bytes) })) {
    traces += batch.length
    for (const trace of batch) events += trace.events.length
  }
  return { hash: hash.digest('hex'), traces, events }
}
