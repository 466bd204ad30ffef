import type { Rejection } from '../../regulation/rejection.ts'
import { dossierCommandTypes } from '../command-schemas.ts'
import type { DossierCommandType } from '../commands.ts'
import type { DossierState } from '../state.ts'
import { type DossierContext, legalContext } from './context.ts'
import { kinds } from './kinds.ts'
import { notNow, notThen } from './order.ts'

/** A kind of command that may be given now, or the rule and article that stand against it whatever it says. */
export type AllowedCommand =
  | { readonly command: DossierCommandType; readonly allowed: true }
  | { readonly command: DossierCommandType; readonly allowed: false; readonly rejection: Rejection }

/**
 * What may happen next to a dossier, for every kind of command. A command of an allowed kind may still be refused for
 * what it says; one of a kind that is not allowed is always refused, by the same rule.
 */
export const allowed = (state: DossierState, context: DossierContext): readonly AllowedCommand[] => {
  const legal = legalContext(context, state.procedure ?? '', state.submittedAt)
  return dossierCommandTypes.map((command) => {
    const { event, permit } = kinds[command]
    const objection = notNow(event, state, legal) ?? notThen(event, state, legal) ?? permit?.(state, legal) ?? null
    return objection === null ? { command, allowed: true } : { command, allowed: false, rejection: objection.rejection }
  })
}
