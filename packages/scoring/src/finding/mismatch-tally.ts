import {
  type Instant,
  type LocalDate,
  parseProcedureCode,
  procedureAt,
  type ProcedureState,
  type UnitLevel,
  type UnitTree,
} from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { levelPlace } from '../report/level-place.ts'

/** The procedures of a sector whose limits differ between registers, as they concern a unit and all below it. */
export type MismatchRow = {
  /** Null where the register of procedures names no unit and no dossier came. */
  readonly unit: string | null
  readonly level: UnitLevel | null
  /** The field of the procedures [lĩnh vực]; null where the register names none. */
  readonly sector: string | null
  readonly procedures: number
  /** Received in the period. */
  readonly dossiers: number
}

export const mismatchName = ({ unit, sector }: Pick<MismatchRow, 'unit' | 'sector'>): string =>
  [unit ?? '-', sector ?? '-'].join('/')

type Concern = { readonly unit: string | null; readonly sector: string | null; readonly procedure: string }

/**
 * Sums up by sector, from the commune up, the procedures whose limits differ [thời hạn không khớp]: a unit is concerned by
 * those that it is competent for by the register, and by those of which it received dossiers.
 */
export class MismatchTally {
  readonly #sectors = new Map<string, string | null>()
  readonly #concerns: Concern[] = []
  readonly #dossiers: (Concern & { readonly stream: string })[] = []
  readonly #at: Instant

  constructor(procedures: ReadonlyMap<string, ProcedureState>, at: Instant) {
    this.#at = at
    for (const [procedure, state] of procedures) {
      const inForce = procedureAt(state, at)
      if (inForce === null || inForce.limitMismatches.length === 0) continue
      const sector = inForce.version.content.sector ?? null
      this.#sectors.set(procedure, sector)
      this.#concerns.push({ unit: inForce.competentUnit, sector, procedure })
    }
  }

  add(fact: DossierFact): void {
    if (fact.procedure === null) return
    const procedure = [fact.procedure, parseProcedureCode(fact.procedure).code].find((code) => this.#sectors.has(code))
    if (procedure === undefined) return
    const unit = competentUnit(fact, this.#at)
    this.#dossiers.push({ unit, sector: this.#sectors.get(procedure) ?? null, procedure, stream: fact.stream })
  }

  /**
   * A row for each unit and sector, the lowest level first and the province last, by the tree of a day.
   * @param note hears of each dossier behind each count, the row by `mismatchName`
   */
  rows(tree: UnitTree, day: LocalDate, note: NoteMember = unnoted): readonly MismatchRow[] {
    const rows = new Map<string, { row: MismatchRow; procedures: Set<string> }>()
    const told = new Set(this.#dossiers.map(({ procedure }) => procedure))
    // a procedure for which nobody is named stands by itself only where no unit's dossiers tell of it
    const concerns = this.#concerns.filter(({ unit, procedure }) => unit !== null || !told.has(procedure))
    for (const { unit, sector, procedure, stream } of [
      ...concerns.map((one) => ({ ...one, stream: null })),
      ...this.#dossiers,
    ]) {
      const home = unit === null ? null : (tree.homeOn(unit, day) ?? unit)
      for (const above of home === null ? [null] : tree.lineOn(home, day)) {
        const key = mismatchName({ unit: above, sector })
        const level = above === null ? null : tree.levelOf(above)
        const known = rows.get(key) ?? {
          row: { unit: above, level, sector, procedures: 0, dossiers: 0 },
          procedures: new Set<string>(),
        }
        known.procedures.add(procedure)
        const dossiers = known.row.dossiers + (stream === null ? 0 : 1)
        rows.set(key, { ...known, row: { ...known.row, procedures: known.procedures.size, dossiers } })
        if (stream !== null) note(key, 'dossiers', stream)
      }
    }
    return [...rows.values()]
      .map(({ row }) => row)
      .toSorted(
        (a, b) =>
          levelPlace(b.level) - levelPlace(a.level) ||
          b.dossiers - a.dossiers ||
          b.procedures - a.procedures ||
          (mismatchName(a) < mismatchName(b) ? -1 : 1),
      )
  }
}
