import type { RecordedEvent } from '@motcua/store'
import { expect, test } from 'vitest'
import { readerOf, recordedAs, vn } from './dossier-log.fixture.ts'
import { readUnitTree, unitRegister } from './unit-register.ts'

/** An event of the stream of a unit, recorded an hour after it happened. */
const unitEvent = (position: bigint, stream: string, type: string, time: string, data: object): RecordedEvent =>
  recordedAs(stream, position, { type, data, occurredAt: vn(time), recordedAt: vn(time) + 3_600_000 })

test('the tree of units is that of the events within the cut, by when they happened, were recorded, and where they stand', async () => {
  const row = unitRegister.initial()
  expect(row).toEqual({ level: null })
  unitRegister.on['UnitEstablished']?.(row, { occurredAt: 1, recordedAt: 2, level: 2 })
  expect(row).toEqual({ level: 2 })

  const established = (level: string, parent?: string) => ({
    level,
    name: 'Đơn vị',
    from: '2024-01-01',
    ...(parent !== undefined && { parent }),
  })
  const events = [
    unitEvent(1n, 'unit-P', 'UnitEstablished', '2025-06-01T08:00', established('province')),
    unitEvent(2n, 'unit-A', 'UnitEstablished', '2025-06-02T08:00', established('commune', 'P')),
    unitEvent(3n, 'unit-P', 'NationalFigureReported', '2025-06-03T08:00', {
      from: '2025-05-01T00:00:00.000Z',
      to: '2025-06-01T00:00:00.000Z',
      dossiers: 1,
    }),
    unitEvent(4n, 'nonsense', 'UnitEstablished', '2025-06-01T08:00', established('commune', 'P')),
  ]
  const streams = ['unit-P', 'unit-A', 'unit-gone', 'nonsense'].map((stream) => ({ stream, level: 0 }))
  const units = async (cut: Parameters<typeof readUnitTree>[2]) => {
    const tree = await readUnitTree({ readStream: readerOf(events) }, { rows: () => [] }, cut, streams)
    return tree.units.filter((unit) => tree.levelOf(unit) !== null)
  }
  expect(await units({})).toEqual(['P', 'A'])
  expect(await units({ happenedBefore: vn('2025-06-02T08:00') })).toEqual(['P'])
  expect(await units({ happenedBefore: vn('2025-06-02T08:00') + 1 })).toEqual(['P', 'A'])
  expect(await units({ knownAt: vn('2025-06-02T09:00') })).toEqual(['P'])
  expect(await units({ knownAt: vn('2025-06-02T09:00') + 1 })).toEqual(['P', 'A'])
  expect(await units({ upTo: 1n })).toEqual(['P'])
  expect(await units({ upTo: 2n })).toEqual(['P', 'A'])
})
