import { isMotcuaError } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { fileOf, recorded } from '../exchange.fixture.ts'
import { importCsv, importOcel } from './import-rows.ts'
import { parseRowMapping } from './row-mapping.ts'

/** A register as a commune keeps it in a spreadsheet: one line a dossier. */
const register = {
  name: 'register',
  zone: 'Asia/Ho_Chi_Minh',
  delimiter: ';',
  dossier: 'Mã hồ sơ',
  unit: { value: 'H21.227' },
  officer: 'Người nhận',
  events: {
    '*': [
      {
        type: 'DossierSubmitted',
        occurredAt: { column: 'Ngày nhận', form: 'local' },
        data: {
          unit: { value: 'H21.227' },
          receivingUnit: { value: 'H21.227' },
          procedure: { column: 'Thủ tục' },
          channel: { column: 'Hình thức', values: { 'trực tiếp': 'direct', 'trực tuyến': 'online' } },
          code: { column: 'Mã hồ sơ' },
          subject: { value: null },
        },
      },
      { type: 'DossierReceived', occurredAt: { column: 'Ngày nhận', form: 'local' } },
      {
        type: 'AppointmentSet',
        occurredAt: { column: 'Ngày nhận', form: 'local' },
        data: { leg: { value: 1 }, due: { column: 'Ngày hẹn trả', as: 'local-instant' }, trigger: { value: 'import' } },
      },
      {
        type: 'DossierCompleted',
        occurredAt: { column: 'Ngày trả', form: 'local', optional: true },
        data: { outcome: { value: 'granted' } },
      },
    ],
  },
}

const header = 'Mã hồ sơ;Thủ tục;Hình thức;Ngày nhận;Ngày hẹn trả;Ngày trả;Người nhận'
const rows = [
  'H21.227-260105-0001;2.000815;trực tiếp;2026-01-05 08:30;2026-01-12 17:00;2026-01-09 10:00;cb-01',
  '"H21.227-260105-0002";"1.004227";trực tuyến;2026-01-05T09:15;2026-01-20T17:00;;',
]

const take = (text: string, mapping: unknown, store = openMemoryStore()) =>
  importCsv({ source: fileOf(text, 50), mapping: parseRowMapping(mapping, 'register.json'), store })

const complaint = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work()
    return 'none'
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return error.in('en')
  }
}

describe('a register in CSV', () => {
  test('becomes the facts of its dossiers: local times, empty cells left out, the officer and unit named', async () => {
    const store = openMemoryStore()
    const result = await take([header, ...rows, ''].join('\n'), register, store)
    expect(result).toMatchObject({ cases: 2, logEvents: 2, events: 7, appended: 7, findings: [] })
    const events = await recorded(store)
    expect(events.map(({ stream, type, metadata }) => [stream, type, metadata.occurredAt])).toEqual([
      ['dossier-H21.227-260105-0001', 'DossierSubmitted', '2026-01-05T01:30:00.000Z'],
      ['dossier-H21.227-260105-0001', 'DossierReceived', '2026-01-05T01:30:00.000Z'],
      ['dossier-H21.227-260105-0001', 'AppointmentSet', '2026-01-05T01:30:00.000Z'],
      ['dossier-H21.227-260105-0001', 'DossierCompleted', '2026-01-09T03:00:00.000Z'],
      ['dossier-H21.227-260105-0002', 'DossierSubmitted', '2026-01-05T02:15:00.000Z'],
      ['dossier-H21.227-260105-0002', 'DossierReceived', '2026-01-05T02:15:00.000Z'],
      ['dossier-H21.227-260105-0002', 'AppointmentSet', '2026-01-05T02:15:00.000Z'],
    ])
    expect(events[0]?.metadata).toMatchObject({
      actor: { officer: 'cb-01', unit: 'H21.227', role: 'import' },
      imported: true,
      correlationId: `csv/register/${result.log}`,
    })
    expect(events[4]?.metadata.actor.officer).toBeNull()
    expect(events[2]?.data).toEqual({ leg: 1, due: '2026-01-12T10:00:00.000Z', trigger: 'import' })
    expect(events[4]?.data).toMatchObject({ channel: 'online', procedure: '1.004227' })
  })

  test('twice adds nothing the second time', async () => {
    const store = openMemoryStore()
    const text = [header, ...rows].join('\r\n')
    await take(text, register, store)
    expect(await take(text, register, store)).toMatchObject({ events: 7, appended: 0, findings: [] })
  })

  test.each([
    ['an unknown channel', ['trực tiếp', 'bưu chính'], 'line 2: "bưu chính" cannot be used as Hình thức'],
    [
      'a date that does not exist',
      ['2026-01-05 08:30', '2026-02-30 08:30'],
      'line 2: "2026-02-30 08:30" cannot be used as Ngày nhận',
    ],
    ['an empty due date', ['2026-01-12 17:00', ''], 'line 2: Ngày hẹn trả is missing'],
    ['a code that names no stream', ['H21.227-260105-0001', 'H21 227'], 'line 2: "H21 227" cannot be used as Mã hồ sơ'],
    ['a procedure that is too long', ['2.000815', 'x'.repeat(121)], 'line 2: data.procedure of DossierSubmitted'],
    ['a column that the mapping does not find', ['Ngày hẹn trả', 'Ngày hẹn'], 'there is no column "Ngày hẹn trả"'],
  ])('with %s is refused whole', async (_, [from, to], sentence) => {
    const store = openMemoryStore()
    const text = [header, ...rows].join('\n')
    expect(text).toContain(from)
    expect(await complaint(() => take(text.replace(from ?? '', to ?? ''), register, store))).toContain(sentence)
    expect(await recorded(store)).toEqual([])
  })

  test('without a row is refused', async () => {
    expect(await complaint(() => take(header, register))).toContain('nothing stands in it but names')
  })

  test('whose end lies before its start is kept and listed', async () => {
    const result = await take([header, rows[0]?.replace('2026-01-09', '2026-01-02')].join('\n'), register)
    expect(result.appended).toBe(4)
    expect(result.findings.map(({ code, case: id, line }) => [code, id, line])).toEqual([
      ['interchange.finding.end-before-start', 'H21.227-260105-0001', 2],
    ])
  })
})

/** A log with one line an event, in any order. */
const steps = {
  name: 'steps',
  zone: 'Asia/Ho_Chi_Minh',
  dossier: 'case',
  activity: 'what',
  occurredAt: { column: 'when' },
  recordedAt: { column: 'noted' },
  otherwise: 'step',
  events: {
    paid: [{ type: 'FeePaid', data: { amount: { column: 'sum', as: 'integer' }, channel: { value: 'counter' } } }],
  },
}

test('events of a dossier may stand anywhere; they are appended in the order in which they were noted', async () => {
  const store = openMemoryStore()
  const text = [
    'case,what,when,noted,sum',
    'a,check,2026-01-07T08:00:00+07:00,2026-01-09T08:00:00+07:00,',
    'b,paid,2026-01-06T08:00:00+07:00,2026-01-06T08:00:00+07:00,5000',
    'a,paid,2026-01-05T08:00:00+07:00,2026-01-05T08:00:00+07:00,0',
  ].join('\n')
  await take(text, steps, store)
  expect((await recorded(store)).map(({ stream, type, data }) => [stream, type, data])).toEqual([
    ['dossier-a', 'FeePaid', { amount: 0, channel: 'counter' }],
    ['dossier-a', 'StepCompleted', { step: 'check' }],
    ['dossier-b', 'FeePaid', { amount: 5000, channel: 'counter' }],
  ])
})

test('a foreign OCEL log is read by the same kind of mapping', async () => {
  const document = {
    objectTypes: [{ name: 'order', attributes: [] }],
    eventTypes: [{ name: 'pay', attributes: [{ name: 'sum', type: 'integer' }] }],
    objects: [{ id: 'o-1', type: 'order' }],
    events: [
      {
        id: 'e1',
        type: 'pay',
        time: '2026-01-05T08:00:00+07:00',
        attributes: [{ name: 'sum', value: 7000 }],
        relationships: [{ objectId: 'o-1', qualifier: 'order' }],
      },
    ],
  }
  const mapping = parseRowMapping(
    {
      name: 'orders',
      zone: 'Asia/Ho_Chi_Minh',
      dossier: 'object:order',
      activity: 'ocel:type',
      occurredAt: { column: 'ocel:time' },
      events: {
        pay: [{ type: 'FeePaid', data: { amount: { column: 'sum', as: 'integer' }, channel: { value: 'counter' } } }],
      },
    },
    'orders.json',
  )
  const store = openMemoryStore()
  await importOcel({ source: fileOf(JSON.stringify(document, null, 2), 9), mapping, store })
  expect(await recorded(store)).toMatchObject([
    {
      stream: 'dossier-o-1',
      type: 'FeePaid',
      data: { amount: 7000 },
      metadata: { occurredAt: '2026-01-05T01:00:00.000Z' },
    },
  ])
})

describe('a mapping that cannot be used is refused by its field', () => {
  test.each([
    ['an unknown member', { ...register, doosier: 'x' }, '"doosier"'],
    ['no dossier', { ...register, dossier: undefined }, '"dossier"'],
    [
      'an unknown type of event',
      { ...steps, events: { paid: [{ type: 'Paid' }] } },
      '"paid" leads to the event type "Paid"',
    ],
    ['events without a time', { ...steps, occurredAt: undefined }, '"occurredAt"'],
    ['a zone that there is not', { ...steps, zone: 'Asia/Hue' }, 'Asia/Hue'],
  ])('%s', async (_, mapping, sentence) => {
    const given: unknown = JSON.parse(JSON.stringify(mapping))
    expect(await complaint(async () => parseRowMapping(given, 'm.json'))).toContain(sentence)
  })
})
