import type { StepTable } from './step-table.ts'

/** Event types that leave a region where it is; they are named because the step knows them. */
export const stay = <Type extends string>(state: string, types: readonly Type[]): Readonly<Record<Type, string>> =>
  Object.fromEntries(types.map((type) => [type, state])) as Readonly<Record<Type, string>>

/** FNV-1a over the sorted transitions: changes exactly when the chart does. */
const fingerprint = (table: StepTable): string => {
  let hash = 0x811c9dc5
  for (const character of table.transitions().join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}

/** Recorded with each event, so that an auditor knows which chart knew the step: name, its generation, fingerprint. */
export const machineVersion = (name: string, table: StepTable): string => `${name}-${fingerprint(table)}`
