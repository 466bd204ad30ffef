import fc from 'fast-check'
import { expect, test } from 'vitest'
import { streamRequest, allRequest, readAnswer } from './read-messages.ts'
import { appendAnswer, appendRequests } from './append-messages.ts'
import { loadClient } from './load.ts'

// the client's own generated messages are what these are held against
const { streams, shared } = loadClient()

const most = 2n ** 64n - 1n
const number64 = fc.oneof(fc.bigInt(0n, most), fc.constantFrom(0n, 127n, 128n, 2n ** 49n, 2n ** 53n, 2n ** 63n, most))
const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('Hồ sơ thứ nhất'))
const json = fc.json({ stringUnit: 'grapheme' })
const event = fc.record({ id: fc.uuid(), type: text, data: json, metadata: json })

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const identifier = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'))

test('an append is read by the client’s own messages as it was given, at any revision and in any writing', () => {
  const expected = fc.oneof(fc.constant('none' as const), number64)
  fc.assert(
    fc.property(
      fc.uuid(),
      text,
      expected,
      fc.array(event, { minLength: 1 }),
      (correlation, stream, revision, events) => {
        const requests = appendRequests(correlation, stream, revision, events)
        expect(requests).toHaveLength(1)
        const request = streams.BatchAppendReq.deserializeBinary(requests[0] ?? Buffer.alloc(0))
        const options = request.getOptions()
        expect(request.getCorrelationId()?.getString()).toBe(correlation)
        expect(request.getIsFinal()).toBe(true)
        expect(utf8(options?.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array())).toBe(stream)
        expect(options?.hasNoStream()).toBe(revision === 'none')
        if (revision !== 'none') expect(BigInt(options?.getStreamPosition() ?? -1)).toBe(revision)
        const found = request.getProposedMessagesList().map((message) => ({
          id: message.getId()?.getString(),
          type: message.getMetadataMap().get('type'),
          content: message.getMetadataMap().get('content-type'),
          data: utf8(message.getData_asU8()),
          metadata: utf8(message.getCustomMetadata_asU8()),
        }))
        expect(found).toEqual(events.map((given) => ({ ...given, content: 'application/json' })))
      },
    ),
  )
})

test('an append above the size of a message is sent in several, of which the first names the stream and the last ends it', () => {
  const data = JSON.stringify('x'.repeat(1_500_000))
  const events = Array.from({ length: 5 }, (_, at) => ({
    id: crypto.randomUUID(),
    type: `T${at}`,
    data,
    metadata: '{}',
  }))
  const requests = appendRequests(crypto.randomUUID(), 'dossier-1', 3n, events)
  const read = requests.map((request) => streams.BatchAppendReq.deserializeBinary(request))
  expect(requests.filter(({ length }) => length >= 4 * 1024 * 1024)).toEqual([])
  expect(read.map((request) => request.hasOptions())).toEqual(read.map((_, at) => at === 0))
  expect(read.map((request) => request.getIsFinal())).toEqual(read.map((_, at) => at === read.length - 1))
  expect(read.length).toBeGreaterThan(1)
  expect(
    read.flatMap((request) => request.getProposedMessagesList().map((message) => message.getMetadataMap().get('type'))),
  ).toEqual(['T0', 'T1', 'T2', 'T3', 'T4'])
})

test('the answer to an append tells its revision and position, and a refusal is no success', () => {
  fc.assert(
    fc.property(fc.uuid(), number64, number64, (correlation, revision, position) => {
      const success = new streams.BatchAppendResp.Success()
        .setCurrentRevision(`${revision}`)
        .setPosition(new shared.AllStreamPosition().setCommitPosition(`${position}`).setPreparePosition('7'))
      const answer = new streams.BatchAppendResp()
        .setCorrelationId(new shared.UUID().setString(correlation))
        .setStreamIdentifier(identifier('dossier-1'))
        .setSuccess(success)
      expect(appendAnswer(Buffer.from(answer.serializeBinary()))).toEqual({
        correlation,
        appended: { lastRevision: revision, position },
      })
    }),
  )
  const bare = new streams.BatchAppendResp().setSuccess(
    new streams.BatchAppendResp.Success().setNoStream(new shared.Empty()),
  )
  expect(appendAnswer(Buffer.from(bare.serializeBinary())).appended).toEqual({ lastRevision: -1n, position: undefined })
  expect(appendAnswer(Buffer.from('1200', 'hex')).appended).toBeUndefined()
})

test('a read asks for what the client’s own messages understand by it', () => {
  const from = fc.oneof(fc.constantFrom('start' as const, 'end' as const), number64)
  const direction = fc.constantFrom('forwards' as const, 'backwards' as const)
  fc.assert(
    fc.property(text, from, direction, fc.option(fc.nat(), { nil: undefined }), (stream, start, way, maxCount) => {
      const asked = { from: start, direction: way, ...(maxCount !== undefined && { maxCount }) }
      for (const request of [streamRequest(stream, asked), allRequest(asked)]) {
        const options = streams.ReadReq.deserializeBinary(request).getOptions()
        expect(options?.getReadDirection()).toBe(way === 'forwards' ? 0 : 1)
        expect(BigInt(options?.getCount() ?? 0)).toBe(maxCount === undefined ? 2n ** 63n - 1n : BigInt(maxCount))
        expect([options?.hasNoFilter(), options?.getResolveLinks()]).toEqual([true, false])
        expect(options?.getUuidOption()?.hasString()).toBe(true)
        const [one, all] = [options?.getStream(), options?.getAll()]
        if (one !== undefined)
          expect(utf8(one.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array())).toBe(stream)
        const source = one ?? all
        expect([source?.hasStart(), source?.hasEnd()]).toEqual([start === 'start', start === 'end'])
        if (typeof start !== 'bigint') continue
        const { commitPosition, preparePosition } = all?.getPosition()?.toObject() ?? {}
        const found = one === undefined ? [commitPosition, preparePosition] : [one.getRevision(), one.getRevision()]
        expect(found.map((value) => BigInt(value ?? -1))).toEqual([start, start])
      }
    }),
  )
})

test('an event is read as the client’s own messages wrote it, and what is no event is passed over', () => {
  fc.assert(
    fc.property(event, text, number64, number64, fc.nat(), (given, stream, revision, position, created) => {
      const record = new streams.ReadResp.ReadEvent.RecordedEvent()
        .setId(new shared.UUID().setString(given.id))
        .setStreamIdentifier(identifier(stream))
        .setStreamRevision(`${revision}`)
        .setCommitPosition(`${position}`)
        .setPreparePosition('1')
        .setCustomMetadata(Buffer.from(given.metadata).toString('base64'))
        .setData(Buffer.from(given.data).toString('base64'))
      const map = record.getMetadataMap()
      map.set('type', given.type).set('content-type', 'application/json').set('created', `${created}0000`)
      const answer = new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(record))
      expect(readAnswer(Buffer.from(answer.serializeBinary()))).toEqual({
        stream,
        id: given.id,
        type: given.type,
        revision,
        position,
        created,
        isJson: true,
        data: JSON.parse(given.data) as unknown,
        metadata: JSON.parse(given.metadata) as unknown,
      })
    }),
  )
  const missing = new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound())
  expect(readAnswer(Buffer.from(missing.serializeBinary()))).toBe('missing')
  for (const other of [
    new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('x')),
    new streams.ReadResp().setLastStreamPosition(`${most}`),
    new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setCommitPosition('5')),
  ]) {
    expect(readAnswer(Buffer.from(other.serializeBinary()))).toBe('other')
  }
})

test('an answer that is cut off is an error, wherever it is cut, and never half an event', () => {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(crypto.randomUUID()))
    .setStreamRevision('300')
    .setData(Buffer.from('{"amount":1}').toString('base64'))
  const bytes = Buffer.from(
    new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(record)).serializeBinary(),
  )
  for (let cut = 1; cut < bytes.length; cut += 1) expect(() => readAnswer(bytes.subarray(0, cut))).toThrow(RangeError)
  expect(() => readAnswer(Buffer.from('13', 'hex'))).toThrow(RangeError)
})
