import type { ProjectedRow } from '@motcua/store'
import { type DossierFact, factOf, transfersOf } from './dossier-fact.ts'
import type { FactChoice } from './fact-choice.ts'
import { emptyFactRow, factColumns, type FactRow } from './fact-row.ts'

type Texts = Pick<FactRow, 'laterAppointments' | 'supplements' | 'finishedLegs' | 'transfers'>

const integers = factColumns.flatMap(({ name, kind }) =>
  kind === 'integer' ? [name as Exclude<keyof FactRow, keyof Texts>] : [],
)
const width = integers.length
/** So many rows stand in one block of numbers. */
const blockRows = 4096

const noTexts: Texts = { laterAppointments: null, supplements: null, finishedLegs: null, transfers: null }

const hasTexts = ({ laterAppointments, supplements, finishedLegs, transfers }: Texts): boolean =>
  laterAppointments !== null || supplements !== null || finishedLegs !== null || transfers !== null

/**
 * Facts held in little room, to be read again and again: all of them, or those of some units without a look at the others.
 * A row takes eight bytes a column; as objects a province's facts would take some kilobytes each.
 */
export class FactShelf {
  readonly #streams: string[] = []
  readonly #blocks: Float64Array[] = []
  readonly #texts = new Map<number, Texts>()
  readonly #ofUnit = new Map<string, number[]>()
  readonly #known = new Map<number, string>()
  /** The places of the streams that were asked for last. */
  #asked: { readonly streams: ReadonlyMap<string, unknown>; readonly places: readonly number[] } | undefined
  readonly #text: (id: number) => string

  /** @param text resolves dictionary numbers */
  constructor(rows: Iterable<ProjectedRow<FactRow>>, text: (id: number) => string) {
    this.#text = (id) => {
      const known = this.#known.get(id)
      if (known !== undefined) return known
      const found = text(id)
      this.#known.set(id, found)
      return found
    }
    for (const row of rows) this.#add(row)
  }

  #add(row: ProjectedRow<FactRow>): void {
    const place = this.#streams.push(row.stream) - 1
    const from = (place % blockRows) * width
    if (from === 0) this.#blocks.push(new Float64Array(blockRows * width))
    const block = this.#blocks.at(-1)
    integers.forEach((name, column) => {
      if (block !== undefined) block[from + column] = row[name] ?? Number.NaN
    })
    if (hasTexts(row)) {
      const { laterAppointments, supplements, finishedLegs, transfers } = row
      this.#texts.set(place, { laterAppointments, supplements, finishedLegs, transfers })
    }
    const later = transfersOf(row.transfers, this.#text).map(({ to }) => to)
    for (const unit of new Set([...(row.unit === null ? [] : [this.#text(row.unit)]), ...later])) {
      const places = this.#ofUnit.get(unit)
      if (places === undefined) this.#ofUnit.set(unit, [place])
      else places.push(place)
    }
  }

  #placesOf({ units, streams }: FactChoice): readonly number[] {
    if (this.#asked?.streams !== streams) {
      const places = this.#streams.flatMap((stream, place) => (streams.has(stream) ? [place] : []))
      this.#asked = { streams, places }
    }
    const places = new Set(this.#asked.places)
    for (const unit of units) for (const place of this.#ofUnit.get(unit) ?? []) places.add(place)
    return [...places].toSorted((a, b) => a - b)
  }

  /** The facts asked for, in the order of the rows; without a choice all. */
  *facts(choice?: FactChoice): Generator<DossierFact> {
    const row = emptyFactRow()
    const fact = (place: number): DossierFact => {
      const block = this.#blocks[Math.floor(place / blockRows)]
      const from = (place % blockRows) * width
      integers.forEach((name, column) => {
        const value = block?.[from + column] ?? Number.NaN
        row[name] = Number.isNaN(value) ? null : value
      })
      Object.assign(row, this.#texts.get(place) ?? noTexts)
      return factOf(this.#streams[place] ?? '', row, this.#text)
    }
    if (choice === undefined) for (let place = 0; place < this.#streams.length; place++) yield fact(place)
    else for (const place of this.#placesOf(choice)) yield fact(place)
  }
}
