import { type EventDefinition, type JsonValue, MotcuaError } from '@motcua/core'

/** Checks that a definition can read all its own past: one upcaster from each earlier schema version, and no other. */
export const checkUpcasters = ({ type, version, upcasters }: EventDefinition): void => {
  if (!Number.isSafeInteger(version) || version < 1) throw new MotcuaError('codec.invalid-version', { type, version })
  for (let from = 1; from < version; from++) {
    if (upcasters[from] === undefined) throw new MotcuaError('codec.upcaster-missing', { type, version, from })
  }
  for (const from of Object.keys(upcasters)) {
    const known = Number.isInteger(Number(from)) && Number(from) >= 1 && Number(from) < version
    if (!known) throw new MotcuaError('codec.upcaster-unreachable', { type, version, from })
  }
}

/** Leads data of an earlier schema version up to the current one, version by version. The given data is left as it is. */
export const upcast = ({ type, version, upcasters }: EventDefinition, from: number, data: JsonValue): JsonValue => {
  let current = data
  for (let step = from; step < version; step++) {
    const next = upcasters[step]
    if (next === undefined) throw new MotcuaError('codec.upcaster-missing', { type, version, from: step })
    current = next(current)
  }
  return current
}
