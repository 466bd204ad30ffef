import { type ProcedureEvent, toIso, type Zone } from '@motcua/core'
import type { ReadProcess } from './process-file.ts'
import type { StreamDraft } from './stream-draft.ts'

/**
 * A process on the stream of each procedure that it serves; one for which the decision prints no code has a stream of its
 * own, under its id. What a decision prints it has approved.
 */
export const draftsOfProcess = (
  { row, source, definition, decision, decidedOn, issuer }: ReadProcess,
  { zone, today }: { readonly zone: Zone; readonly today: string },
): readonly StreamDraft[] => {
  const { process, procedures } = definition
  const from = toIso(zone.startOfDay(decidedOn ?? today))
  const drafted: ProcedureEvent = { type: 'ProcessDrafted', data: { ...definition, from } }
  const approved: readonly ProcedureEvent[] =
    decision === null || decidedOn === null
      ? []
      : [
          {
            type: 'ProcessApproved',
            data: { process, decision, decidedOn, ...(issuer === null ? {} : { issuer }), from },
          },
        ]
  const events = [drafted, ...approved]
  const streams = procedures.length === 0 ? [process] : procedures
  return streams.map((procedure) => ({ procedure, row, name: process, source, events, decidedOn }))
}
