import type { Instant } from '../time/instant.ts'
import type { DeclarationForm, ProcedureState } from './state.ts'

/** What an applicant has to declare on a form [trường phải khai], and how much less than at first. */
export type FormBurden = DeclarationForm & {
  /** Fields that the applicant fills in, and those that data fill. */
  readonly declared: number
  readonly filled: number
  /** Fields that the applicant filled in when the form was first set. */
  readonly declaredAtFirst: number
}

const declaredOf = ({ fields }: DeclarationForm): number =>
  fields.filter(({ filledFrom }) => filledFrom === undefined).length

/** The forms of a version at an instant, each as it was last set, with what it asks of people. */
export const formsAt = (
  { forms }: Pick<ProcedureState, 'forms'>,
  version: string,
  at: Instant,
): readonly FormBurden[] => {
  const own = forms.filter((form) => form.from <= at && (form.version === null || form.version === version))
  return [...new Set(own.map(({ value }) => value.form))].flatMap((name): readonly FormBurden[] => {
    const set = own.filter(({ value }) => value.form === name).toSorted((a, b) => a.from - b.from)
    const [first, last] = [set[0]?.value, set.at(-1)?.value]
    if (first === undefined || last === undefined) return []
    const declared = declaredOf(last)
    return [{ ...last, declared, filled: last.fields.length - declared, declaredAtFirst: declaredOf(first) }]
  })
}
