/** A field with its value, or no field where a row gives none. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: Value } =>
  value === null || value === undefined || value === '' ? {} : ({ [name]: value } as { readonly [Key in Name]: Value })

const procedureId = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,119}$/u

/** Can this name a procedure's stream? */
export const isProcedureId = (value: string): boolean => procedureId.test(value)
