import { type Instant, type Language, text, type Zone } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { DossierHistory } from '../store/dossier-history.ts'

export const pauseColumns = ['pause', 'from', 'to', 'effect'] as const

/** Each time the legal clock stood or could have stood, in order of time: what for, from when to when, with what effect. */
export const pauseRows = (
  { state: { pauses, supplements } }: DossierHistory,
  zone: Zone,
  language: Language,
): readonly (readonly string[])[] => {
  const time = (instant: Instant | null): string =>
    instant === null ? text('dossier.pause.open', {}, language) : formats(language).time(instant, zone)
  const told = [
    ...pauses.map(({ kind, from, to, effect }) => ({
      kind,
      from,
      to,
      effect: text(effect === null ? 'dossier.pause.unknown' : `dossier.value.${effect}`, {}, language),
    })),
    ...supplements.map(({ stage, requestedAt, receivedAt }) => ({
      kind: 'supplement' as const,
      from: requestedAt,
      to: receivedAt,
      effect: text(`dossier.pause.${stage}`, {}, language),
    })),
  ]
  return told
    .toSorted((a, b) => a.from - b.from)
    .map(({ kind, from, to, effect }) => [text(`dossier.value.${kind}`, {}, language), time(from), time(to), effect])
}
