import { fieldFault, fieldName } from '@motcua/core'
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Contradiction } from './check-configuration.ts'
import type { ConfigurationFault } from './configuration-fault.ts'

type Path = readonly (string | number)[]

type ReadChecked<Value> =
  | { readonly value: Value; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly ConfigurationFault[] }

/** The line on which a field stands: of its key where it has one, else of the nearest field around it that is there. */
const lineOf = (document: Document, lines: LineCounter, path: Path): number => {
  for (let depth = path.length; depth >= 0; depth--) {
    const around = document.getIn(path.slice(0, Math.max(0, depth - 1)), true)
    const last = path[depth - 1]
    const key = isMap(around)
      ? around.items.find(({ key: name }) => isNode(name) && 'value' in name && name.value === last)?.key
      : undefined
    const node = isNode(key) ? key : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** Reads a file, YAML or JSON with comments, of a shape: all that is wrong in it, each with its line and field. */
export const readChecked = <Value>(
  text: string,
  shape: z.ZodType<Value>,
  contradictionsOf: (value: Value) => readonly Contradiction[],
): ReadChecked<Value> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      code: 'configuration.fault.syntax' as const,
      line: lines.linePos(pos[0]).line,
      field: '',
      params: { reason: message },
    }))
    return { value: null, faults }
  }
  const value: unknown = document.toJS()
  const read = shape.safeParse(value ?? {})
  const fault = (path: Path, { code, params }: Pick<ConfigurationFault, 'code' | 'params'>): ConfigurationFault => ({
    code,
    params,
    line: lineOf(document, lines, path),
    field: fieldName(path),
  })
  if (!read.success) {
    const faults = read.error.issues.flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]).map(
        (each) => {
          const { path, ...reason } = fieldFault(each, value)
          return fault(path, reason)
        },
      ),
    )
    return { value: null, faults }
  }
  const contradictions = contradictionsOf(read.data)
  return contradictions.length === 0
    ? { value: read.data, faults: [] }
    : { value: null, faults: contradictions.map(({ path, ...reason }) => fault(path, reason)) }
}
