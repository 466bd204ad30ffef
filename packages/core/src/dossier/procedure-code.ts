/** A procedure code [mã thủ tục hành chính] and the suffix of the agency that offers it, where one is written. */
export type ProcedureCode = { readonly code: string; readonly suffix: string | null }

const shape = /^(\d\.\d{6})(?:\.(.+))?$/

/** Reads `2.002402`, `2.002402.H05`, `2.000908.000.00.00.H61`; a code of another shape is kept whole. */
export const parseProcedureCode = (value: string): ProcedureCode => {
  const [, code = value, suffix = null] = shape.exec(value) ?? []
  return { code, suffix }
}
