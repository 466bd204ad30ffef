/**
 * Where a value of a rule holds: in the whole nation when nothing is named, else in the field of a ministry, in a
 * province, for a procedure; what is named must all be true.
 */
export type Scope = {
  readonly ministry?: string
  readonly province?: string
  /** A procedure code, or the name of a group of procedures such as `land`. */
  readonly procedure?: string
}

/** Where a dossier stands: whose rules may govern it besides the nation's. */
export type Place = {
  readonly ministry?: string
  readonly province?: string
  readonly procedure?: string
  /** Groups to which the procedure belongs, by the names that rules use: `land`, `investment`, `certification`… */
  readonly groups?: readonly string[]
}

export const nation: Scope = {}

const procedureFits = (procedure: string, place: Place): boolean =>
  place.procedure === procedure || (place.groups ?? []).includes(procedure)

/** Does a value of this scope hold in this place? */
export const covers = ({ ministry, province, procedure }: Scope, place: Place): boolean =>
  (ministry === undefined || ministry === place.ministry) &&
  (province === undefined || province === place.province) &&
  (procedure === undefined || procedureFits(procedure, place))

/** The narrower of two scopes has the larger number: procedure, then province, then ministry, then nation. */
export const narrowness = ({ ministry, province, procedure }: Scope): number =>
  (procedure === undefined ? 0 : 4) + (province === undefined ? 0 : 2) + (ministry === undefined ? 0 : 1)

/** `nation`, or for example `province dong-thap, procedure land`. */
export const formatScope = (scope: Scope): string => {
  const named = (['ministry', 'province', 'procedure'] as const).flatMap((kind) =>
    scope[kind] === undefined ? [] : [`${kind} ${scope[kind]}`],
  )
  return named.length === 0 ? 'nation' : named.join(', ')
}
