// What an expression may become: the operators of Stryker, and a few more that are asked for apart.
import { field, type Node, nodesIn } from './node.ts'
import { changedPatterns } from './pattern.ts'

/** What something becomes; `more` where Stryker does not change it. */
export type Change = { readonly kind: string; readonly to: string; readonly more?: true }

const arithmetic: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' }

const equality: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '===': ['!=='],
  '!==': ['==='],
}

const logical: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' }

const assignments: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '%=': '*=',
  '<<=': '>>=',
  '>>=': '<<=',
  '&=': '|=',
  '|=': '&=',
  '&&=': '||=',
  '||=': '&&=',
  '??=': '&&=',
}

const bothWays = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(pairs).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))

const methods = bothWays({
  endsWith: 'startsWith',
  every: 'some',
  toLocaleLowerCase: 'toLocaleUpperCase',
  toLowerCase: 'toUpperCase',
  trimEnd: 'trimStart',
  min: 'max',
  setUTCFullYear: 'setUTCMonth',
  setUTCHours: 'setUTCMinutes',
  setUTCSeconds: 'setUTCMilliseconds',
})

const moreMethods = bothWays({ floor: 'ceil', find: 'findLast' })

/** Calls without which the value stays as it is. */
const dropped = new Set(['charAt', 'filter', 'reverse', 'slice', 'sort', 'substr', 'substring', 'trim'])

/** The same, of the methods that came later and that Stryker does not know. */
const moreDropped = new Set(['toReversed', 'toSorted'])

const booleanOperators = new Set(['!=', '!==', '&&', '<', '<=', '==', '===', '>', '>=', '||'])

const loops = new Set(['ForStatement', 'WhileStatement', 'DoWhileStatement'])

const isText = (node: Node | undefined): boolean =>
  node !== undefined &&
  (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'))

/** Whether texts are put together: nothing is subtracted from them. */
const joinsTexts = (node: Node): boolean => {
  const left = field(node, 'left')
  return isText(field(node, 'right')) || isText(left?.type === 'BinaryExpression' ? field(left, 'right') : left)
}

const operatorChanges = (node: Node, source: string): readonly Change[] => {
  const operator = String(node['operator'])
  const [left, right] = [field(node, 'left'), field(node, 'right')].map((each) => source.slice(each?.start, each?.end))
  const becomes = (kind: string, other: string): Change => ({ kind, to: `(${left}) ${other} (${right})` })
  const turned = arithmetic[operator]
  if (turned !== undefined) return joinsTexts(node) ? [] : [becomes('arithmetic', turned)]
  const otherLogic = node.type === 'LogicalExpression' ? logical[operator] : undefined
  if (otherLogic !== undefined) return [becomes('logical', otherLogic)]
  return (equality[operator] ?? []).map((other) => becomes('equality', other))
}

/** Conditions that are always or never so. */
const conditionChanges = (node: Node, parent: Node | undefined): readonly Change[] => {
  const always: Change = { kind: 'condition', to: 'true' }
  const never: Change = { kind: 'condition', to: 'false' }
  const isTest = parent !== undefined && parent['test'] === node
  if (isTest && loops.has(parent.type)) return [never]
  if (isTest && parent.type === 'IfStatement') return [always, never]
  const compares = node.type === 'BinaryExpression' || node.type === 'LogicalExpression'
  if (compares && booleanOperators.has(String(node['operator']))) {
    const within = parent?.type === 'LogicalExpression' ? parent['operator'] : undefined
    if (within === '||') return [never]
    return within === '&&' ? [always] : [always, never]
  }
  if (!isTest || parent.type !== 'ConditionalExpression') return []
  return [
    { ...always, more: true },
    { ...never, more: true },
  ]
}

const callChanges = (node: Node, source: string): readonly Change[] => {
  const callee = field(node, 'callee')
  if (callee?.type !== 'MemberExpression' || callee['computed'] === true) return []
  const [object, property] = [field(callee, 'object'), field(callee, 'property')]
  if (object === undefined || property === undefined) return []
  const name = String(property['name'])
  const without = source.slice(object.start, object.end)
  if (dropped.has(name)) return [{ kind: 'method', to: without }]
  if (moreDropped.has(name)) return [{ kind: 'method', to: without, more: true }]
  const other = methods.get(name) ?? moreMethods.get(name)
  if (other === undefined) return []
  const to = source.slice(node.start, property.start) + other + source.slice(property.end, node.end)
  return [{ kind: 'method', to, ...(!methods.has(name) && { more: true }) }]
}

const literalChanges = (node: Node, parent: Node | undefined): readonly Change[] => {
  const { value, regex } = node
  if (typeof value === 'boolean') return [{ kind: 'boolean', to: String(!value) }]
  if (typeof value === 'number') return [{ kind: 'number', to: String(value + 1), more: true }]
  if (typeof value === 'string') {
    const called = parent?.type === 'CallExpression' ? field(parent, 'callee') : undefined
    if (called?.['name'] === 'Symbol') return []
    return [{ kind: 'string', to: value === '' ? '"mutant"' : '""' }]
  }
  if (typeof regex !== 'object' || regex === null || !('pattern' in regex) || !('flags' in regex)) return []
  const flags = String(regex.flags)
  return changedPatterns(String(regex.pattern), flags).map((to) => ({ kind: 'regex', to: `/${to}/${flags}` }))
}

const ownChanges = (node: Node, source: string, parent: Node | undefined): readonly Change[] => {
  const text = (of: Node | undefined): string => source.slice(of?.start, of?.end)
  const operator = String(node['operator'])
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorChanges(node, source)
    case 'UnaryExpression': {
      const argument = text(field(node, 'argument'))
      if (operator === '!') return [{ kind: 'boolean', to: argument }]
      if (operator === '~') return [{ kind: 'unary', to: argument }]
      return operator === '+' || operator === '-'
        ? [{ kind: 'unary', to: `${operator === '+' ? '-' : '+'}(${argument})` }]
        : []
    }
    case 'UpdateExpression': {
      const [other, argument] = [operator === '++' ? '--' : '++', text(field(node, 'argument'))]
      return [{ kind: 'update', to: node['prefix'] === true ? other + argument : argument + other }]
    }
    case 'AssignmentExpression': {
      const other = assignments[operator]
      const [left, right] = [field(node, 'left'), field(node, 'right')]
      if (other === undefined || (isText(right) && !/[&|?]{2}/.test(operator))) return []
      return [{ kind: 'assignment', to: `${text(left)} ${other} ${text(right)}` }]
    }
    case 'Literal':
      return literalChanges(node, parent)
    case 'TemplateLiteral':
      return [{ kind: 'string', to: node.end - node.start === 2 ? '`mutant`' : '``' }]
    case 'ArrayExpression':
      return [{ kind: 'array', to: nodesIn(node, 'elements').length > 0 ? '[]' : '["mutant"]' }]
    case 'ObjectExpression':
      return nodesIn(node, 'properties').length > 0 ? [{ kind: 'object', to: '{}' }] : []
    case 'CallExpression':
      return callChanges(node, source)
    default:
      return []
  }
}

/** What stands in the place of a function's value, as if the function had none. */
const arrowChanges = (node: Node, parent: Node | undefined): readonly Change[] => {
  const isValue = parent?.type === 'ArrowFunctionExpression' && parent['body'] === node
  return isValue && node['name'] !== 'undefined' ? [{ kind: 'arrow', to: 'undefined' }] : []
}

/** What an expression may become, by itself and by where it stands. */
export const changesOf = (node: Node, source: string, parent: Node | undefined): readonly Change[] => [
  ...ownChanges(node, source, parent),
  ...conditionChanges(node, parent),
  ...(node.type === 'BlockStatement' ? [] : arrowChanges(node, parent)),
]
