import type { DossierCommand, DossierState } from '@motcua/core'
import type { StoredTerms } from '../catalogue/stored-terms.ts'
import { recentlyUsed } from '../command/recently-used.ts'
import type { DossierHandler } from './dossier-handler.ts'

const filed = (commands: readonly DossierCommand[]): readonly string[] | undefined => {
  const submission = commands.find((command) => command.type === 'SubmitDossier')
  return submission === undefined ? undefined : [submission.procedure, ...(submission.filedWith ?? [])]
}

const proceduresOf = ({ procedure, filedWith }: DossierState): readonly string[] =>
  procedure === null ? [] : [procedure, ...filedWith]

/** A dossier handler before whose decisions the dossier's procedures are read from the store's own register. */
export const withStoredTerms = (
  handler: DossierHandler,
  terms: StoredTerms,
  /** Of so many dossiers it is remembered which procedures they are about. */
  remembered = 1_000,
): DossierHandler => {
  const known = recentlyUsed<readonly string[]>(remembered)

  const prepare = async (dossier: string, commands: readonly DossierCommand[], signal?: AbortSignal): Promise<void> => {
    const codes = filed(commands) ?? known.get(dossier) ?? proceduresOf((await handler.state(dossier, signal)).state)
    if (codes.length > 0) known.set(dossier, codes)
    for (const code of codes) await terms.prepare(code)
  }

  return {
    handle: async (request) => {
      await prepare(request.dossier, [request.command], request.signal)
      return handler.handle(request)
    },
    handleAll: async (request) => {
      await prepare(request.dossier, request.commands, request.signal)
      return handler.handleAll(request)
    },
    state: async (dossier, signal) => {
      const found = await handler.state(dossier, signal)
      for (const code of proceduresOf(found.state)) await terms.prepare(code)
      return found
    },
  }
}
