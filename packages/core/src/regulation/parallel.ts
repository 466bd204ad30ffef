import type { RuleValue } from './rule.ts'

/**
 * A value found in a text for one kind of procedure, taken for the nation where the national text has not been read and
 * several texts say the same. Marked as inferred, in force since the one-stop decree.
 */
export const asParallel = <T>({
  text,
  article,
  value,
  reason = 'law.reason.parallel',
}: RuleValue<T>): RuleValue<T> => ({
  from: '2018-06-21',
  text,
  article: `${article} [by parallel]`,
  certainty: 'inferred',
  reason,
  value,
})
