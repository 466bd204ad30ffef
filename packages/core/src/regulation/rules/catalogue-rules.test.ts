import { expect, test } from 'vitest'
import { announcement, eventOf, register } from '../../procedure/procedure.fixture.ts'
import type { AnnounceProcedure } from '../../procedure/commands.ts'

const announced = (change: Partial<AnnounceProcedure>) => {
  const given = { ...announcement, ...change }
  return eventOf(register().give(given.decidedOn, given)).data
}

/** On time, or until when it had to be signed. */
const lead = (change: Partial<AnnounceProcedure>) => {
  const data = announced(change)
  if (!('onTime' in data)) return null
  return data.onTime === true ? 'on time' : [data.breaches?.[0]?.rule, data.breaches?.[0]?.due]
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
