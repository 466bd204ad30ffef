import { type LocalDate, type LocalMonth, MotcuaError } from '@motcua/core'

/** A quarter [quý] and the day before which its report on the tasks of NQ 131/NQ-CP is owed. */
export type Quarter = {
  readonly quarter: string
  readonly from: LocalMonth
  readonly to: LocalMonth
  /** The 20th of the last month: the synthesis is due before it, on the day before at the latest. */
  readonly dueBefore: LocalDate
}

/** The quarter that `YYYY-Q1` to `YYYY-Q4` names. @throws MotcuaError `report.quarter` */
export const quarterOf = (value: string): Quarter => {
  const [, year = '', number = ''] = /^(\d{4})-Q([1-4])$/.exec(value) ?? []
  if (year === '') throw new MotcuaError('report.quarter', { value })
  const last = Number(number) * 3
  const month = (of: number): LocalMonth => `${year}-${String(of).padStart(2, '0')}`
  return { quarter: value, from: month(last - 2), to: month(last), dueBefore: `${month(last)}-20` }
}
