import { fold, initialUnit, type UnitEvent, unitDecider, type UnitTree, unitTree } from '@motcua/core'
import { type DossierFact, factOf } from './dossier-fact.ts'
import { emptyFactRow } from './fact-row.ts'

/** A fact of which only this is known. */
export const factWith = (known: Partial<DossierFact>): DossierFact => ({
  ...factOf('dossier-a', emptyFactRow(), String),
  ...known,
})

/** A tree of units told by their events, whenever these happened. */
export const treeOfEvents = (units: Readonly<Record<string, readonly UnitEvent[]>>): UnitTree =>
  unitTree(
    Object.entries(units).map(([unit, events]) => [
      unit,
      fold(
        unitDecider,
        initialUnit,
        events.map((event) => ({ ...event, occurredAt: 0, recordedAt: 0 })),
      ),
    ]),
  )

type Level = Extract<UnitEvent, { type: 'UnitEstablished' }>['data']['level']

export const established = (level: Level, parent?: string, from = '2020-01-01'): UnitEvent => ({
  type: 'UnitEstablished',
  data: { level, name: 'Đơn vị', from, ...(parent !== undefined && { parent }) },
})

export const closed = (from: string, ...successors: readonly string[]): UnitEvent => ({
  type: 'UnitClosed',
  data: { from, successors },
})
