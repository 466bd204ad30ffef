import { describe, expect, test } from 'vitest'
import type { ProcedureCommand, RepealProcedure } from '../commands.ts'
import { procedureAt } from '../in-force.ts'
import { announcement, at, played } from '../procedure.fixture.ts'

// Decision 12 of Monday 2 March 2026, in effect on Monday 9 March; days begin at 17:00 in UTC.

const announced = () => {
  const one = played()
  one.does('2026-03-02T09:00', announcement)
  return one
}

const effect = '2026-03-08T17:00:00.000Z'
const { type: _type, effectiveFrom: _from, ...content } = announcement

describe('an announcement', () => {
  test('states its effect, its missing parts, by when it is published and whether it was signed in time', () => {
    expect(played().does('2026-03-02T09:00', announcement)).toEqual([
      {
        ...content,
        type: 'ProcedureAnnounced',
        effectiveFrom: effect,
        missingParts: 11,
        publishBy: '2026-03-09T10:00:00.000Z',
        onTime: true,
      },
    ])
    const parts = ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor', 'result'] as const
    const whole = { parts, without: ['forms', 'fees', 'conditions'] } as const
    expect(played().does('2026-03-03T09:00', { ...announcement, ...whole, decidedOn: '2026-03-03' })[0]).toMatchObject({
      missingParts: 0,
      publishBy: '2026-03-10T10:00:00.000Z',
      onTime: false,
      // five working days before Monday 9 March: the end of Monday 2 March
      breaches: [
        {
          rule: 'decision-lead',
          article: 'NĐ 63/2010 as amended, with QĐ 766 01 (portal business document)',
          due: '2026-03-02T16:59:59.999Z',
        },
      ],
    })
  })

  test('of a ministry comes twenty working days before the text, of another body at any time, of the shortened way up to three days after', () => {
    const given = (change: object) => played().does('2026-03-02T09:00', { ...announcement, ...change })[0]
    // twenty working days before Monday 30 March: Monday 2 March
    const ministry = { level: 'ministry', basisEffectiveFrom: '2026-03-30' }
    expect(given(ministry)).toMatchObject({
      basisEffectiveFrom: '2026-03-29T17:00:00.000Z',
      publishBy: '2026-03-16T10:00:00.000Z',
      onTime: true,
    })
    expect(given({ ...ministry, basisEffectiveFrom: '2026-03-27' })).toMatchObject({ onTime: false })
    const other = given({ level: 'other' })
    expect(other).toMatchObject({ publishBy: '2026-03-04T10:00:00.000Z' })
    expect(other).not.toHaveProperty('onTime')
    const shortened = { shortened: true, effectiveFrom: '2026-02-27' }
    expect(given(shortened)).toMatchObject({ onTime: true })
    expect(given({ ...shortened, effectiveFrom: '2026-02-26' })).toMatchObject({
      onTime: false,
      breaches: [{ rule: 'shortened-decision', due: '2026-03-01T16:59:59.999Z' }],
    })
  })

  test('is signed by today, and its version is new', () => {
    expect(played().refuses('2026-03-01T23:59', announcement)).toEqual({
      rule: 'order-of-time',
      message: 'reject.decided-in-future',
      params: { date: '2026-03-02', today: '2026-03-01' },
      field: 'decidedOn',
    })
    const known = {
      rule: 'order-of-steps',
      message: 'reject.version-known',
      params: { version: '12/QĐ-UBND' },
      field: 'version',
    }
    expect(announced().refuses('2026-03-02T10:00', announcement)).toEqual(known)
    const { decision: _decision, decidedOn: _decidedOn, limit: _limit, ...listed } = announcement
    const list = { ...listed, type: 'ListProcedure' } as const
    expect(announced().refuses('2026-03-02T10:00', list)).toEqual(known)
    const { type: _listType, ...data } = list
    expect(played().does('2026-03-02T10:00', list)).toEqual([
      { ...data, type: 'ProcedureListed', effectiveFrom: effect, missingParts: 11 },
    ])
  })
})

test('a publication after its limit misses it, the first time alone; a version that is not there is not published', () => {
  const publish: ProcedureCommand = { type: 'PublishProcedure', version: '12/QĐ-UBND', register: 'portal' }
  const published = {
    type: 'ProcedurePublished',
    version: '12/QĐ-UBND',
    register: 'portal',
    announcement: 1,
  }
  expect(announced().does('2026-03-09T17:00', publish)).toEqual([published])
  const late = announced()
  expect(late.does('2026-03-09T17:01', publish)).toEqual([
    {
      ...published,
      breaches: [
        {
          rule: 'publication-limit',
          article: 'NĐ 63/2010 as amended, with QĐ 766 02 (portal business document)',
          due: '2026-03-09T10:00:00.000Z',
        },
      ],
    },
  ])
  expect(late.does('2026-03-10T09:00', publish)).toEqual([published])
  expect(late.state.versions[0]?.publishedAt).toBe(at('2026-03-09T17:01'))
  const unknown = { rule: 'order-of-steps', message: 'reject.version-unknown', field: 'version' }
  expect(late.refuses('2026-03-10T09:00', { ...publish, version: 'x' })).toEqual({
    ...unknown,
    params: { version: 'x', known: '12/QĐ-UBND' },
  })
  expect(played().refuses('2026-03-10T09:00', { type: 'RecordParts', version: 'x', parts: ['name'] })).toEqual({
    ...unknown,
    params: { version: 'x', known: '–' },
  })
})

test('parts that are put on record add up, and those of another version are its own', () => {
  const one = announced()
  one.does('2026-03-02T10:00', { ...announcement, version: 'v-2' })
  const record = (version: string, change: object): ProcedureCommand => ({ type: 'RecordParts', version, ...change })
  expect(one.does('2026-03-03T09:00', record('v-2', { parts: ['name', 'limit'] }))).toEqual([
    { type: 'PartsRecorded', version: 'v-2', parts: ['name', 'limit'], announcement: 2, missingParts: 9 },
  ])
  expect(one.does('2026-03-03T10:00', record('v-2', { parts: ['limit'], without: ['fees'] }))).toMatchObject([
    { missingParts: 8 },
  ])
  expect(one.state.versions.map(({ parts, missingParts }) => ({ parts, missingParts }))).toEqual([
    { parts: { held: [], without: [] }, missingParts: 11 },
    { parts: { held: ['name', 'limit'], without: ['fees'] }, missingParts: 8 },
  ])
})

test('an issuer abolishes what it announced, one version or all, and what was abolished before does not come back', () => {
  const one = announced()
  one.does('2026-03-02T10:00', { ...announcement, version: 'v-2' })
  const repeal: RepealProcedure = {
    type: 'RepealProcedure',
    decision: '40/QĐ-UBND',
    decidedOn: '2026-03-16',
    issuer: announcement.issuer,
    level: 'province',
    effectiveFrom: '2026-03-23',
  }
  expect(one.refuses('2026-03-15T09:00', repeal)).toMatchObject({ message: 'reject.decided-in-future' })
  expect(one.refuses('2026-03-16T09:00', { ...repeal, version: 'x' })).toMatchObject({
    message: 'reject.version-unknown',
    params: { version: 'x', known: '12/QĐ-UBND, v-2' },
  })
  const nothing = { rule: 'order-of-steps', message: 'reject.nothing-to-repeal', field: 'issuer' }
  expect(one.refuses('2026-03-16T09:00', { ...repeal, issuer: 'Bộ Y tế', version: 'v-2' })).toEqual({
    ...nothing,
    params: { issuer: 'Bộ Y tế' },
  })
  const { type: _repeal, ...data } = repeal
  const repealed = {
    ...data,
    type: 'ProcedureRepealed',
    effectiveFrom: '2026-03-22T17:00:00.000Z',
    publishBy: '2026-03-23T10:00:00.000Z',
    onTime: true,
  }
  expect(one.does('2026-03-16T09:00', { ...repeal, version: 'v-2' })).toEqual([
    { ...repealed, version: 'v-2', announcement: 2 },
  ])
  expect(one.refuses('2026-03-17T09:00', { ...repeal, version: 'v-2' })).toEqual({
    ...nothing,
    params: { issuer: announcement.issuer },
  })
  const later = { ...repeal, decidedOn: '2026-03-17', effectiveFrom: '2026-06-01' }
  expect(one.does('2026-03-17T09:00', later)[0]).not.toHaveProperty('announcement')
  const end = at('2026-06-01T00:00')
  expect(one.state.versions.map(({ repealedFrom }) => repealedFrom)).toEqual([end, at('2026-03-23T00:00')])
  expect([end - 1, end].map((instant) => procedureAt(one.state, instant)?.version.version)).toEqual([
    '12/QĐ-UBND',
    undefined,
  ])
})

test('what changes on a day of its own is recorded from the beginning of that day', () => {
  const one = announced()
  const from = '2026-04-01'
  const begun = '2026-03-31T17:00:00.000Z'
  const recorded = (command: ProcedureCommand) => one.does('2026-03-03T09:00', command)
  const fees = [
    { fee: 'a', kind: 'fee', amount: 0, to: '2026-07-01' },
    { fee: 'b', kind: 'charge', amount: 1 },
  ] as const
  expect(recorded({ type: 'SetFees', from, fees })).toEqual([
    {
      type: 'FeesSet',
      from: begun,
      fees: [{ ...fees[0], to: '2026-06-30T17:00:00.000Z' }, fees[1]],
      feeBearing: true,
    },
  ])
  expect(recorded({ type: 'SetFees', from, fees: [fees[0]] })).toMatchObject([{ feeBearing: false }])
  expect(recorded({ type: 'RegisterFees', from })).toEqual([{ type: 'FeesRegistered', from: begun }])
  const components = [{ component: 'don', name: 'Đơn', required: true }]
  expect(recorded({ type: 'SetComponents', from, components })).toEqual([
    { type: 'ComponentsSet', from: begun, components },
  ])
  expect(recorded({ type: 'SetServiceLevel', from, level: 'full' })).toEqual([
    { type: 'ServiceLevelSet', from: begun, level: 'full' },
  ])
  const limit = { kind: 'unmeasured', text: 'ngay' } as const
  expect(recorded({ type: 'RecordLimit', register: 'system', from, limit })).toEqual([
    { type: 'LimitRecorded', register: 'system', from: begun, limit },
  ])
  expect(recorded({ type: 'AssignCompetence', unit: 'H21.1', from, to: '2026-04-02' })).toEqual([
    { type: 'CompetenceAssigned', unit: 'H21.1', from: begun, to: '2026-04-01T17:00:00.000Z' },
  ])
  expect(one.refuses('2026-03-03T09:00', { type: 'AssignCompetence', unit: 'H21.1', from, to: from })).toEqual({
    rule: 'order-of-time',
    message: 'reject.interval-reversed',
    params: { from, to: from },
    field: 'to',
  })
  expect(one.refuses('2026-03-03T09:00', { type: 'SetFees', from, fees: [fees[1], { ...fees[0], to: from }] })).toEqual(
    {
      rule: 'order-of-time',
      message: 'reject.interval-reversed',
      params: { from, to: from },
      field: 'fees[1].to',
    },
  )
})
