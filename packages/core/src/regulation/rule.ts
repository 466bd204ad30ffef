import type { MessageKey } from '../message/catalogue.ts'
import { MotcuaError } from '../message/motcua-error.ts'
import type { Certainty } from '../time/calendar-data.ts'
import type { LocalDate } from '../time/local-date.ts'
import { covers, nation, narrowness, type Place, type Scope } from './scope.ts'

/** Keys of the catalogue that say why a value was inferred. */
export type ReasonKey = Extract<MessageKey, `law.reason.${string}`>

/** One value of a rule with the days on which it holds (`to` excluded), where it holds, and the article that says so. */
export type RuleValue<T> = {
  readonly from: LocalDate
  readonly to?: LocalDate
  /** Absent: the nation. */
  readonly scope?: Scope
  /** Number of the text that gives the value. */
  readonly text: string
  readonly article: string
  readonly certainty: Certainty
  /** Why an inferred value is what it is, in the catalogue; every inferred value has one. */
  readonly reason?: ReasonKey
  readonly value: T
}

/** A rule of law as dated data; a change of law is a new dated value, never an edit of an old one. */
export type Rule<T> = {
  readonly id: string
  /** What the rule is about, in the catalogue. */
  readonly title: MessageKey
  readonly values: readonly RuleValue<T>[]
}

/** The value of a rule on a day and in a place, ready to be cited. */
export type Ruling<T> = {
  readonly rule: string
  readonly article: string
  readonly certainty: Certainty
  readonly reason?: ReasonKey
  readonly value: T
  readonly scope: Scope
  /** Articles in force for wider scopes that this one sets aside. */
  readonly setsAside: readonly string[]
}

type RuleTitle = Extract<MessageKey, `rule.${string}`>
type RuleId<Title extends RuleTitle = RuleTitle> = Title extends `rule.${infer Id}` ? Id : never

/** Makes a rule; its title stands in the catalogue under `rule.<id>`. */
export const rule = <T>(id: RuleId, values: readonly RuleValue<T>[]): Rule<T> => ({ id, title: `rule.${id}`, values })

const inForce = <T>({ from, to, scope = nation }: RuleValue<T>, date: LocalDate, place: Place): boolean =>
  from <= date && (to === undefined || date < to) && covers(scope, place)

const narrowerFirst = <T>(a: RuleValue<T>, b: RuleValue<T>): number =>
  narrowness(b.scope ?? nation) - narrowness(a.scope ?? nation) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)

/** The value in force on a day and in a place: the narrowest scope wins, of equal ones the later; null where none holds. */
export const findRuling = <T>(rule: Rule<T>, date: LocalDate, place: Place = {}): Ruling<T> | null => {
  const held = rule.values.filter((value) => inForce(value, date, place))
  const [found, ...others] = held.length > 1 ? held.toSorted(narrowerFirst) : held
  if (found === undefined) return null
  const { article, certainty, reason, value, scope = nation } = found
  const setsAside = others.map((wider) => wider.article)
  return { rule: rule.id, article, certainty, ...(reason === undefined ? {} : { reason }), value, scope, setsAside }
}

/** As `findRuling`. Throws `regulation.not-in-force` where no value holds. */
export const rulingAt = <T>(rule: Rule<T>, date: LocalDate, place: Place = {}): Ruling<T> => {
  const found = findRuling(rule, date, place)
  if (found === null) throw new MotcuaError('regulation.not-in-force', { rule: rule.id, date })
  return found
}
