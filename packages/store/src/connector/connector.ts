import { z } from 'zod'

const name = z.string().min(1).max(100)

/** What is asked of a register: data about one person, by the names of the fields that are needed. */
export const registerQuestion = z.strictObject({
  /** The pseudonymous subject; whoever implements a connector asks the vault who that is. */
  subject: name,
  fields: z.array(name).min(1).max(100),
})

/**
 * What a register answers: the fields that it holds among those asked for, and where the answer is found again; or that it
 * holds nothing of that person.
 */
export const registerAnswer = z.discriminatedUnion('found', [
  z.strictObject({ found: z.literal(true), reference: name, values: z.record(name, z.string()) }),
  z.strictObject({ found: z.literal(false) }),
])

export type RegisterQuestion = z.infer<typeof registerQuestion>
export type RegisterAnswer = z.infer<typeof registerAnswer>

/** The contract of connectors as JSON Schema (2020-12), for who writes one in another language or behind HTTP. */
export const connectorSchemas = (): { readonly question: object; readonly answer: object } => ({
  question: { ...z.toJSONSchema(registerQuestion), $id: 'urn:motcua:connector:question' },
  answer: { ...z.toJSONSchema(registerAnswer), $id: 'urn:motcua:connector:answer' },
})

/**
 * A register of somebody else that answers in place of a paper [kết nối, chia sẻ dữ liệu]: population, civil status, land,
 * business. It answers or it throws, where it cannot be reached or was told to stop.
 */
export interface RegisterConnector {
  /** As failed fetches, outages and `motcua report links` name it, e.g. `population`. */
  readonly register: string
  ask(question: RegisterQuestion & { readonly signal?: AbortSignal }): Promise<RegisterAnswer>
}

/** A register in memory, its persons by subject: for trials and tests. */
export const memoryRegister = (
  register: string,
  persons: Readonly<Record<string, Readonly<Record<string, string>>>>,
): RegisterConnector => ({
  register,
  ask: async ({ subject, fields, signal }) => {
    signal?.throwIfAborted()
    const person = Object.hasOwn(persons, subject) ? persons[subject] : undefined
    if (person === undefined) return { found: false }
    const values = Object.fromEntries(
      fields.flatMap((field) => {
        const value = Object.hasOwn(person, field) ? person[field] : undefined
        return value === undefined ? [] : [[field, value]]
      }),
    )
    return { found: true, reference: `${register}/${subject}`, values }
  },
})
