import {
  type ConstituentPart,
  fieldFault,
  type IssuerLevel,
  isMotcuaError,
  type Message,
  missingParts,
  type ProcedureContent,
  type ProcedureEvent,
  publicationDuties,
  readStatedLimit,
  type ScheduledFee,
  type StatedLimit,
  toIso,
  type WorkingCalendar,
} from '@motcua/core'
import { type CatalogueRow, catalogueRow } from './catalogue-row.ts'
import type { ReadFinding, ReadFindingCode } from './read-finding.ts'
import { given, isProcedureId } from './row-field.ts'
import type { StreamDraft } from './stream-draft.ts'

export type CatalogueFile = { readonly drafts: readonly StreamDraft[]; readonly findings: readonly ReadFinding[] }

const levelOf = (issuer: string): IssuerLevel => {
  if (/^(?:bộ|ngân hàng nhà nước|thanh tra chính phủ|văn phòng chính phủ|ủy ban dân tộc)/iu.test(issuer))
    return 'ministry'
  return /(?:tỉnh|thành phố|\btp\b|ubnd)/iu.test(issuer) ? 'province' : 'other'
}

const limitOf = ({ timeLimit }: CatalogueRow): StatedLimit => {
  if (timeLimit === null || timeLimit === undefined) return { kind: 'not-stated' }
  const { text, hours, days } = timeLimit
  const written = text ?? ''
  if (typeof hours === 'number')
    return { kind: 'stated', text: written || `${hours} giờ`, amounts: [{ amount: hours, unit: 'working-hour' }] }
  if (typeof days === 'number')
    return { kind: 'stated', text: written || `${days} ngày`, amounts: [{ amount: days, unit: 'day' }] }
  return readStatedLimit(written)
}

const hoursInWorkingDay = 8

/** The limit to reckon by: whole working days as such, bare days as calendar days [inferred]. */
const timeLimitOf = (limit: StatedLimit): string | undefined => {
  if (limit.kind !== 'stated' || limit.amounts.length !== 1) return undefined
  const [{ amount, unit } = { amount: 0, unit: 'day' }] = limit.amounts
  if (amount <= 0) return undefined
  if (unit === 'day') return Number.isInteger(amount) ? `${amount}d` : undefined
  return amount % hoursInWorkingDay === 0 ? `${amount / hoursInWorkingDay}wd` : `${amount}wh`
}

/** `Không`: no fee; `Không quy định`: nothing is stated; one amount: that; else the rule in words. */
const feesOf = (written: string): readonly ScheduledFee[] | null => {
  const text = written.trim()
  if (/^không(?:\s+thu)?\.?$/iu.test(text)) return []
  if (text === '' || /^không\s+(?:có\s+)?qu[yi]\s*định/iu.test(text)) return null
  const charge = /^lệ\s+phí/iu.test(text)
  const fee = { fee: 'fee-1', kind: charge ? ('charge' as const) : ('fee' as const), text }
  const [, amount] = /^(?:(?:lệ\s+)?phí:?\s*)?(\d{1,3}(?:\.\d{3})+)\s*đồng\s*\/?\s*[^\d;:,]*$/iu.exec(text) ?? []
  return [amount === undefined ? fee : { ...fee, amount: Number(amount.replaceAll('.', '')) }]
}

/** The parts that a row shows; sequence, method and components never stand in a catalogue. */
const partsOf = (
  row: CatalogueRow,
  limit: StatedLimit,
  fees: readonly ScheduledFee[] | null,
): readonly ConstituentPart[] => [
  'name',
  ...(limit.kind === 'not-stated' ? [] : (['limit'] as const)),
  ...(row.subject === null || row.subject === undefined ? [] : (['subject'] as const)),
  ...(row.unit === null || row.unit === undefined || row.unit === '' ? [] : (['executor'] as const)),
  ...(fees === null || fees.length === 0 ? [] : (['fees'] as const)),
]

type Reading = { readonly calendar: WorkingCalendar; readonly today: string }

const isDate = (date: string, { zone }: WorkingCalendar): boolean => {
  try {
    return zone.startOfDay(date) > Number.NEGATIVE_INFINITY
  } catch (error) {
    if (isMotcuaError(error)) return false
    throw error
  }
}

/** The duties, where the calendar knows the days; without a day of effect only that of publishing. */
const dutiesOf = (row: CatalogueRow, decidedOn: string, level: IssuerLevel, calendar: WorkingCalendar) => {
  try {
    const basisFrom = row.effectiveFrom ?? decidedOn
    const { publishBy, ...lead } = publicationDuties({ level, decidedOn, basisFrom, shortened: false }, calendar)
    return { ...given('publishBy', publishBy), ...(row.effectiveFrom ? lead : {}) }
  } catch (error) {
    if (isMotcuaError(error) && error.code.startsWith('time.')) return {}
    throw error
  }
}

const eventsOf = (row: CatalogueRow, version: string, { calendar, today }: Reading): readonly ProcedureEvent[] => {
  const limit = limitOf(row)
  const fees = feesOf(row.fee ?? '')
  const decidedOn = row.date || null
  const issuer = row.issuer ?? '?'
  const level = levelOf(issuer)
  const from = toIso(calendar.zone.startOfDay((row.effectiveFrom || null) ?? decidedOn ?? today))
  const held = partsOf(row, limit, fees)
  const without = fees?.length === 0 ? (['fees'] as const) : []
  const content: ProcedureContent = {
    name: row.name,
    ...given('case', row.case),
    ...given('sector', row.sector),
    ...given('subject', row.subject),
    limit,
    ...given('timeLimit', timeLimitOf(limit)),
    ...given('place', row.place),
    ...(row.legalBasis?.length ? { legalBasis: row.legalBasis } : {}),
    ...given('nonTerritorial', row.nonTerritorial),
  }
  const common = {
    ...content,
    version,
    issuer,
    level,
    ...given('unit', row.unit),
    effectiveFrom: from,
    parts: held,
    without,
    missingParts: missingParts({ held, without }, decidedOn ?? today).length,
  }
  const announced: ProcedureEvent =
    row.decision && decidedOn !== null
      ? {
          type: 'ProcedureAnnounced',
          data: { ...common, decision: row.decision, decidedOn, ...dutiesOf(row, decidedOn, level, calendar) },
        }
      : { type: 'ProcedureListed', data: common }
  const feeBearing = fees?.some(({ amount }) => amount === undefined || amount > 0) ?? false
  return [
    announced,
    ...(fees === null ? [] : [{ type: 'FeesSet', data: { version, from, fees, feeBearing } } as const]),
    ...(row.serviceLevel === null || row.serviceLevel === undefined
      ? []
      : [
          {
            type: 'ServiceLevelSet',
            data: { version, from, level: row.serviceLevel, ...given('reason', row.serviceReason) },
          } as const,
        ]),
    ...(row.lists ?? []).map((list) => ({ type: 'ProcedureMarked', data: { list, from } }) as const),
    ...(row.forms ?? []).map(
      ({ form, name, fields }) =>
        ({
          type: 'FormSet',
          data: {
            form,
            name,
            from,
            fields: fields.map(({ field, label, required, filledFrom }) => ({
              field,
              label,
              required,
              ...given('filledFrom', filledFrom),
            })),
          },
        }) as const,
    ),
  ]
}

/** What of a row is taken without a field, and why. */
const shortcomings = (row: CatalogueRow): readonly (readonly [ReadFindingCode, string, string])[] => {
  const limit = limitOf(row)
  const fees = feesOf(row.fee ?? '')
  return [
    ...(limit.kind === 'unmeasured' ? [['catalogue.finding.limit-in-words', 'timeLimit', limit.text] as const] : []),
    ...(limit.kind === 'not-stated' ? [['catalogue.finding.limit-missing', 'timeLimit', ''] as const] : []),
    ...(fees?.some(({ amount }) => amount === undefined)
      ? [['catalogue.finding.fee-in-words', 'fee', row.fee ?? ''] as const]
      : []),
    ...(row.serviceLevel === 'partial' && !row.serviceReason
      ? [['catalogue.finding.reason-missing', 'serviceReason', ''] as const]
      : []),
    ...(row.decision && row.date ? [] : [['catalogue.finding.decision-missing', 'decision', ''] as const]),
  ]
}

const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value)

/** Reads the rows of a catalogue: each one facts about its procedure, or a finding that names row, field and reason. */
export const readCatalogueRows = (rows: readonly unknown[], reading: Reading): CatalogueFile => {
  const findings: ReadFinding[] = []
  const seen = new Map<string, number>()
  const drafts = rows.flatMap((raw, at): readonly StreamDraft[] => {
    const read = catalogueRow.safeParse(raw)
    const name =
      typeof raw === 'object' && raw !== null && 'code' in raw && typeof raw.code === 'string' ? raw.code : null
    const found = (
      code: ReadFindingCode,
      field: string,
      reason: string | Message,
      effect: ReadFinding['effect'],
    ): void => {
      const params = { reason: typeof reason === 'string' ? shown(reason) : reason }
      findings.push({ code, row: at + 1, name, field, params, effect })
    }
    if (!read.success) {
      const [issue] = read.error.issues
      if (issue === undefined) throw read.error
      const { field, reason } = fieldFault(issue, raw)
      found('catalogue.finding.row-shape', field || 'row', reason, 'left-out')
      return []
    }
    const row = read.data
    if (!isProcedureId(row.code)) {
      found('catalogue.finding.code-form', 'code', row.code, 'left-out')
      return []
    }
    for (const field of ['date', 'effectiveFrom'] as const) {
      const date = row[field]
      if (date && !isDate(date, reading.calendar)) {
        found('catalogue.finding.date-form', field, date, 'left-out')
        return []
      }
    }
    for (const [code, field, reason] of shortcomings(row)) found(code, field, reason, 'kept')
    const source = `${row.issuer ?? '?'} ${row.decision ?? 'danh mục'}`.slice(0, 100)
    const key = `${row.code} ${source}`
    const earlier = seen.get(key) ?? 0
    seen.set(key, earlier + 1)
    if (earlier > 0) found('catalogue.finding.code-repeated', 'code', source, 'kept')
    const version = earlier === 0 ? source : `${source} #${earlier + 1}`
    const events = eventsOf(row, version, reading)
    return [{ procedure: row.code, row: at + 1, name: row.code, source: raw, events, decidedOn: row.date || null }]
  })
  return { drafts, findings }
}
