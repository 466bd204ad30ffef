import { MotcuaError, vietnamCalendar, type Zone, zoneNamed } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import { xesMappings } from '@motcua/store/interchange'
import type { OpenedStore } from './opened-store.ts'

const zoneOfFirst = async (store: Pick<EventStore, 'readStream'>, stream: string): Promise<Zone> => {
  const read = await store.readStream(stream, { maxCount: 1 })
  const origin = read.exists ? (read.events[0]?.metadata.correlationId ?? '') : ''
  const mapping = xesMappings.find(({ name }) => origin.startsWith(`xes/${name}/`))
  return mapping === undefined ? vietnamCalendar().zone : zoneNamed(mapping.zone)
}

/** The first event of a stream never changes, and many pages of a store ask for it. */
const zones = new WeakMap<object, Map<string, Zone>>()

/** The zone that a dossier's dates are in: that of the mapping that brought it, else Vietnam's. */
export const zoneOfStream = async (store: Pick<EventStore, 'readStream'>, stream: string): Promise<Zone> => {
  const known = zones.get(store) ?? new Map<string, Zone>()
  zones.set(store, known)
  const zone = known.get(stream) ?? (await zoneOfFirst(store, stream))
  known.set(stream, zone)
  return zone
}

/** Whether a store was filled by a simulation, as its first event says. */
export const isSimulated = async (store: Pick<EventStore, 'readAll'>): Promise<boolean> => {
  for await (const [first] of store.readAll({ batchSize: 1 })) return first?.metadata.simulated === true
  return false
}

/** Which unit a report is about, and in which zone its dates are. `unit` is undefined for several units together. */
export type UnitScope = { readonly unit: string | undefined; readonly zone: Zone }

/** The unit of a store that has one only. */
export const onlyUnit = ({ unitStreams }: Pick<OpenedStore, 'unitStreams'>): string | undefined => {
  const [unit, other] = [...unitStreams().keys()]
  return other === undefined ? unit : undefined
}

const shownUnits = 20

/**
 * The scope that the options name; the only unit with dossiers need not be named.
 * Throws `cli.unknown-unit`, and `cli.zones-differ` where units of several zones are taken together.
 */
export const unitScope = async (
  opened: Pick<OpenedStore, 'store' | 'unitStreams' | 'tree'>,
  named: { readonly unit: string | undefined; readonly zone: string | undefined },
): Promise<UnitScope> => {
  const streams = opened.unitStreams()
  const tree = await opened.tree()
  const [first, ...others] = streams.keys()
  const units = [...new Set([...streams.keys(), ...tree.units])]
  if (named.unit !== undefined && !units.includes(named.unit)) {
    const known = `${units.slice(0, shownUnits).join(', ')}${units.length > shownUnits ? ', …' : ''}`
    throw new MotcuaError('cli.unknown-unit', { unit: named.unit, known: known || '–' })
  }
  const unit = named.unit ?? (others.length === 0 ? first : undefined)
  if (named.zone !== undefined) return { unit, zone: zoneNamed(named.zone, '--zone') }
  const zones = new Map<string, Zone>()
  for (const [name, stream] of streams) {
    if (unit !== undefined && name !== unit && !tree.units.includes(unit)) continue
    const zone = await zoneOfStream(opened.store, stream)
    zones.set(zone.name, zone)
  }
  if (zones.size > 1) throw new MotcuaError('cli.zones-differ', { zones: [...zones.keys()].join(', ') })
  const [zone = vietnamCalendar().zone] = zones.values()
  return { unit, zone }
}
