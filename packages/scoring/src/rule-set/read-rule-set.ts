import { MotcuaError } from '@motcua/core'
import { type Contradiction, configurationFault, readChecked } from '@motcua/store/configuration'
import { type RuleCriterion, type RuleSet, ruleSetShape, type RuleTerm } from './rule-set.ts'

type Path = Contradiction['path']

const at = (path: Path, code: Contradiction['code'], params: Contradiction['params'] = {}): Contradiction => ({
  path,
  code,
  params,
})

/** Later entries must begin later: each holds until the next one. */
const outOfOrder = (path: Path, entries: readonly { readonly from: string }[]): readonly Contradiction[] =>
  entries.flatMap(({ from }, place) => {
    const before = entries[place - 1]?.from
    return before === undefined || before < from
      ? []
      : [at([...path, place, 'from'], 'rules.fault.order', { from, before })]
  })

const ofTerm = (term: RuleTerm, path: Path): readonly Contradiction[] => {
  const { max, target, steps, fixed } = term
  const ways = [target, steps, fixed].filter((way) => way !== undefined).length
  const above = (value: number, ...where: Path): readonly Contradiction[] =>
    value <= max ? [] : [at([...path, ...where], 'rules.fault.above-max', { value, max })]
  return [
    ...(ways === 1 ? [] : [at(path, 'rules.fault.one-way', { ways })]),
    ...(fixed === undefined ? [] : above(fixed, 'fixed')),
    ...(steps ?? []).flatMap((step, place) => [
      ...above(step.points, 'steps', place, 'points'),
      ...(place === 0 || step.atLeast < (steps?.[place - 1]?.atLeast ?? 0)
        ? []
        : [at([...path, 'steps', place, 'atLeast'], 'rules.fault.steps-order', { value: step.atLeast })]),
    ]),
  ]
}

const ofCriterion = (
  criterion: RuleCriterion,
  place: number,
  { groups, criteria }: RuleSet,
): readonly Contradiction[] => {
  const { code, group, counts, terms } = criterion
  const path = ['criteria', place]
  const counted = terms.some(({ fixed }) => fixed === undefined)
  return [
    ...(criteria.findIndex((other) => other.code === code) === place
      ? []
      : [at([...path, 'code'], 'rules.fault.twice', { code })]),
    ...(groups.some((known) => known.code === group) ? [] : [at([...path, 'group'], 'rules.fault.group', { group })]),
    ...(counted && counts === undefined ? [at([...path, 'code'], 'rules.fault.counts', { code })] : []),
    ...outOfOrder([...path, 'terms'], terms),
    ...terms.flatMap((term, index) => ofTerm(term, [...path, 'terms', index])),
  ]
}

const contradictionsOf = (rules: RuleSet): readonly Contradiction[] => [
  ...rules.criteria.flatMap((criterion, place) => ofCriterion(criterion, place, rules)),
  ...outOfOrder(['bands'], rules.bands),
  ...rules.bands.flatMap(({ classes }, place) =>
    classes.flatMap(({ atLeast }, index) =>
      index === 0 || atLeast < (classes[index - 1]?.atLeast ?? 0)
        ? []
        : [at(['bands', place, 'classes', index, 'atLeast'], 'rules.fault.steps-order', { value: atLeast })],
    ),
  ),
]

/** Reads a rule set, YAML or JSON with comments: the rules, or all that is wrong, each fault with its line and field. */
export const readRuleSet = (text: string): ReturnType<typeof readChecked<RuleSet>> =>
  readChecked(text, ruleSetShape, contradictionsOf)

/**
 * The rules of a text.
 * @throws MotcuaError `rules.invalid` with the file, the number of faults and the first of them
 */
export const loadRuleSet = (text: string, file: string): RuleSet => {
  const { value, faults } = readRuleSet(text)
  if (value !== null) return value
  const [first] = faults
  throw new MotcuaError('rules.invalid', {
    file,
    count: faults.length,
    first: first === undefined ? '' : configurationFault(first),
  })
}
