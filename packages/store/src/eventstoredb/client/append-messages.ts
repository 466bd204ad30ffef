import type { DriverAppended, DriverEvent } from '../driver.ts'
import { fieldBytes, WireReader, WireWriter } from './wire.ts'

/** Messages are split well below the server's 4 MiB. */
const messageBytes = 3 * 1024 * 1024

/** Bytes of an event beside its texts: id, content type, and what stands around each field. */
const aroundEvent = 160

const uuid = (writer: WireWriter, field: number, id: string): void => {
  const end = writer.at
  writer.text(2, id)
  writer.close(field, end)
}

const entry = (writer: WireWriter, field: number, key: string, value: string): void => {
  const end = writer.at
  writer.text(2, value)
  writer.text(1, key)
  writer.close(field, end)
}

const proposed = (writer: WireWriter, { id, type, data, metadata }: DriverEvent): void => {
  const end = writer.at
  writer.text(4, data)
  writer.text(3, metadata)
  entry(writer, 2, 'content-type', 'application/json')
  entry(writer, 2, 'type', type)
  uuid(writer, 1, id)
  writer.close(3, end)
}

const target = (writer: WireWriter, stream: string, expected: 'none' | bigint): void => {
  const end = writer.at
  if (expected === 'none') writer.close(3, writer.at)
  else writer.integer(2, expected)
  const name = writer.at
  writer.text(3, stream)
  writer.close(1, name)
  writer.close(2, end)
}

type Part = { readonly events: readonly DriverEvent[]; readonly bytes: number }

const parts = (events: readonly DriverEvent[]): readonly Part[] => {
  const all: { events: DriverEvent[]; bytes: number }[] = []
  let open: { events: DriverEvent[]; bytes: number } | undefined
  for (const event of events) {
    const bytes =
      Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata) + Buffer.byteLength(event.type) + aroundEvent
    if (open === undefined || open.bytes + bytes > messageBytes) all.push((open = { events: [], bytes: 0 }))
    open.events.push(event)
    open.bytes += bytes
  }
  return all
}

/** The messages `BatchAppendReq` of an append, as they are sent; the first names the stream. */
export const appendRequests = (
  correlation: string,
  stream: string,
  expected: 'none' | bigint,
  events: readonly DriverEvent[],
): readonly Buffer[] =>
  parts(events).map((part, index, { length }) => {
    const head = Buffer.byteLength(stream) + 10 * fieldBytes + correlation.length
    const writer = new WireWriter(part.bytes + head)
    if (index === length - 1) writer.integer(4, 1n)
    for (const event of part.events.toReversed()) proposed(writer, event)
    if (index === 0) target(writer, stream, expected)
    uuid(writer, 1, correlation)
    return writer.done()
  })

/** What of a message `BatchAppendResp` says; `appended` is absent where it is a refusal. */
export type AppendAnswer = { readonly correlation: string; readonly appended: DriverAppended | undefined }

const idIn = (reader: WireReader): string => {
  let id = ''
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 2) id = reader.text()
    else reader.skip()
  }
  reader.leave(outer)
  return id
}

const commitIn = (reader: WireReader): bigint => {
  let position = 0n
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) position = reader.integer()
    else reader.skip()
  }
  reader.leave(outer)
  return position
}

const success = (reader: WireReader): DriverAppended => {
  let lastRevision = -1n
  let position: bigint | undefined
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) lastRevision = reader.integer()
    else if (field === 3) position = commitIn(reader)
    else reader.skip()
  }
  reader.leave(outer)
  return { lastRevision, position }
}

export const appendAnswer = (bytes: Buffer): AppendAnswer => {
  const reader = new WireReader(bytes)
  let correlation = ''
  let appended: DriverAppended | undefined
  let isRefused = false
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) correlation = idIn(reader)
    else if (field === 3) appended = success(reader)
    else {
      isRefused ||= field === 2
      reader.skip()
    }
  }
  return { correlation, appended: isRefused ? undefined : appended }
}
