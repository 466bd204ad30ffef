import { formatLimit, type Language, type MessageKey, type ScheduledFee, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { type ComparedPart, type HeldParts, partVerdicts, type StatedParts } from './procedure-parts.ts'

/** How the parts of the procedures that both sides have compare. */
export const partCountSheet = ({ procedures, counts }: HeldParts, { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'parts',
    title: heading('parts.title'),
    about: [],
    columns: [
      { key: 'part', heading: heading('parts.part'), kind: 'text' },
      ...partVerdicts.map((key) => ({ key, heading: heading(`parts.${key}`), kind: 'count' as const })),
    ],
    rows: counts.map(({ part, ...told }) => ({ part: heading(`parts.${part}`), ...told })),
    identities: [
      checkIdentity(
        { key: 'parts', equation: heading('parts.identity') },
        counts.map((row) => ({
          row: heading(`parts.${row.part}`),
          left: partVerdicts.reduce((sum, verdict) => sum + row[verdict], 0),
          right: procedures,
        })),
      ),
    ],
    notes: [],
    zone,
  }
}

const feeText = (fees: readonly ScheduledFee[], language: Language): string =>
  fees.length === 0
    ? text('parts.no-fee', {}, language)
    : fees
        .map(({ amount, text: words }) =>
          amount === undefined ? (words ?? '–') : `${formats(language).count(amount)} đồng`,
        )
        .join('; ')

/** A part as readers see it; null where the side does not state it. */
const shownPart = (part: ComparedPart, stated: StatedParts, language: Language): string | null => {
  const { limit, fees, serviceLevel, subject } = stated
  if (part === 'limit') return limit === null ? null : formatLimit(limit)
  if (part === 'fees') return fees === null ? null : feeText(fees, language)
  if (part === 'serviceLevel')
    return serviceLevel === null ? null : text(`procedure.service.${serviceLevel}`, {}, language)
  if (part === 'subject') return subject === null ? null : text(`parts.subject.${subject}`, {}, language)
  return stated[part]
}

/** Each part that differs, with what both sides say. */
export const partSheet = ({ differences }: HeldParts, { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'differences',
    title: heading('parts.differences'),
    about: [],
    columns: [
      { key: 'verdict', heading: heading('reconcile.verdict'), kind: 'text' },
      { key: 'code', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'row', heading: heading('reconcile.row'), kind: 'count' },
      { key: 'part', heading: heading('parts.part'), kind: 'text' },
      { key: 'theirs', heading: heading('parts.theirs'), kind: 'text' },
      { key: 'ours', heading: heading('parts.ours'), kind: 'text' },
    ],
    rows: differences.map(({ verdict, code, row, part, theirs, ours }) => ({
      verdict: heading(`parts.${verdict}`),
      code,
      row,
      part: heading(`parts.${part}`),
      theirs: shownPart(part, theirs, language),
      ours: shownPart(part, ours, language),
    })),
    notes: [],
    zone,
  }
}
