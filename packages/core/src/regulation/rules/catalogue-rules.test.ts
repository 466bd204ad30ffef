import { expect, test } from 'vitest'
import { announcement, eventOf, hours, processOf, register } from '../../procedure/procedure.fixture.ts'
import {
  before118,
  eventsOf,
  iso,
  on,
  received,
  rejection,
  submitted,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { AnnounceProcedure } from '../../procedure/commands.ts'

const announced = (change: Partial<AnnounceProcedure>) => {
  const given = { ...announcement, ...change }
  return eventOf(register().give(given.decidedOn, given)).data
}

/** On time, or until when it had to be signed. */
const lead = (change: Partial<AnnounceProcedure>) => {
  const data = announced(change)
  if (!('onTime' in data)) return null
  return data.onTime ? 'on time' : [data.breaches?.[0]?.rule, data.breaches?.[0]?.due]
}

test('decision-lead: a province announces five working days before the effect, a ministry twenty; one day later is a breach and is accepted', () => {
  // 9 March 2026 is a Monday, so that the five working days before it begin on Monday 2 March
  expect(lead({ decidedOn: '2026-03-02' })).toBe('on time')
  expect(lead({ decidedOn: '2026-03-03' })).toEqual(['decision-lead', '2026-03-02T16:59:59.999Z'])
  // twenty working days before Monday 30 March
  const ministry = { level: 'ministry', effectiveFrom: '2026-03-30' } as const
  expect(lead({ ...ministry, decidedOn: '2026-03-02' })).toBe('on time')
  expect(lead({ ...ministry, decidedOn: '2026-03-03' })).toEqual(['decision-lead', '2026-03-02T16:59:59.999Z'])
  expect(lead({ level: 'other', decidedOn: '2026-03-09' })).toBeNull()
})

test('decision-lead: where the text behind it takes effect on another day, that day counts', () => {
  expect(lead({ decidedOn: '2026-03-03', basisEffectiveFrom: '2026-03-10' })).toBe('on time')
  expect(lead({ decidedOn: '2026-03-02', basisEffectiveFrom: '2026-03-06' })).toEqual([
    'decision-lead',
    '2026-02-27T16:59:59.999Z',
  ])
})

test('shortened-decision: what a text of the shortened way brings may be announced up to three days after its effect', () => {
  expect(lead({ shortened: true, decidedOn: '2026-03-12' })).toBe('on time')
  expect(lead({ shortened: true, decidedOn: '2026-03-13' })).toEqual(['shortened-decision', '2026-03-12T16:59:59.999Z'])
})

test('publication-limit: a province publishes within five working days of the decision, a ministry within ten, another body within two', () => {
  const limits = (['province', 'ministry', 'other'] as const).map((level) => {
    const data = announced({ level })
    return 'publishBy' in data ? data.publishBy : null
  })
  expect(limits).toEqual(['2026-03-09T10:00:00.000Z', '2026-03-16T10:00:00.000Z', '2026-03-04T10:00:00.000Z'])
  const published = (day: string) => {
    const procedure = register()
    procedure.give('2026-03-02', announcement)
    const event = eventOf(
      procedure.give(day, { type: 'PublishProcedure', version: '12/QĐ-UBND', register: 'national-database' }),
    )
    return 'breaches' in event.data ? event.data.breaches : undefined
  }
  expect(published('2026-03-09')).toBeUndefined()
  expect(published('2026-03-10')).toEqual([
    expect.objectContaining({ rule: 'publication-limit', due: '2026-03-09T10:00:00.000Z' }),
  ])
})

test('constituent-parts: a procedure is complete with the eight parts of NĐ 63/2010 art. 8(2), and its forms, fees and conditions or the word that it has none', () => {
  const missing = (change: Partial<AnnounceProcedure>) => announced(change)
  expect(missing({})).toMatchObject({ missingParts: 11 })
  const parts = ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor', 'result'] as const
  expect(missing({ parts })).toMatchObject({ missingParts: 3 })
  expect(missing({ parts, without: ['forms', 'conditions'] })).toMatchObject({ missingParts: 1 })
  expect(missing({ parts: [...parts, 'fees'], without: ['forms', 'conditions'] })).toMatchObject({ missingParts: 0 })
  expect(missing({ parts: parts.slice(1), without: ['forms', 'fees', 'conditions'] })).toMatchObject({
    missingParts: 1,
  })
})

const list = [
  { component: 'don-de-nghi', required: true },
  { component: 'giay-uy-quyen', required: false },
]
const handedIn = (...names: readonly string[]) => ({
  components: names.map((component) => ({ component, form: 'original' as const, copies: 1 })),
})

test('component-list: no paper beyond the announced list is asked for, and where no list is on record nothing is judged', () => {
  const ask = (component: string) => ({ type: 'RequestSupplement', items: [{ reason: 'thiếu', component }] }) as const
  const dossier = submitted({ components: list })
  expect(rejection(dossier.at(on(under118, 0, '10:00'), ask('so-ho-khau')))).toMatchObject({
    rule: 'component-list',
    article: 'Provincial letters 2022–2025 (2022 §1.1c)',
    field: 'items[0].component',
  })
  expect(dossier.at(on(under118, 0, '10:00'), ask('giay-uy-quyen')).accepted).toBe(true)
  expect(submitted().at(on(under118, 0, '10:00'), ask('so-ho-khau')).accepted).toBe(true)
})

test('complete-dossier: a dossier without a required component is not received, NĐ 61/2018 art. 17, and then under NĐ 118/2025', () => {
  const receive = (date: string, names: readonly string[], terms: object = {}) =>
    submitted({ components: list, ...terms }, date, handedIn(...names)).at(on(date, 0, '10:00'), {
      type: 'ReceiveDossier',
    })
  for (const [date, article] of [
    [before118, 'NĐ 61/2018 art. 17(1)–(2)'],
    [under118, 'NĐ 61/2018 art. 17(1)–(2), continued under NĐ 118/2025 [article unread]'],
  ] as const) {
    expect(rejection(receive(date, ['giay-uy-quyen']))).toMatchObject({
      rule: 'complete-dossier',
      article,
      params: { components: 'don-de-nghi' },
    })
    expect(receive(date, ['don-de-nghi']).accepted).toBe(true)
  }
  const held = { obtainable: [{ component: 'don-de-nghi', from: 'shared' }] }
  expect(receive(under118, [], held).accepted).toBe(true)
})

test('fee-schedule: only the announced fee for the channel is charged; a rule in words leaves the amount open, NĐ 63/2010 art. 8(2)', () => {
  const fees = [
    { fee: 'le-phi', kind: 'charge', amount: 8_000 },
    { fee: 'le-phi', kind: 'charge', amount: 4_000, channel: 'online' },
    { fee: 'phi-trang', kind: 'fee', text: '2.000 đồng/trang' },
  ] as const
  const charge = (fee: string, amount: number, channel: 'online' | 'direct' = 'online') =>
    submitted({ fees }, under118, { channel }).at(on(under118, 0, '09:30'), {
      type: 'ChargeFee',
      fee,
      amount,
      kind: 'charge',
      stage: 'receipt',
    })
  expect(charge('le-phi', 4_000).accepted).toBe(true)
  expect(charge('le-phi', 8_000, 'direct').accepted).toBe(true)
  expect(rejection(charge('le-phi', 8_000))).toMatchObject({
    rule: 'fee-schedule',
    article: 'NĐ 63/2010 art. 8(2)',
    field: 'amount',
    params: { announced: 4_000 },
  })
  expect(rejection(charge('phu-thu', 1_000))).toMatchObject({ rule: 'fee-schedule', field: 'fee' })
  expect(charge('phi-trang', 6_000).accepted).toBe(true)
})

test('process-as-approved: steps begin in the order of the approved process, may go back, and may not be skipped, TT 01/2018 art. 8', () => {
  const processes = [processOf([hours(4), hours(8), hours(4)])]
  const dossier = received({ processes })
  const start = (clock: string, step: string) => dossier.at(on(under118, 1, clock), { type: 'StartStep', step })
  expect(rejection(start('08:00', 's2'))).toMatchObject({
    rule: 'process-as-approved',
    article: 'TT 01/2018/TT-VPCP art. 8',
    params: { next: 's1' },
  })
  // four working hours from 08:00: until 11:30, and half an hour of the afternoon
  expect(eventsOf(start('08:00', 's1'))).toMatchObject([{ data: { step: 's1', due: iso(on(under118, 1, '13:30')) } }])
  expect(rejection(start('09:00', 's3'))).toMatchObject({ params: { next: 's2, s1' } })
  expect(
    [start('09:00', 's2'), start('10:00', 's1'), start('10:30', 's2'), start('11:00', 's3')].every(
      ({ accepted }) => accepted,
    ),
  ).toBe(true)
})
