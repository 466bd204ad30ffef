import { isMotcuaError } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import type { EventStore, EventToAppend } from '../../event-store.ts'
import { eventId } from '../../event-id.ts'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { carriedCsv } from '../csv/carried-csv.ts'
import { exportCsv } from '../csv/write-csv.ts'
import { fileOf, recorded, sampleMetadataAt, written } from '../exchange.fixture.ts'
import { exportOcel } from '../ocel/write-ocel.ts'
import { exportXes } from '../xes/write-xes.ts'
import { carryIn } from './incoming.ts'

const at = Date.UTC(2026, 0, 5, 1)

const withdrawn = (reason: string, changes: Partial<EventToAppend> = {}): EventToAppend => ({
  id: eventId(reason, 0),
  type: 'DossierWithdrawn',
  data: { reason },
  metadata: sampleMetadataAt(at),
  ...changes,
})

const storeWith = async (event: EventToAppend, stream = 'dossier-1'): Promise<EventStore> => {
  const store = openMemoryStore()
  await store.append(stream, [event], { expected: 'none' })
  return store
}

const complaint = async (work: Promise<unknown>): Promise<{ readonly code: string; readonly en: string } | 'none'> => {
  try {
    await work
    return 'none'
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return { code: error.code, en: error.in('en') }
  }
}

const formats = [
  ['XES', exportXes],
  ['OCEL', exportOcel],
  ['CSV', exportCsv],
] as const

describe.each(formats)('an export as %s', (_, write) => {
  test.each([
    ['identity-number', 'số định danh 001088012345 đã hết hạn'],
    ['identity-number', '079303001234'],
    ['phone-number', 'gọi lại 0912 345 678 sau 15 giờ'],
    ['phone-number', 'gọi +84912345678'],
    ['email', 'gửi tới an.nguyen@example.vn.'],
    ['email', 'gửi tới an@1.gialai.gov.vn'],
  ])('ends at a %s in a text, naming the event and the field', async (kind, reason) => {
    const found = await complaint(written(write({ store: await storeWith(withdrawn(reason)) })))
    expect(found).toMatchObject({ code: `interchange.export-${kind}` })
    expect(found).toMatchObject({
      en: expect.stringMatching(/dossier-1, revision 0: data\.reason of DossierWithdrawn/),
    })
  })

  test.each([
    'hồ sơ H21.227-260105-0912',
    'biên lai 2026-0000123456',
    'event 0912345678ab of 00108801-2345-5678-9abc-001088012345',
    '1001088012345',
    'từ 2026-01-05T01:00:00.000Z đến 2026-01-06T01:00:00.000Z',
    'phí 079.000 đồng, 12 tháng',
    'vn-state-bodies@2026.1',
  ])('takes "%s" for no personal data', async (reason) => {
    const text = await written(write({ store: await storeWith(withdrawn(reason)) }))
    expect(text).toContain(reason)
  })

  test('takes personal data out of the texts where it is asked to, counts the events, and still refuses names', async () => {
    const store = await storeWith(withdrawn('gọi 0912345678 hoặc an@example.vn'))
    let held = 0
    const text = await written(write({ store, personal: 'withhold', onProgress: ({ withheld }) => (held = withheld) }))
    expect(text).toContain('gọi [withheld] hoặc [withheld]')
    expect(text).not.toMatch(/0912345678|example\.vn/)
    expect(held).toBe(1)
    const named = await storeWith(withdrawn('đổi ý'), 'dossier-001088012345')
    const found = await complaint(written(write({ store: named, personal: 'withhold' })))
    expect(found).toMatchObject({ code: 'interchange.export-identity-number', en: expect.stringContaining('stream') })
  })

  test('ends at an event whose type nobody has defined, and at data that the schema of its type does not know', async () => {
    const unknown = await storeWith(withdrawn('x', { type: 'CitizenTold', data: { name: 'somebody' } }))
    expect(await complaint(written(write({ store: unknown })))).toMatchObject({
      code: 'interchange.export-unknown-type',
    })
    const more = await storeWith(withdrawn('x', { data: { reason: 'x', citizen: 'somebody' } }))
    expect(await complaint(written(write({ store: more })))).toMatchObject({
      code: 'interchange.export-invalid-data',
      en: expect.stringContaining('data.citizen'),
    })
  })

  test('ends when it is told to', async () => {
    const store = await storeWith(withdrawn('x'))
    await expect(written(write({ store, signal: AbortSignal.abort(new Error('enough')) }))).rejects.toThrow('enough')
  })
})

test('an import leaves a stream alone that holds something else, says from where on, and takes the others', async () => {
  const theirs = openMemoryStore()
  await theirs.append('dossier-1', [withdrawn('a'), withdrawn('b')], { expected: 'none' })
  await theirs.append('dossier-2', [withdrawn('c')], { expected: 'none' })
  const text = await written(exportCsv({ store: theirs }))
  const ours = openMemoryStore()
  await ours.append('dossier-1', [withdrawn('a'), withdrawn('other')], { expected: 'none' })
  const before = await recorded(ours)
  const result = await carryIn(carriedCsv(fileOf(text)), { store: ours })
  expect(result.appended).toBe(1)
  expect(result.findings).toEqual([
    { code: 'interchange.finding.stream-differs', case: 'dossier-1', line: 3, params: { revision: 1n } },
  ])
  expect((await recorded(ours)).slice(0, 2)).toEqual(before)
})

test('an event that was changed in the file under its own id is found, though the store knows the id', async () => {
  const store = await storeWith(withdrawn('the citizen came'))
  const text = (await written(exportCsv({ store }))).replace('the citizen came', 'the citizen wrote')
  expect(await carryIn(carriedCsv(fileOf(text)), { store })).toMatchObject({
    appended: 0,
    findings: [{ code: 'interchange.finding.stream-differs', case: 'dossier-1', line: 2 }],
  })
})

test('an import completes a store that has the beginning of a stream', async () => {
  const whole = openMemoryStore()
  await whole.append('dossier-1', [withdrawn('a'), withdrawn('b'), withdrawn('c')], { expected: 'none' })
  const part = await storeWith(withdrawn('a'))
  const source = carriedCsv(fileOf(await written(exportCsv({ store: whole }))))
  expect(await carryIn(source, { store: part })).toMatchObject({ appended: 2, findings: [] })
  expect((await recorded(part)).map(({ hash }) => hash)).toEqual((await recorded(whole)).map(({ hash }) => hash))
})
