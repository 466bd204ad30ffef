import { type ProcedureCommand, storedPromotions, toIso, type UnitCommand, vietnamCalendar } from '@motcua/core'
import { catchUpIndex, readRegisters, type StoreRegisters } from '@motcua/scoring'
import { type EventToAppend, memoryProjections, openMemoryStore, openUnits } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import { months } from '../../scripts/scale/dossier-year.ts'

const actor = { officer: null, unit: 'H21', role: 'test' }
const newYear = months[0]?.from ?? 0
const hour = 3_600_000

const established = (level: 'province' | 'commune', parent?: string): UnitCommand => ({
  type: 'EstablishUnit',
  level,
  name: 'Đơn vị',
  from: '2025-07-01',
  ...(parent !== undefined && { parent }),
})

const procedureOf = (code: string, unit: string, bearsFee: boolean): readonly ProcedureCommand[] => [
  {
    type: 'ListProcedure',
    version: 'list',
    issuer: 'Bộ',
    level: 'ministry',
    effectiveFrom: '2025-07-01',
    subject: 'citizen',
    name: 'Thủ tục',
  },
  { type: 'AssignCompetence', unit, from: '2025-07-01' },
  ...(bearsFee
    ? [
        {
          type: 'SetFees',
          from: '2025-07-01',
          fees: [{ fee: 'phi', kind: 'fee', amount: 10_000 }],
        } satisfies ProcedureCommand,
      ]
    : []),
  { type: 'OpenOnlineService', service: `dv-${code}`, unit: 'H21', level: 'full', from: '2025-07-01' },
]

const petition = (unit: string, at: number): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'PetitionReceived',
  data: { unit, channel: 'counter', sentAt: toIso(at), subject: null, answerDue: toIso(at + 15 * 24 * hour) },
  metadata: {
    occurredAt: toIso(at),
    recordedAt: toIso(at),
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    actor,
    regulation: 'test',
    machine: 'test',
    schema: 1,
  },
})

/** The units of a province, its procedures and its petitions, as a store's registers give them. */
export const provinceRegisters = async (
  communes: readonly string[],
  { procedures, petitions }: { readonly procedures: number; readonly petitions: number },
): Promise<StoreRegisters> => {
  const store = openMemoryStore({ promotions: storedPromotions })
  const calendar = vietnamCalendar()
  const clock = (): number => newYear + hour
  const units = openUnits({ store, calendar, clock })
  const catalogue = createProcedures({ store, calendar, clock })
  let sent = 0
  const envelope = () => ({ commandId: `c-${++sent}`, actor })
  const told = [
    ['H21', established('province')],
    ...communes.map((unit) => [unit, established('commune', 'H21')]),
  ] as const
  for (const [unit, command] of told as readonly (readonly [string, UnitCommand])[])
    if (!(await units.handle(unit, command, envelope())).accepted) throw new Error(unit)
  for (let number = 0; number < procedures; number++) {
    const code = `1.${String(number + 1).padStart(6, '0')}`
    for (const command of procedureOf(code, communes[number % communes.length] ?? '', number % 4 === 0))
      if (!(await catalogue.handle(code, command, envelope())).accepted) throw new Error(code)
  }
  for (let number = 0; number < petitions; number++)
    await store.append(
      `petition-${number}`,
      [petition(communes[number % communes.length] ?? '', newYear + number * 13 * hour)],
      {
        expected: 'none',
      },
    )
  const projections = memoryProjections(store)
  await catchUpIndex(projections)
  const registers = await readRegisters(store, projections)
  await store.close()
  return registers
}
