import { fromIso, storedPromotions, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { openUnits } from './units.ts'

const clock = () => fromIso('2025-06-20T09:00:00+07:00')
let sent = 0
const sending = () => ({
  commandId: `unit-command-${++sent}`,
  actor: { officer: 'cb-01', unit: 'H21', role: 'organisation' },
})

test('units are established, headed and merged by commands, and the tree of any day is folded from their streams', async () => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  const units = openUnits({ store, calendar: vietnamCalendar(), clock })
  const give = async (unit: string, command: Parameters<typeof units.handle>[1]) =>
    units.handle(unit, command, sending())
  const commune = (name: string, from: string) =>
    ({ type: 'EstablishUnit', level: 'commune', name, parent: 'H21', from }) as const
  await give('H21', { type: 'EstablishUnit', level: 'province', name: 'Tỉnh', from: '2020-01-01' })
  await give('H21.1', commune('UBND xã A', '2020-01-01'))
  await give('H21.2', commune('UBND xã B', '2025-07-01'))
  await give('H21.2', { type: 'AppointHead', officer: 'ct-01', from: '2025-07-01' })
  await give('H21.1', { type: 'CloseUnit', from: '2025-07-01', successors: ['H21.2'] })

  const tree = await units.tree(['H21', 'H21.1', 'H21.2', 'H21.3'])
  expect(tree.units).toEqual(['H21', 'H21.1', 'H21.2'])
  expect(tree.membersOn('H21', '2025-06-30')).toEqual(['H21', 'H21.1'])
  expect(tree.membersOn('H21.2', '2025-07-01')).toEqual(['H21.1', 'H21.2'])
  expect(tree.headOn('H21.2', '2025-07-01')).toBe('ct-01')
  expect((await verifyStore(store)).fault).toBeUndefined()
})

test('a refused command to a unit writes nothing', async () => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  const units = openUnits({ store, calendar: vietnamCalendar(), clock })
  const appoint = { type: 'AppointHead', officer: 'ct-01', from: '2025-07-01' } as const
  expect(await units.handle('H21.9', appoint, sending())).toMatchObject({
    accepted: false,
    rejection: { message: 'reject.unit-unknown' },
  })
  expect(await units.state('H21.9')).toBeUndefined()
})
