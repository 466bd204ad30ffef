import { type ConditionVerdict, type Language, type OnlineStanding, text } from '@motcua/core'

/** How a condition stands and what it lacks: `not met (not signed: deed)`. */
export const verdictText = ({ condition, standing, lacks }: ConditionVerdict, language: Language): string => {
  const shown = text(`online.standing.${standing}`, {}, language)
  if (lacks.length === 0) return shown
  const lacking =
    condition === 'components-signed'
      ? text('online.lacks.components', { components: lacks.join(', ') }, language)
      : lacks
          .map((one) => text(one === 'attachment' ? 'online.lacks.attachment' : 'online.lacks.signature', {}, language))
          .join(', ')
  return `${shown} (${lacking})`
}

/** Each condition with how it stands, and all three together. */
export const onlinePairs = (
  { standing, conditions }: OnlineStanding,
  language: Language,
): readonly (readonly [condition: string, told: string])[] => [
  ...conditions.map(
    (verdict) => [text(`online.condition.${verdict.condition}`, {}, language), verdictText(verdict, language)] as const,
  ),
  [text('online.condition.all', {}, language), text(`online.standing.${standing}`, {}, language)],
]
