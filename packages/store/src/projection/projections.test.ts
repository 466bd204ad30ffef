import { afterEach, describe, expect, test } from 'vitest'
import {
  balance,
  chosenFrom,
  chosenOfRows,
  expectedRows,
  memoryLab,
  type ProjectionLab,
  readRows,
  record,
  sqliteLab,
  type Step,
} from './balance.fixture.ts'

const steps: readonly Step[] = [
  { dossier: 2, type: 'Noted', at: 1 },
  { dossier: 1, type: 'Filed', at: 2 },
  { dossier: 2, type: 'Filed', at: 4 },
  { dossier: 3, type: 'Noted', at: 5 },
  { dossier: 1, type: 'Charged', at: 13 },
  { dossier: 1, type: 'Paid', at: 14 },
]

const inOrder = { parked: 0, paused: false }

describe.each([
  { name: 'memory', open: memoryLab },
  { name: 'SQLite', open: sqliteLab },
])('$name', ({ open }) => {
  let opened: ProjectionLab | undefined
  const withSteps = async (): Promise<ProjectionLab> => {
    opened = open()
    await record(opened.store, steps)
    return opened
  }
  afterEach(() => opened?.dispose())

  test('a dossier has a row once a handled event befell it, in the order in which dossiers began', async () => {
    const { projections } = await withSteps()
    await projections.catchUp(balance)
    const due = (at: number) => at + 99
    const none = { paid: 0, charged: 0, owed: 0, lastPaidAt: null, lastLearntAt: null }
    expect(readRows(projections)).toEqual([
      { stream: 'dossier-2', unit: 'H26.1', due: due(4), online: 0, ...none, trail: 'F' },
      {
        stream: 'dossier-1',
        unit: 'H26.2',
        due: due(2),
        online: 1,
        charged: 6,
        paid: 4,
        owed: 2,
        lastPaidAt: 14,
        lastLearntAt: 1014,
        trail: 'FCP!',
      },
    ])
  })

  test('few columns of all rows and more of those picked by them are the columns of the rows', async () => {
    const { projections } = await withSteps()
    await projections.catchUp(balance)
    for (const least of [0, 1, 9]) expect(chosenFrom(projections, least)).toEqual(chosenOfRows(projections, least))
  })

  test('R5: running again where nothing is new handles nothing and changes nothing', async () => {
    const { projections } = await withSteps()
    expect(await projections.catchUp(balance)).toEqual({ checkpoint: 6n, events: 4, rebuilt: true, ...inOrder })
    const rows = readRows(projections)
    expect(await projections.catchUp(balance)).toEqual({ checkpoint: 6n, events: 0, rebuilt: false, ...inOrder })
    expect(readRows(projections)).toEqual(rows)
  })

  test('R5: two runs at once count no event twice', async () => {
    const { store, projections } = await withSteps()
    await projections.catchUp(balance)
    const more = [2, 3, 4, 5, 6].map((at): Step => ({ dossier: 1, type: 'Charged', at }))
    await record(store, more, steps)
    const runs = await Promise.all([1, 2, 3].map((batchSize) => projections.catchUp(balance, { batchSize })))
    expect(runs.reduce((total, { events }) => total + events, 0)).toBe(5)
    expect(readRows(projections)).toEqual(expectedRows([...steps, ...more]))
  })

  test('an empty store gives an empty projection, not an error', async () => {
    opened = open()
    expect(await opened.projections.catchUp(balance)).toEqual({ checkpoint: 0n, events: 0, rebuilt: true, ...inOrder })
    expect(readRows(opened.projections)).toEqual([])
  })

  test('another version is built anew from the beginning', async () => {
    const { projections } = await withSteps()
    await projections.catchUp(balance)
    const doubled: typeof balance = {
      ...balance,
      version: 2,
      on: { ...balance.on, Charged: (row, { amount }) => void (row.charged += 2 * (amount ?? 0)) },
    }
    expect(await projections.catchUp(doubled)).toMatchObject({ rebuilt: true, events: 4 })
    expect(readRows(projections, doubled).map(({ charged }) => charged)).toEqual([0, 12])
  })

  test('rows of a version that is not the built one are refused, not guessed', async () => {
    const { projections } = await withSteps()
    const newer = { ...balance, version: 2 }
    const notBuilt = expect.objectContaining({ code: 'projection.not-built' })
    expect(() => projections.rows(balance)).toThrow(notBuilt)
    await projections.catchUp(newer)
    expect(() => projections.rows(balance)).toThrow(notBuilt)
    expect([projections.checkpoint(balance), projections.checkpoint(newer)]).toEqual([undefined, 6n])
  })

  test('a rebuild that fails leaves the rows as they were', async () => {
    const { projections } = await withSteps()
    await projections.catchUp(balance)
    const rows = readRows(projections)
    const broken: typeof balance = {
      ...balance,
      on: {
        ...balance.on,
        Paid: () => {
          throw new Error('no such account')
        },
      },
    }
    await expect(projections.rebuild(broken, { batchSize: 2, heldRows: 1, onFault: 'stop' })).rejects.toThrow(
      'no such account',
    )
    expect(readRows(projections)).toEqual(rows)
    expect(projections.checkpoint(balance)).toBe(6n)
  })

  test('a row that a column cannot hold stops a batch that is not to park, names the dossier, and nothing of the batch is kept', async () => {
    const { store, projections } = await withSteps()
    await projections.catchUp(balance)
    const halved: typeof balance = {
      ...balance,
      on: { ...balance.on, Charged: (row, { amount }) => void (row.charged += (amount ?? 0) / 2) },
    }
    const more: readonly Step[] = [
      { dossier: 2, type: 'Paid', at: 11 },
      { dossier: 1, type: 'Charged', at: 15 },
    ]
    await record(store, more, steps)
    await expect(projections.catchUp(halved, { onFault: 'stop' })).rejects.toThrow(
      expect.objectContaining({
        code: 'projection.invalid-value',
        params: { projection: 'balance', column: 'charged', stream: 'dossier-1', value: '6.5' },
      }),
    )
    expect(projections.checkpoint(balance)).toBe(6n)
    expect(readRows(projections)).toEqual(expectedRows(steps))
  })

  test('events that arrive during a rebuild are in it, even of a type that was never stored before', async () => {
    opened = open()
    const { store, projections } = opened
    const before: readonly Step[] = [1, 2, 3, 4].map((at) => ({ dossier: 1, type: 'Noted', at }))
    const arriving: readonly Step[] = [
      { dossier: 1, type: 'Filed', at: 5 },
      { dossier: 2, type: 'Charged', at: 6 },
    ]
    await record(store, before)
    let arrived: Promise<void> | undefined
    const onProgress = (): void => {
      arrived ??= record(store, arriving, before)
    }
    await projections.rebuild(balance, { batchSize: 1, onProgress })
    await arrived
    await projections.catchUp(balance)
    expect(readRows(projections)).toEqual(expectedRows([...before, ...arriving]))
  })

  test('an aborted run stops between two batches, and the next one goes on from there', async () => {
    const { store, projections } = await withSteps()
    await projections.catchUp(balance)
    const more: readonly Step[] = [1, 2, 3].map((at) => ({ dossier: 1, type: 'Charged', at }))
    await record(store, more, steps)
    const abort = new AbortController()
    const run = { batchSize: 1, signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) }
    await expect(projections.catchUp(balance, run)).rejects.toThrow('enough')
    expect(projections.checkpoint(balance)).toBe(7n)
    expect(await projections.catchUp(balance)).toMatchObject({ events: 2, checkpoint: 9n })
  })

  test('a batch of no events is refused by its name', async () => {
    opened = open()
    await expect(opened.projections.catchUp(balance, { batchSize: 0 })).rejects.toThrow(
      expect.objectContaining({ params: { projection: 'balance', option: 'batchSize', value: 0 } }),
    )
  })
})
