import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'

/** How a signature was made; `unstated`: nobody said. */
export const signingMethods = ['usb-token', 'sim-pki', 'remote', 'hsm', 'unstated'] as const
export type SigningMethod = (typeof signingMethods)[number]

/** Signatures made in one way: on components, on results, on certified copies. */
export type SigningRow = {
  readonly method: SigningMethod
  readonly components: number
  readonly results: number
  readonly copies: number
}

const signed = ['components', 'results', 'copies'] as const

/** Counts the signatures on dossiers by how they were made [phương thức ký số]. */
export class SigningTally {
  readonly #counts = new Map<string, number>()
  readonly #note: NoteMember

  /** @param note hears of each dossier behind each count, the row by its method */
  constructor(note: NoteMember = unnoted) {
    this.#note = note
  }

  add(life: DossierLife): void {
    const of = {
      components: eventsOf(life, 'ComponentSigned'),
      results: eventsOf(life, 'ResultSigned'),
      copies: eventsOf(life, 'CertifiedCopyIssued'),
    }
    for (const what of signed)
      for (const { data } of of[what]) {
        const method: SigningMethod = data.method ?? 'unstated'
        this.#counts.set(`${method} ${what}`, this.#of(method, what) + 1)
        this.#note(method, what, life.fact.stream)
      }
  }

  #of(method: SigningMethod, what: (typeof signed)[number]): number {
    return this.#counts.get(`${method} ${what}`) ?? 0
  }

  rows(): readonly SigningRow[] {
    return signingMethods.map((method) => ({
      method,
      components: this.#of(method, 'components'),
      results: this.#of(method, 'results'),
      copies: this.#of(method, 'copies'),
    }))
  }
}
