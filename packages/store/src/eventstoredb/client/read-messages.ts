import type { DriverReadAll, DriverReadStream, DriverRecord } from '../driver.ts'
import { fieldBytes, WireReader, WireWriter } from './wire.ts'

const most = 2n ** 63n - 1n

const empty = (writer: WireWriter, field: number): void => writer.close(field, writer.at)

/** A message `ReadReq`; `source` writes whose events are asked for. */
const request = (
  room: number,
  { direction, maxCount }: Pick<DriverReadStream, 'direction' | 'maxCount'>,
  source: (writer: WireWriter) => void,
): Buffer => {
  const writer = new WireWriter(room + 20 * fieldBytes)
  const end = writer.at
  const form = writer.at
  empty(writer, 2)
  writer.close(9, form)
  empty(writer, 8)
  writer.integer(5, maxCount === undefined ? most : BigInt(maxCount))
  if (direction === 'backwards') writer.integer(3, 1n)
  source(writer)
  writer.close(1, end)
  return writer.done()
}

export const streamRequest = (stream: string, options: DriverReadStream): Buffer =>
  request(Buffer.byteLength(stream), options, (writer) => {
    const end = writer.at
    const { from } = options
    if (typeof from === 'bigint') writer.integer(2, from)
    else empty(writer, from === 'start' ? 3 : 4)
    const name = writer.at
    writer.text(3, stream)
    writer.close(1, name)
    writer.close(1, end)
  })

export const allRequest = (options: DriverReadAll): Buffer =>
  request(0, options, (writer) => {
    const end = writer.at
    const { from } = options
    if (typeof from === 'bigint') {
      writer.integer(2, from)
      writer.integer(1, from)
      writer.close(1, end)
    } else empty(writer, from === 'start' ? 2 : 3)
    writer.close(2, end)
  })

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The text of the only field of interest of a message. */
const textIn = (reader: WireReader, wanted: number): string => {
  let text = ''
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === wanted) text = reader.text()
    else reader.skip()
  }
  reader.leave(outer)
  return text
}

type Described = { type: string; created: number; isJson: boolean }

/** One entry of what the server itself says of an event. */
const describe = (reader: WireReader, described: Described): void => {
  let key = ''
  let value = ''
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) key = reader.text()
    else if (field === 2) value = reader.text()
    else reader.skip()
  }
  reader.leave(outer)
  if (key === 'type') described.type = value
  // in ticks of 100 nanoseconds
  else if (key === 'created') described.created = Number(value.slice(0, -4))
  else if (key === 'content-type') described.isJson = value === 'application/json'
}

const recorded = (reader: WireReader): DriverRecord => {
  const described: Described = { type: '', created: 0, isJson: false }
  let [id, stream, data, metadata] = ['', '', '', '']
  let [revision, position] = [0n, 0n]
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) id = textIn(reader, 2)
    else if (field === 2) stream = textIn(reader, 3)
    else if (field === 3) revision = reader.integer()
    else if (field === 5) position = reader.integer()
    else if (field === 6) describe(reader, described)
    else if (field === 7) metadata = reader.text()
    else if (field === 8) data = reader.text()
    else reader.skip()
  }
  reader.leave(outer)
  const { isJson } = described
  return {
    stream,
    id,
    type: described.type,
    revision,
    position,
    created: described.created,
    isJson,
    data: isJson ? json(data) : data,
    metadata: metadata === '' ? undefined : json(metadata),
  }
}

/** The event in an answer; none where it is a link to one that is gone. */
const eventIn = (reader: WireReader): DriverRecord | undefined => {
  let record: DriverRecord | undefined
  const outer = reader.enter()
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) record = recorded(reader)
    else reader.skip()
  }
  reader.leave(outer)
  return record
}

/** What a message `ReadResp` says: an event, that the stream is missing, or nothing of interest. */
export type ReadAnswer = DriverRecord | 'missing' | 'other'

export const readAnswer = (bytes: Buffer): ReadAnswer => {
  const reader = new WireReader(bytes)
  let found: ReadAnswer = 'other'
  for (let field = reader.next(); field > 0; field = reader.next()) {
    if (field === 1) found = eventIn(reader) ?? found
    else {
      if (field === 4) found = 'missing'
      reader.skip()
    }
  }
  return found
}
