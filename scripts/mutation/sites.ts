// Where a source can be changed, and what stands there then.
import { type Change, changesOf } from './changes.ts'
import { children, field, type Node, nodesIn } from './node.ts'

/** A change with the places at which the compiler points when it refuses it; none where it is not asked. */
export type PlacedChange = Change & { readonly anchors: readonly number[] }

/** A place in a source with what it may become; the places lie inside each other or apart. */
export type Site = {
  readonly start: number
  readonly end: number
  /** `body`: statements that may be left out. */
  readonly form: 'expression' | 'body'
  readonly changes: PlacedChange[]
  /** A statement that begins here: a parenthesis would call what stands before it. */
  readonly begins: boolean
}

/** Fields that hold words about the law or for people; no behaviour hangs on them. */
const words = new Set(['article', 'source', 'title', 'number', 'about', 'examples', 'certainty', 'note'])

const isWords = (node: Node): boolean => {
  const key = field(node, 'key')
  return node.type === 'Property' && words.has(String(key?.['name'] ?? key?.['value']))
}

/** The message of an error that no user meets, markup, and what is no value. */
const leftOut = (node: Node): boolean =>
  node.type === 'ThrowStatement' ||
  node.type === 'TaggedTemplateExpression' ||
  (node.type === 'ExpressionStatement' && typeof node['directive'] === 'string') ||
  isWords(node)

/** Those of which the compiler is asked: without its word most of them would be no program. */
const asked = new Set(['string', 'array', 'object', 'arrow', 'boolean', 'number'])

const comparing = new Set(['===', '!==', '<', '<=', '>', '>='])

/**
 * Where the compiler points: at a property at its name, at a comparison at its left side, at what is returned at the
 * word, at a variable at its name, at what must satisfy a type at that word.
 */
const anchorsOf = (node: Node, parent: Node | undefined, source: string): readonly number[] => {
  if (parent === undefined) return [node.start]
  const { type } = parent
  if (type === 'TSSatisfiesExpression')
    return [node.start, node.end + (/\s*/.exec(source.slice(node.end))?.[0].length ?? 0)]
  const held =
    (type === 'BinaryExpression' && comparing.has(String(parent['operator']))) ||
    (type === 'Property' && parent['value'] === node) ||
    type === 'ReturnStatement' ||
    (type === 'VariableDeclarator' && parent['init'] === node)
  return held ? [node.start, parent.start] : [node.start]
}

const placed = (changes: readonly Change[], anchors: readonly number[]): PlacedChange[] =>
  changes.map((change) => ({ ...change, anchors: asked.has(change.kind) ? anchors : [] }))

/** The calls and members of a chain, from its end to its beginning: what comes after `?.` hangs on what stands before. */
const spineOf = (chain: Node): readonly Node[] => {
  const found: Node[] = []
  let at = field(chain, 'expression')
  while (at !== undefined && /^(?:CallExpression|MemberExpression|TSNonNullExpression)$/.test(at.type)) {
    found.push(at)
    at = field(at, 'callee') ?? field(at, 'object') ?? field(at, 'expression')
  }
  return found
}

/** A chain as a whole: a part of it that is changed alone would no longer end with what comes before it. */
const chainChanges = (chain: Node, source: string): PlacedChange[] =>
  spineOf(chain).flatMap((node) => {
    const around = (to: string): string =>
      source.slice(chain.start, node.start) + to + source.slice(node.end, chain.end)
    const found = placed(
      changesOf(node, source, undefined).map((change) => ({ ...change, to: around(change.to) })),
      [],
    )
    if (node['optional'] !== true) return found
    const before = field(node, 'object') ?? field(node, 'callee')
    const rest = source.slice(before?.end, node.end)
    const plain = rest.replace('?.', node.type === 'MemberExpression' && node['computed'] !== true ? '.' : '')
    const to = around(source.slice(node.start, before?.end) + plain)
    return [...found, { kind: 'chain', to, anchors: [chain.start] }]
  })

const callsSuper = (body: Node, source: string): boolean => /\bsuper\(/.test(source.slice(body.start, body.end))

export const sitesOf = (program: Node, source: string): readonly Site[] => {
  const sites: Site[] = []
  const starts = new Set<number>()
  const add = (node: Node, changes: PlacedChange[]): void => {
    if (changes.length === 0) return
    sites.push({ start: node.start, end: node.end, form: 'expression', changes, begins: starts.delete(node.start) })
  }
  /** Statements between two places that may be left out. */
  const addBody = (start: number, end: number, anchors: readonly number[]): void =>
    void sites.push({ start, end, form: 'body', changes: [{ kind: 'block', to: '{}', anchors }], begins: false })

  const bodies = (node: Node, parent: Node | undefined): void => {
    if (node.type === 'BlockStatement' && nodesIn(node, 'body').length > 0 && !callsSuper(node, source)) {
      const returns = parent === undefined ? undefined : field(parent, 'returnType')
      const type = returns === undefined ? undefined : field(returns, 'typeAnnotation')
      addBody(node.start + 1, node.end - 1, type === undefined ? [] : [type.start])
    }
    const consequent = node.type === 'SwitchCase' ? nodesIn(node, 'consequent') : []
    const [first, last] = [consequent[0], consequent.at(-1)]
    if (first !== undefined && last !== undefined && first.type !== 'BlockStatement') addBody(first.start, last.end, [])
  }

  const visit = (node: Node, parent: Node | undefined, spine: ReadonlySet<Node>): void => {
    if (node.type === 'ExpressionStatement') starts.add(node.start)
    if (leftOut(node)) return
    bodies(node, parent)
    let within = spine
    if (node.type === 'ChainExpression') {
      const changes = [...chainChanges(node, source), ...placed(changesOf(node, source, parent), [node.start])]
      add(node, changes)
      within = new Set(spineOf(node))
    } else if (!spine.has(node)) {
      add(node, placed(changesOf(node, source, parent), anchorsOf(node, parent, source)))
    }
    for (const child of children(node)) visit(child, node, within)
  }
  visit(program, undefined, new Set())
  return sites.toSorted((a, b) => a.start - b.start || b.end - a.end)
}
