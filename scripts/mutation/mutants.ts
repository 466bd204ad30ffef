import { parseAst } from 'vitest/node'

/** One change to a source: what stands there becomes something else. */
export type Mutant = {
  readonly id: number
  readonly file: string
  readonly line: number
  /** Where it stands in the source. */
  readonly start: number
  readonly end: number
  /** Of a literal: where the compiler points when it refuses the changed one. */
  readonly anchors: readonly number[]
  readonly kind: string
  readonly from: string
  readonly to: string
}

type Node = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** A place in a source with what it may become; the places lie inside each other or apart. */
type Site = {
  readonly start: number
  readonly end: number
  readonly mutants: { kind: string; to: string }[]
  readonly anchors: readonly number[]
}

/** Where statements begin that are expressions: a parenthesis there would call what stands before it. */
type Starts = Set<number>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const swapped: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
}

const calls: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  findLast: 'find',
  find: 'findLast',
}

/** Calls without which the list stays as it is. */
const dropped = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim'])

/** Fields that hold words about the law or for people; no behaviour hangs on them. */
const words = new Set(['article', 'source', 'title', 'number', 'about', 'examples', 'certainty', 'note'])

const operand = (node: unknown, source: string): string => (isNode(node) ? source.slice(node.start, node.end) : '')

const mutantsOf = (node: Node, source: string): Site['mutants'] => {
  const { type } = node
  const [left, right] = [operand(node['left'], source), operand(node['right'], source)]
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    const operator = String(node['operator'])
    return (swapped[operator] ?? []).map((other) => ({ kind: 'operator', to: `(${left}) ${other} (${right})` }))
  }
  if (type === 'UnaryExpression' && node['operator'] === '!') {
    return [{ kind: 'negation', to: operand(node['argument'], source) }]
  }
  if (type === 'AssignmentExpression' && ['+=', '-='].includes(String(node['operator']))) {
    return [{ kind: 'assignment', to: `${left} ${node['operator'] === '+=' ? '-=' : '+='} ${right}` }]
  }
  if (type === 'Literal') {
    const value = node['value']
    if (typeof value === 'boolean') return [{ kind: 'boolean', to: String(!value) }]
    if (typeof value === 'number') return [{ kind: 'number', to: String(value + 1) }]
    if (typeof value === 'string') return [{ kind: 'text', to: value === '' ? '"mutant"' : '""' }]
    return []
  }
  if (type === 'ArrayExpression' && (node['elements'] as readonly unknown[]).length > 0)
    return [{ kind: 'list', to: '[]' }]
  if (type === 'CallExpression') {
    const callee = node['callee']
    if (!isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] === true) return []
    const [object, property] = [callee['object'], callee['property']]
    if (!isNode(object) || !isNode(property)) return []
    const name = String(property['name'])
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined
    if (call !== undefined) {
      const renamed = source.slice(node.start, property.start) + call + source.slice(property.end, node.end)
      return [{ kind: 'call', to: renamed }]
    }
    return dropped.has(name) ? [{ kind: 'call', to: operand(object, source) }] : []
  }
  return []
}

const conditions: Readonly<Record<string, string>> = {
  IfStatement: 'test',
  ConditionalExpression: 'test',
  WhileStatement: 'test',
}

/** Children that hold values; types, names and places of modules are passed over. */
const children = (node: Node): readonly Node[] => {
  const { type } = node
  if (type.startsWith('Import') || type === 'ExportAllDeclaration') return []
  if (type === 'TSAsExpression' || type === 'TSSatisfiesExpression' || type === 'TSNonNullExpression') {
    return isNode(node['expression']) ? [node['expression']] : []
  }
  if (type.startsWith('TS')) return []
  const found: Node[] = []
  for (const [field, value] of Object.entries(node)) {
    if (field === 'typeAnnotation' || field === 'typeArguments' || field === 'typeParameters' || field === 'returnType')
      continue
    if (field === 'key' && node['computed'] !== true) continue
    if (field === 'property' && node['computed'] !== true) continue
    if (field === 'source' && type.startsWith('Export')) continue
    for (const inner of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (isNode(inner)) found.push(inner)
  }
  return found
}

const comparing = new Set(['===', '!==', '<', '<=', '>', '>='])

/** At a property the compiler points at its name, at a comparison at its left side. */
const anchorsOf = (node: Node, parent: Node | undefined): readonly number[] => {
  if (node.type !== 'Literal' && node.type !== 'ArrayExpression') return []
  const compared = parent?.type === 'BinaryExpression' && comparing.has(String(parent['operator']))
  const named = parent?.type === 'Property' && parent['value'] === node
  return parent !== undefined && (compared || named) ? [node.start, parent.start] : [node.start]
}

const sitesIn = (node: Node, source: string, sites: Site[], starts: Starts, parent?: Node): void => {
  if (node.type === 'ExpressionStatement') starts.add(node.start)
  const key = node['key']
  if (node.type === 'Property' && isNode(key) && words.has(String(key['name'] ?? key['value']))) return
  // the message of an error that no user meets
  if (node.type === 'ThrowStatement' || node.type === 'TaggedTemplateExpression') return
  if (node.type === 'ExpressionStatement' && typeof node['directive'] === 'string') return
  const mutants = mutantsOf(node, source)
  if (mutants.length > 0) sites.push({ start: node.start, end: node.end, mutants, anchors: anchorsOf(node, parent) })
  const condition = node[conditions[node.type] ?? '–']
  if (isNode(condition)) {
    const to = node.type === 'WhileStatement' ? ['false'] : ['true', 'false']
    const both = to.map((value) => ({ kind: 'condition', to: value }))
    const same = sites.find(({ start, end }) => start === condition.start && end === condition.end)
    if (same === undefined) sites.push({ start: condition.start, end: condition.end, mutants: both, anchors: [] })
    else same.mutants.push(...both)
  }
  for (const child of children(node)) sitesIn(child, source, sites, starts, node)
}

/** Sites on one piece of text are one site. */
const joined = (sites: readonly Site[]): readonly Site[] => {
  const byPlace = new Map<string, Site>()
  for (const { start, end, mutants, anchors } of sites) {
    const place = `${start}:${end}`
    const known = byPlace.get(place)
    if (known === undefined) byPlace.set(place, { start, end, mutants: [...mutants], anchors })
    else known.mutants.push(...mutants)
  }
  return [...byPlace.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

export type Instrumented = { readonly code: string; readonly mutants: readonly Mutant[] }

/** A source that holds all of its mutants: `__mutant(id)` says which one is to be alive, and learns which were met. */
export const instrument = (file: string, source: string, firstId: number): Instrumented => {
  const program: unknown = parseAst(source, { lang: 'ts' })
  const sites: Site[] = []
  const starts: Starts = new Set()
  if (isNode(program)) sitesIn(program, source, sites, starts)
  const mutants: Mutant[] = []
  const list = joined(sites)
  let place = 0
  const written = (from: number, to: number): string => {
    let text = ''
    let at = from
    for (let site = list[place]; site !== undefined && site.start < to; site = list[place]) {
      place += 1
      const line = source.slice(0, site.start).split('\n').length
      const original = source.slice(site.start, site.end)
      let choice = ''
      for (const { kind, to: other } of site.mutants) {
        const id = firstId + mutants.length
        const { start, end, anchors } = site
        mutants.push({ id, file, line, start, end, anchors, kind, from: original.slice(0, 80), to: other.slice(0, 80) })
        choice += `__mutant(${id})?(${other}):`
      }
      const before = starts.delete(site.start) ? 'void ' : ''
      text += `${source.slice(at, site.start)}${before}(${choice}(${written(site.start, site.end)}))`
      at = site.end
    }
    return text + source.slice(at, to)
  }
  return { code: written(0, source.length), mutants }
}
