/** A node of the tree that the parser makes of a source. */
export type Node = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The node in a field, where there is one. */
export const field = (node: Node, name: string): Node | undefined => {
  const value = node[name]
  return isNode(value) ? value : undefined
}

export const nodesIn = (node: Node, name: string): readonly Node[] => {
  const value = node[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}

const passedOver = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType'])

/** Children that hold values; types, names and places of modules are passed over. */
export const children = (node: Node): readonly Node[] => {
  const { type } = node
  if (type.startsWith('Import') || type === 'ExportAllDeclaration') return []
  if (type.startsWith('TS')) {
    const keeps = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type)
    const inner = keeps ? field(node, 'expression') : undefined
    return inner === undefined ? [] : [inner]
  }
  const found: Node[] = []
  for (const [name, value] of Object.entries(node)) {
    if (passedOver.has(name)) continue
    if ((name === 'key' || name === 'property') && node['computed'] !== true) continue
    if (name === 'source' && type.startsWith('Export')) continue
    for (const inner of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (isNode(inner)) found.push(inner)
  }
  return found
}
