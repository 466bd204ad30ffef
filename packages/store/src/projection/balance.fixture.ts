import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonValue, PromotionTable } from '@motcua/core'
import { eventId } from '../event-id.ts'
import type { EventStore, EventToAppend } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { memoryProjections } from './memory-projections.ts'
import type { Projections } from './projections.ts'
import type { RowProjection } from './row-projection.ts'
import { sqliteProjections } from './sqlite-projections.ts'

/** What the fees of a dossier come to, for the tests of this folder. */
export type Balance = {
  unit: number | null
  due: number | null
  online: number
  charged: number
  paid: number
  /** Derived. */
  owed: number
  lastPaidAt: number | null
  lastLearntAt: number | null
  trail: string
}

export const balancePromotions = {
  Filed: { unit: 'dictionary', channel: ['direct', 'post', 'online'], due: 'instant' },
  Charged: { amount: 'integer' },
  Paid: { amount: 'integer', urgent: 'boolean' },
  Noted: { text: 'dictionary' },
} as const satisfies PromotionTable

export const balance: RowProjection<Balance, typeof balancePromotions, 'Filed' | 'Charged' | 'Paid' | 'Closed'> = {
  name: 'balance',
  version: 1,
  columns: [
    { name: 'unit', kind: 'integer' },
    { name: 'due', kind: 'integer' },
    { name: 'online', kind: 'integer' },
    { name: 'charged', kind: 'integer' },
    { name: 'paid', kind: 'integer' },
    { name: 'owed', kind: 'integer' },
    { name: 'lastPaidAt', kind: 'integer' },
    { name: 'lastLearntAt', kind: 'integer' },
    { name: 'trail', kind: 'text' },
  ],
  initial: () => ({
    unit: null,
    due: null,
    online: 0,
    charged: 0,
    paid: 0,
    owed: 0,
    lastPaidAt: null,
    lastLearntAt: null,
    trail: '',
  }),
  derive: (row) => {
    row.owed = row.charged - row.paid
  },
  on: {
    Filed: (row, event) => {
      row.unit = event.unit
      row.due = event.due
      row.online = event.channel === 2 ? 1 : 0
      row.trail += 'F'
    },
    Charged: (row, event) => {
      row.charged += event.amount ?? 0
      row.trail += 'C'
    },
    Paid: (row, event) => {
      row.paid += event.amount ?? 0
      row.lastPaidAt = event.occurredAt
      row.lastLearntAt = event.recordedAt
      row.trail += event.urgent === 1 ? 'P!' : 'P'
    },
    Closed: (row) => {
      row.trail += '.'
    },
  },
}

/** One event of a history: of which dossier, what, and when it happened (it was learnt a second later). */
export type Step = { readonly dossier: number; readonly type: keyof typeof sampleData; readonly at: number }

const instant = (at: number): string => new Date(at).toISOString()

const sampleData = {
  Filed: (at: number) => ({
    unit: `H26.${at % 3}`,
    channel: ['direct', 'post', 'online'][at % 3] ?? '',
    due: instant(at + 99),
  }),
  Charged: (at: number) => ({ amount: at % 7 }),
  Paid: (at: number) => ({ amount: at % 5, urgent: at % 2 === 0 }),
  Noted: (at: number) => ({ text: `note ${at}` }),
  Closed: () => ({}),
} satisfies Record<string, (at: number) => JsonValue>

export const stepTypes = ['Filed', 'Charged', 'Paid', 'Noted', 'Closed'] as const

/** What a row is, reckoned from the steps themselves and by plainer means than a projection. */
export const expectedRows = (steps: readonly Step[]) =>
  [...new Set(steps.map(({ dossier }) => dossier))].flatMap((dossier) => {
    const own = steps.filter((step) => step.dossier === dossier && step.type !== 'Noted')
    const filed = own.findLast(({ type }) => type === 'Filed')
    const paid = own.findLast(({ type }) => type === 'Paid')
    const sum = (type: 'Charged' | 'Paid') =>
      own.filter((step) => step.type === type).reduce((total, { at }) => total + sampleData[type](at).amount, 0)
    const letter = {
      Filed: () => 'F',
      Charged: () => 'C',
      Paid: (at: number) => (at % 2 === 0 ? 'P!' : 'P'),
      Closed: () => '.',
      Noted: () => '',
    }
    const row = {
      stream: `dossier-${dossier}`,
      unit: filed === undefined ? null : `H26.${filed.at % 3}`,
      due: filed === undefined ? null : filed.at + 99,
      online: filed !== undefined && filed.at % 3 === 2 ? 1 : 0,
      charged: sum('Charged'),
      paid: sum('Paid'),
      owed: sum('Charged') - sum('Paid'),
      lastPaidAt: paid?.at ?? null,
      lastLearntAt: paid === undefined ? null : paid.at + 1000,
      trail: own.map(({ type, at }) => letter[type](at)).join(''),
    }
    return own.length === 0 ? [] : [row]
  })

/** The rows with the unit's number turned into its text, which is the same in every store. */
export const readRows = (projections: Projections, projection: typeof balance = balance) =>
  [...projections.rows(projection)].map((row) => ({
    ...row,
    unit: row.unit === null ? null : projections.dictionary.text(row.unit),
  }))

type Chosen = { readonly asked: readonly unknown[]; readonly rows: unknown; readonly picked: unknown }

/** Columns of all rows, and more of those charged at least so much. */
export const chosenFrom = (projections: Projections, least: number): Chosen => {
  const asked: unknown[] = []
  const picks = (row: readonly unknown[]): boolean => {
    asked.push(row[0])
    return Number(row[0]) >= least
  }
  const choice = { names: ['charged', 'paid'], rest: ['trail', 'due'], picks } as const
  const pages = [...projections.chosenColumns(balance, choice)]
  return {
    asked,
    rows: pages.flatMap(({ rows }) => rows).map(([charged, paid]) => [charged, paid]),
    picked: pages.flatMap(({ picked }) => picked),
  }
}

/** What `chosenFrom` is to give, told by whole rows. */
export const chosenOfRows = (projections: Projections, least: number): Chosen => {
  const rows = [...projections.rows(balance)]
  return {
    asked: rows.map(({ charged }) => charged),
    rows: rows.filter(({ charged }) => charged < least).map(({ charged, paid }) => [charged, paid]),
    picked: rows.filter(({ charged }) => charged >= least).map((row) => [row.charged, row.paid, row.trail, row.due]),
  }
}

/** A store that keeps what it holds when the program ends, or one that pretends to. */
export type ProjectionLab = {
  readonly store: EventStore
  readonly projections: Projections
  /** Ends the program and begins anew; only what survives that is left. */
  readonly restart: () => Promise<ProjectionLab>
  readonly dispose: () => Promise<void>
}

export const memoryLab = (): ProjectionLab => {
  const store = openMemoryStore({ promotions: balancePromotions, clock: () => 0 })
  const begin = (): ProjectionLab => ({
    store,
    projections: memoryProjections(store),
    restart: async () => begin(),
    dispose: () => store.close(),
  })
  return begin()
}

export type SqliteLab = Omit<ProjectionLab, 'restart' | 'store'> & {
  readonly file: string
  readonly store: ReturnType<typeof openSqliteStore>
  readonly restart: () => Promise<SqliteLab>
}

export const sqliteLab = (): SqliteLab => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-projection-'))
  const file = join(folder, 'store.db')
  const begin = (): SqliteLab => {
    const store = openSqliteStore({ file, promotions: balancePromotions, durability: 'normal', clock: () => 0 })
    return {
      file,
      store,
      projections: sqliteProjections(store),
      restart: async () => {
        await store.close()
        return begin()
      },
      dispose: async () => {
        await store.close()
        rmSync(folder, { recursive: true })
      },
    }
  }
  return begin()
}

export const toAppend = ({ dossier, type, at }: Step, revision: number): EventToAppend => ({
  id: eventId(`dossier-${dossier}`, revision),
  type,
  data: sampleData[type](at),
  metadata: {
    occurredAt: instant(at),
    recordedAt: instant(at + 1000),
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    actor: { officer: null, unit: null, role: 'test' },
    regulation: '1',
    machine: '1',
    schema: 1,
  },
})

/** Appends steps one by one, in their order, going on from what `before` holds. */
export const record = async (
  store: EventStore,
  steps: readonly Step[],
  before: readonly Step[] = [],
): Promise<void> => {
  const done = [...before]
  for (const step of steps) {
    const revision = done.filter(({ dossier }) => dossier === step.dossier).length
    const expected = revision === 0 ? 'none' : BigInt(revision - 1)
    await store.append(`dossier-${step.dossier}`, [toAppend(step, revision)], { expected })
    done.push(step)
  }
}

/** As many dossiers with one charge each, from number 10 on, stored and projected. */
export const chargedDossiers = async ({ store, projections }: SqliteLab, count: number): Promise<readonly Step[]> => {
  const steps = Array.from({ length: count }, (_, at): Step => ({ dossier: at + 10, type: 'Charged', at }))
  await store.appendMany(
    steps.map((step) => ({
      stream: `dossier-${step.dossier}`,
      events: [toAppend(step, 0)],
      expected: 'none' as const,
    })),
  )
  await projections.catchUp(balance)
  return steps
}
