import { expect, test } from 'vitest'
import { ownShapes } from './own-shapes.ts'

const at = '2026-03-31T17:00:00.000Z'
const event = { stream: 'dossier-1', revision: '2', type: 'DossierCompleted', occurredAt: at, recordedAt: at }

const indicator = {
  number: '05',
  code: 'PROGRESS',
  group: 'progress',
  block: null,
  numerator: 0,
  denominator: null,
  percent: null,
  points: 0.5,
  max: 20,
  targetPercent: 100,
  citation: 'QĐ 766/QĐ-TTg',
  formulaVersion: '766@2022-06-23',
  note: null,
  source: 'facts',
  flags: ['flag'],
  responsibility: { lead: null, coordinating: ['Sở'], citation: 'QĐ 2283' },
}

const residual = { row: 'sum', left: 1.5, right: 1, residual: 0.5 }
const index = {
  unit: 'H21.1',
  from: at,
  to: at,
  at,
  scorecard: '766',
  targetsOf: '2026-03-31',
  indicators: [indicator],
  blocks: { ONLINE: null },
  groups: { progress: 10.5 },
  total: null,
  max: 100,
  band: null,
  identities: { index: [{ key: 'total', equation: 'a = b', checked: 0, residuals: [residual] }] },
}

const month = {
  month: '2026-03',
  carried: 0,
  received: 1,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDueDate: 0,
  open: 1,
  openNotDue: 1,
  openOverdue: 0,
}

const restatement = {
  unit: 'all units',
  from: '2026-03',
  to: '2026-03',
  at,
  before: { knownAt: at, total: null },
  after: { knownAt: null, total: 38.33 },
  learnt: 0,
  figures: [{ key: 'late', kind: 'register', before: null, after: 0, explained: null }],
  points: [{ number: '05', code: 'PROGRESS', before: null, after: 10 }],
  moves: [{ ...event, changes: [{ key: 'late', by: -1 }] }],
  late: [{ ...event, knownBefore: false }],
}

const dossier = {
  id: '1',
  code: null,
  procedure: null,
  unit: null,
  limit: null,
  step: 'received',
  at,
  timeline: [{ revision: '0', type: 'DossierSubmitted', occurredAt: at, recordedAt: at, data: {} }],
  appointments: [{ due: at, setAt: at }],
  pauses: [{ from: at, to: null }],
  supplements: [{ stage: 'appraisal', requestedAt: at, receivedAt: null }],
  legalClock: { due: null, originalDue: null, ending: { kind: 'completed', at }, verdict: 'early' },
  indexClock: { due: null, end: at },
  online: { standing: 'fails', conditions: [{ condition: 'filed-online', standing: 'meets', lacks: ['x'] }] },
  breaches: [{ rule: 'as-promised', article: 'art. 20', at }],
  anomalies: [{ type: 'DossierCompleted', occurredAt: at }],
}

const samples: Readonly<Record<string, object>> = {
  'report index': index,
  'report form06': [month],
  'report restatement': restatement,
  dossier,
}

type Node = { readonly [key: string]: unknown } | readonly unknown[]
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** The paths to all fields of what a report prints. */
const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  isNode(value)
    ? Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])])
    : []

const isIndex = (key: string): boolean => /^\d+$/.test(key)

/** The same with the field at a path changed, or left out for undefined. */
const withField = (value: unknown, [key = '', ...rest]: readonly string[], put: (old: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((part: unknown, at) => (String(at) === key ? next(part, rest, put) : part))
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(entries.map(([name, part]) => [name, name === key ? next(part, rest, put) : part]))
}
const next = (part: unknown, rest: readonly string[], put: (old: unknown) => unknown): unknown =>
  rest.length === 0 ? put(part) : withField(part, rest, put)

const accepts = (name: string, value: unknown): boolean =>
  ownShapes[name]?.safeParse(JSON.parse(JSON.stringify(value))).success ?? false

/** Fields whose names are data. */
const isNamedByData = (path: readonly string[]): boolean =>
  ['blocks', 'groups', 'identities'].includes(path[0] ?? '') && path.length === 2

test.each(Object.entries(samples))(
  'the shape of %s takes what it says and misses every field that is left out',
  (name, sample) => {
    expect(accepts(name, sample)).toBe(true)
    const passed = pathsOf(sample)
      .filter((path) => !isIndex(path.at(-1) ?? '') && !isNamedByData(path))
      .filter((path) =>
        accepts(
          name,
          withField(sample, path, () => undefined),
        ),
      )
    expect(passed).toEqual([])
  },
)

test.each(Object.entries(samples))('the shape of %s refuses in every field a value of another kind', (name, sample) => {
  const another = (old: unknown): unknown => (typeof old === 'string' || old === null ? { no: 'text' } : 'another')
  const passed = pathsOf(sample)
    .filter((path) => accepts(name, withField(sample, path, another)))
    .map((path) => path.join('.'))
  expect(passed).toEqual([])
})

test('a count is whole and not below nothing, a period of a register is part of a month or says nothing, a source is known', () => {
  const told = (put: object): boolean => accepts('report form06', [{ ...month, ...put }])
  expect([told({ carried: -1 }), told({ carried: 0.5 }), told({ partial: true }), told({ partial: false })]).toEqual([
    false,
    false,
    true,
    false,
  ])
  const source = (named: string): boolean =>
    accepts('report index', { ...index, indicators: [{ ...indicator, source: named }] })
  expect(['facts', 'given', 'none', 'guessed'].map(source)).toEqual([true, true, true, false])
  expect(accepts('report restatement', { ...restatement, learnt: -1 })).toBe(false)
})

test('what is told only where it was asked for may be told: lists, deductions, reasons, the as-of, the manifest', () => {
  const further = {
    deductions: { late: 1 },
    reasons: { unanswered: 0 },
    lists: { of: 'dossier', numerator: ['a'], denominator: [] },
  }
  const cut = { knownAt: at, happenedBefore: at, manifest: { any: 'thing' } }
  expect(
    accepts('report index', { ...index, ...cut, indicators: [{ ...indicator, ...further, responsibility: null }] }),
  ).toBe(true)
  expect(accepts('report index', { ...index, other: 1 })).toBe(false)
  expect(accepts('report index', { ...index, indicators: [{ ...indicator, deductions: { late: -1 } }] })).toBe(false)
  expect(accepts('report restatement', { ...restatement, ...cut })).toBe(true)
  expect(accepts('dossier', { ...dossier, ...cut })).toBe(true)
  expect(accepts('dossier', { ...dossier, happenedBefore: 'yesterday' })).toBe(false)
  expect(accepts('dossier', { ...dossier, pauses: [{ from: at, to: null, kind: 'hold' }] })).toBe(true)
})
