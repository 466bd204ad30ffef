import {
  fold,
  initialUnit,
  parseStreamName,
  type UnitEvent,
  unitDecider,
  unitEventDefinitions,
  type UnitState,
  type UnitTree,
  unitTree,
} from '@motcua/core'
import {
  createCodec,
  type EventCut,
  type EventStore,
  type ProjectedRow,
  type Projections,
  type RowProjection,
} from '@motcua/store'

type RegisterRow = { level: number | null }

/** Which streams are those of registered units; what they are and may do is folded from the streams themselves. */
export const unitRegister: RowProjection<RegisterRow> = {
  name: 'unit_register',
  version: 1,
  columns: [{ name: 'level', kind: 'integer' }],
  initial: () => ({ level: null }),
  on: {
    UnitEstablished: (row, event) => {
      row.level = event['level'] ?? null
    },
  },
}

/**
 * The tree of all registered units, for any day; empty where none was ever established. With a cut: as the events within
 * it tell; other rows of the register may be given, as `asOf` gives them. Throws `projection.not-built`.
 */
export const readUnitTree = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Pick<Projections, 'rows'>,
  { knownAt = Number.POSITIVE_INFINITY, happenedBefore = Number.POSITIVE_INFINITY, upTo }: EventCut = {},
  rows?: Iterable<ProjectedRow<RegisterRow>>,
): Promise<UnitTree> => {
  const codec = createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown: 'skip' })
  const units: [string, UnitState][] = []
  // rows first: a file is not asked for streams while it is still giving rows
  const streams = Array.from(rows ?? projections.rows(unitRegister), ({ stream }) => stream)
  for (const stream of streams) {
    const name = parseStreamName(stream)
    const read = await store.readStream(stream)
    if (name === undefined || !read.exists) continue
    const events = read.events
      .filter(({ position }) => upTo === undefined || position <= upTo)
      .flatMap((event) => codec.decode(event) ?? [])
      .filter(({ occurredAt, recordedAt }) => recordedAt < knownAt && occurredAt < happenedBefore)
    units.push([name.id, fold(unitDecider, initialUnit, events)])
  }
  return unitTree(units)
}
