import type { Vault, VaultAccess } from './vault.ts'

/** What stands where a name is not known, or has been forgotten. */
const noName = '—'

/** The name of a person for a form or a report; "—" without one. */
export type NameOf = (subject: string | null) => string

/**
 * Reads the names that a form or report needs, each once, and answers from them: what is printed goes through the
 * vault and its access log, and through nothing else.
 */
export const readNames = async (
  vault: Pick<Vault, 'read'>,
  subjects: Iterable<string | null>,
  access: VaultAccess,
): Promise<NameOf> => {
  const names = new Map<string, string>()
  for (const subject of new Set(subjects)) {
    const name = subject === null ? undefined : (await vault.read(subject, access, ['name']))?.name
    if (subject !== null && name !== undefined) names.set(subject, name)
  }
  return (subject) => (subject === null ? noName : (names.get(subject) ?? noName))
}
