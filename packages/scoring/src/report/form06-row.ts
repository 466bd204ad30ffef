import type { LocalMonth, MessageKey } from '@motcua/core'

/** One month of form 06 [sổ theo dõi hồ sơ], in dossiers. */
export type Form06Row = {
  readonly month: LocalMonth
  /** Open at the start of the row. */
  readonly carried: number
  readonly received: number
  /** Ended within the row: done, returned, or refused, stopped or withdrawn after reception. */
  readonly resolved: number
  readonly early: number
  readonly onTime: number
  readonly late: number
  readonly noDueDate: number
  /** Open at the end of the row. */
  readonly open: number
  /** Among them those without a due date. */
  readonly openNotDue: number
  readonly openOverdue: number
  /** The range or the evaluation instant cuts the month. */
  readonly partial?: true
}

/** An equation that every row must satisfy. */
export type Form06Identity = {
  readonly name: MessageKey
  readonly holds: boolean
  /** Months whose row does not. */
  readonly broken: readonly LocalMonth[]
}

const equations: readonly { readonly name: MessageKey; readonly residual: (row: Form06Row) => number }[] = [
  {
    name: 'report.form06.identity.resolved',
    residual: ({ resolved, early, onTime, late, noDueDate }) => resolved - (early + onTime + late + noDueDate),
  },
  {
    name: 'report.form06.identity.open',
    residual: ({ open, openNotDue, openOverdue }) => open - (openNotDue + openOverdue),
  },
  {
    name: 'report.form06.identity.balance',
    residual: ({ carried, received, resolved, open }) => carried + received - (resolved + open),
  },
]

export const form06Identities = (rows: readonly Form06Row[]): readonly Form06Identity[] =>
  equations.map(({ name, residual }) => {
    const broken = rows.filter((row) => residual(row) !== 0).map(({ month }) => month)
    return { name, holds: broken.length === 0, broken }
  })
