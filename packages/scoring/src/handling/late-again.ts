import type { LocalMonth } from '@motcua/core'

/** A dossier that became late, with who had it then. */
export type LateMoment = { readonly unit: string | null; readonly officer: string | null; readonly month: LocalMonth }

/** Who had dossiers when they became late, over the months of a period. */
export type LateAgainRow = {
  /** Null where no hand-over before the moment names one. */
  readonly unit: string | null
  readonly officer: string | null
  readonly late: number
  /** The months in which a dossier of theirs became late, the earliest first. */
  readonly months: readonly LocalMonth[]
  /** The most months with lateness in a row. */
  readonly running: number
  /** Late in more than one month. */
  readonly again: boolean
}

const numbered = (month: LocalMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))

const longestRun = (months: readonly LocalMonth[]): number => {
  let longest = 0
  let run = 0
  for (const [index, month] of months.entries()) {
    const before = months[index - 1]
    run = before !== undefined && numbered(month) === numbered(before) + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

/** Who is late again, month after month [tái diễn chậm trễ]: the longest run first, then the most dossiers. */
export const lateAgain = (moments: readonly LateMoment[]): readonly LateAgainRow[] => {
  const groups = new Map<string, LateMoment[]>()
  for (const moment of moments) {
    const key = JSON.stringify([moment.unit, moment.officer])
    groups.set(key, [...(groups.get(key) ?? []), moment])
  }
  return [...groups.entries()]
    .map(([key, own]) => {
      const { unit, officer } = own[0] ?? { unit: null, officer: null }
      const months = [...new Set(own.map(({ month }) => month))].toSorted()
      const row = { unit, officer, late: own.length, months, running: longestRun(months), again: months.length > 1 }
      return { key, row }
    })
    .toSorted((a, b) => b.row.running - a.row.running || b.row.late - a.row.late || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}
