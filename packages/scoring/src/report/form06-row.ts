import { type Language, type LocalMonth, type MessageKey, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import { checkIdentity, type SheetIdentity } from '../format/sheet-identity.ts'

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

type Side = (row: Form06Row) => number

const equations: readonly { readonly name: MessageKey; readonly left: Side; readonly right: Side }[] = [
  {
    name: 'report.form06.identity.resolved',
    left: ({ resolved }) => resolved,
    right: ({ early, onTime, late, noDueDate }) => early + onTime + late + noDueDate,
  },
  {
    name: 'report.form06.identity.open',
    left: ({ open }) => open,
    right: ({ openNotDue, openOverdue }) => openNotDue + openOverdue,
  },
  {
    name: 'report.form06.identity.balance',
    left: ({ carried, received }) => carried + received,
    right: ({ resolved, open }) => resolved + open,
  },
]

export const form06Identities = (rows: readonly Form06Row[]): readonly Form06Identity[] =>
  equations.map(({ name, left, right }) => {
    const broken = rows.filter((row) => left(row) !== right(row)).map(({ month }) => month)
    return { name, holds: broken.length === 0, broken }
  })

/** The same equations with both their sides, for the table. */
export const form06Checks = (rows: readonly Form06Row[], language: Language): readonly SheetIdentity[] =>
  equations.map(({ name, left, right }) =>
    checkIdentity(
      { key: name.slice('report.form06.identity.'.length), equation: text(name, {}, language) },
      rows.map((row) => ({ row: formats(language).month(row.month), left: left(row), right: right(row) })),
    ),
  )
