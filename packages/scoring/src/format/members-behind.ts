import type { Members } from './members.ts'
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

/** Whole numbers that grow, four bytes each: a province's dossiers stand behind many figures. */
class NumberList {
  #values = new Uint32Array(4)
  #length = 0

  add(value: number): void {
    if (this.#length > 0 && this.#values[this.#length - 1] === value) return
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(this.#length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.#length++] = value
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#length)
  }
}

/** The numbers of several lists in the order in which they were noted, each once. */
const distinct = (lists: readonly NumberList[]): Uint32Array => {
  const [only, ...others] = lists
  if (only === undefined) return new Uint32Array()
  const own = only.values()
  // dossiers are mostly counted one after another, and then a list repeats none
  if (others.length === 0 && own.every((value, at) => at === 0 || value > (own[at - 1] ?? 0))) return own
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list.values()])))
}

/** Members by the numbers of their names. */
const membersOf = (numbers: Uint32Array, names: readonly string[]): Members => {
  return {
    length: numbers.length,
    slice: (from, to) => Array.from(numbers.subarray(from, to), (number) => names[number] ?? ''),
    [Symbol.iterator]: function* () {
      for (const number of numbers) yield names[number] ?? ''
    },
  }
}

/** Keeps the dossiers behind each figure of a table while they are counted; a dossier that counts twice stands there once. */
export class MembersBehind {
  readonly #rows = new Map<string, Map<string, NumberList>>()
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()

  readonly note: NoteMember = (row, column, stream) => {
    let columns = this.#rows.get(row)
    if (columns === undefined) this.#rows.set(row, (columns = new Map<string, NumberList>()))
    let members = columns.get(column)
    if (members === undefined) columns.set(column, (members = new NumberList()))
    members.add(this.#numberOf(stream))
  }

  #numberOf(stream: string): number {
    const last = this.#names.length - 1
    if (this.#names[last] === stream) return last
    const known = this.#numbers.get(stream)
    if (known !== undefined) return known
    this.#names.push(stream)
    this.#numbers.set(stream, last + 1)
    return last + 1
  }

  /** What was noted of the rows of a sheet, in their order. */
  of(rows: readonly NotedRow[]): readonly Behind[] {
    return rows.flatMap(({ name, label, noted = [name] }, row) => {
      const found = noted.flatMap((one) => this.#rows.get(one) ?? [])
      return [...new Set(found.flatMap((columns) => [...columns.keys()]))].map((column) => ({
        row,
        name,
        label,
        column,
        of: 'dossier' as const,
        members: membersOf(distinct(found.flatMap((columns) => columns.get(column) ?? [])), this.#names),
      }))
    })
  }
}
