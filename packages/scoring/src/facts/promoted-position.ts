import { type DossierEventType, dossierPromotions } from '@motcua/core'

/** The texts that the integers of a promoted column stand for, in the order of their positions. */
export const promotedTexts = (type: DossierEventType, field: string): readonly string[] => {
  const kind = dossierPromotions[type]?.[field]
  if (kind === undefined || typeof kind === 'string') throw new RangeError(`${type}.${field}`)
  return kind
}

/** The integer that a text of a promoted column is kept as. */
export const promotedPosition = (type: DossierEventType, field: string, value: string): number => {
  const position = promotedTexts(type, field).indexOf(value)
  if (position < 0) throw new RangeError(`${type}.${field}: ${value}`)
  return position
}
