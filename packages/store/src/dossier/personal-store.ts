import {
  type DossierEvent,
  dossierEventDefinitions,
  type ProcedureLookup,
  type ProcedureTerms,
  termsOf,
} from '@motcua/core'
import { createCodec } from '../codec/codec.ts'
import type { EventStore } from '../event-store.ts'
import type { DossierMiddleware } from './dossier-handler.ts'

/** A paper that lies in an applicant's own store, by the name that the procedure gives the component. */
export type StoredPaper = {
  readonly component: string
  /** Where it is found there again; goes into `ReuseComponent`. */
  readonly reference: string
}

/**
 * The applicant's own store on the portal [kho dữ liệu cá nhân của tổ chức, cá nhân]. Whoever implements it asks the vault
 * who the pseudonymous subject is. It may throw where the store cannot be reached.
 */
export interface PersonalStore {
  /** Of the components asked about, those that lie there and may be reused now. */
  look(question: {
    readonly subject: string
    readonly components: readonly string[]
    readonly signal?: AbortSignal
  }): Promise<readonly StoredPaper[]>
}

/** Papers by subject, in memory: for trials and tests. */
export const memoryPersonalStore = (papers: Readonly<Record<string, readonly StoredPaper[]>>): PersonalStore => ({
  look: async ({ subject, components }) =>
    (papers[subject] ?? []).filter(({ component }) => components.includes(component)),
})

export type PersonalStoreOptions = {
  readonly store: Pick<EventStore, 'readStream'>
  readonly personalStore: PersonalStore
  /** Hears of a look that failed: the request goes on, for a store that is down holds up no dossier. Default: it throws. */
  readonly onFailure?: (error: unknown, stream: string) => void
}

type Request = Parameters<DossierMiddleware>[0]

const asked = ({ commands }: Request): readonly string[] =>
  commands.flatMap((command) =>
    command.type === 'RequestSupplement' ? command.items.flatMap(({ component }) => component ?? []) : [],
  )

const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown: 'skip' })

/** Terms of which the papers found can be had from the applicant's store. A procedure without terms has none still. */
const withPapers =
  (procedures: ProcedureLookup, papers: readonly StoredPaper[]): ProcedureLookup =>
  (code, at): ProcedureTerms | undefined => {
    const terms = termsOf(procedures, code, at)
    if (terms === undefined) return undefined
    const found = papers.map(({ component }) => ({ component, from: 'personal-store' as const }))
    return { ...terms, obtainable: [...found, ...(terms.obtainable ?? [])] }
  }

/**
 * Looks into the applicant's store before a component is asked for: what lies there is refused by `no-asking-reusable`, with
 * its article, and nothing is written; `ReuseComponent` then takes it from there. NĐ 45/2020, provincial letter 12/2023 §6.
 */
export const lookBeforeAsking = ({ store, personalStore, onFailure }: PersonalStoreOptions): DossierMiddleware => {
  const subjectOf = async ({ commands, stream }: Request): Promise<string | null> => {
    const submission = commands.find((command) => command.type === 'SubmitDossier')
    if (submission !== undefined) return submission.subject
    const read = await store.readStream(stream)
    const submitted = read.exists ? read.events.findLast(({ type }) => type === 'DossierSubmitted') : undefined
    const decoded = submitted === undefined ? undefined : codec.decode(submitted)
    return decoded?.type === 'DossierSubmitted' ? decoded.data.subject : null
  }

  const found = async (request: Request): Promise<readonly StoredPaper[]> => {
    const components = asked(request)
    if (components.length === 0) return []
    const subject = await subjectOf(request)
    if (subject === null) return []
    const { signal } = request
    try {
      return await personalStore.look({ subject, components, ...(signal === undefined ? {} : { signal }) })
    } catch (error) {
      if (onFailure === undefined) throw error
      onFailure(error, request.stream)
      return []
    }
  }

  return async (request, next) => {
    const papers = await found(request)
    if (papers.length === 0) return next(request)
    const { context } = request
    return next({ ...request, context: { ...context, procedures: withPapers(context.procedures, papers) } })
  }
}
