import type { Amount, StatedLimit, StepTime } from './stated-time.ts'

/** What a bare "ngày" or a bare number means in a table: its head or its total may say "ngày làm việc". */
export type BareDay = 'working-day' | 'day'

const hoursInWorkingDay = 8

const measure =
  /(\d+\/\d+|\d+(?:[.,]\d+)?)\s*\)?\s*(?:\([^)\d]*\)\s*)?(ngày\s+làm\s+việc|ngày|giờ\s+làm\s+việc|giờ|buổi|tháng|năm|phút|tuần)?/iu

/** A number with a unit, anywhere. */
const measures = /\d\s*\)?\s*(?:ngày|giờ|buổi|tháng|tuần)/giu

const notCounted = /^(?:giờ hành chính|không tính(?: thời gian)?|không tính vào)/iu

const numberOf = (written: string): number => {
  const [over, under] = written.split('/')
  return under === undefined ? Number(written.replace(',', '.')) : Number(over) / Number(under)
}

const amountOf = (written: string, unit: string, bare: BareDay): Amount | null => {
  const amount = numberOf(written)
  if (!Number.isFinite(amount)) return null
  switch (unit.toLowerCase().replaceAll(/\s+/g, ' ')) {
    case 'giờ':
    case 'giờ làm việc':
      return { amount, unit: 'working-hour' }
    case 'ngày làm việc':
      return { amount: amount * hoursInWorkingDay, unit: 'working-hour' }
    case 'ngày':
    case '':
      return bare === 'working-day'
        ? { amount: amount * hoursInWorkingDay, unit: 'working-hour' }
        : { amount, unit: 'day' }
    default:
      return null
  }
}

/** Words before the number that leave the amount as it is: `Không quá`, `Trong thời hạn`, `Mười (`. */
const leading =
  /^(?:trong\s+(?:thời\s+(?:hạn|gian)\s+)?|thời\s+hạn\s+|tối\s+đa\s+|không\s+quá\s+)*(?:\p{L}+\s*\((?=\d))?/iu

/** What may follow the amount: nothing, or from when it is counted. */
const countedFrom = /^\s*[.,;]?\s*$|^\s*[.,;]?\s*(?:kể\s+từ|từ|sau)(?!\p{L})/iu

/** Words that make the amount one of several, or show that the text was cut. */
const openEnded = /…|\.\.\.|(?<!\p{L})(?:hoặc|trường hợp|thỏa thuận)(?!\p{L})/iu

/** The amount that a text states, or null where it states none, or more than one; in brackets it may be said again. */
const onlyAmount = (text: string, bare: BareDay): Amount | null => {
  const words = text.trim().normalize('NFC').replace(leading, '')
  const found = measure.exec(words)
  if (found === null || found.index > 0) return null
  const [whole, written = '', unit = ''] = found
  const rest = words.slice(whole.length)
  const bracket = /^\s*\(([^)]*)\)/u.exec(rest)
  if ((bracket?.[1]?.match(measures)?.length ?? 0) > 1) return null
  const after = rest.slice(bracket?.[0].length ?? 0)
  if (!countedFrom.test(after) || openEnded.test(after) || after.match(measures) !== null) return null
  return amountOf(written, unit, bare)
}

/** Reads the cell of a step. Text that is neither an amount nor "not counted" states no time. */
export const readStepTime = (text: string | null, bare: BareDay = 'day'): StepTime => {
  const written = text?.trim() ?? ''
  if (written === '') return { kind: 'not-stated' }
  if (notCounted.test(written.normalize('NFC'))) return { kind: 'not-counted', text: written }
  const amount = onlyAmount(written, bare)
  return amount === null ? { kind: 'not-stated', text: written } : { kind: 'counted', text: written, ...amount }
}

/** Reads a time limit as a decision prints it. */
export const readStatedLimit = (text: string | null, bare: BareDay = 'day'): StatedLimit => {
  const written = text?.trim() ?? ''
  if (written === '') return { kind: 'not-stated' }
  const amount = onlyAmount(written, bare)
  return amount === null ? { kind: 'unmeasured', text: written } : { kind: 'stated', text: written, amounts: [amount] }
}
