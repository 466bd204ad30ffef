import type { Behind } from './sheet.ts'

/** Says that a dossier was counted in a column of a row. */
export type NoteMember = (row: string, column: string, stream: string) => void

/** For counts of which nobody asks what stands behind them. */
export const unnoted: NoteMember = () => undefined

/** A row as `--drill` calls it, and as readers do. */
export type NotedRow = {
  readonly name: string
  readonly label: string
  /** Rows as they were noted that it stands for; default: the one of its name. */
  readonly noted?: readonly string[]
}

/** Keeps the dossiers behind each figure of a table while they are counted; a dossier that counts twice stands there once. */
export class MembersBehind {
  readonly #rows = new Map<string, Map<string, Set<string>>>()

  readonly note: NoteMember = (row, column, stream) => {
    const columns = this.#rows.get(row) ?? new Map<string, Set<string>>()
    this.#rows.set(row, columns)
    const members = columns.get(column) ?? new Set<string>()
    columns.set(column, members.add(stream))
  }

  /** What was noted of the rows of a sheet, in their order. */
  of(rows: readonly NotedRow[]): readonly Behind[] {
    return rows.flatMap(({ name, label, noted = [name] }, row) => {
      const found = noted.map((one) => this.#rows.get(one) ?? new Map<string, Set<string>>())
      return [...new Set(found.flatMap((columns) => [...columns.keys()]))].map((column) => ({
        row,
        name,
        label,
        column,
        of: 'dossier' as const,
        members: [...new Set(found.flatMap((columns) => [...(columns.get(column) ?? [])]))],
      }))
    })
  }
}
