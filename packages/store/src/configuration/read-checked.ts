import { fieldFault, fieldName, type MessageKey } from '@motcua/core'
import { type Document, type ErrorCode, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Contradiction } from './check-configuration.ts'
import type { ConfigurationFault } from './configuration-fault.ts'

type Path = readonly (string | number)[]

/** `lineOf` is the line of the field at a path. */
type ReadChecked<Value> =
  | { readonly value: Value; readonly faults: readonly []; readonly lineOf: (path: Path) => number }
  | { readonly value: null; readonly faults: readonly ConfigurationFault[] }

/** What the reader of YAML means, for those who never heard of it. */
const syntaxFaults: Readonly<Partial<Record<ErrorCode, MessageKey>>> = {
  DUPLICATE_KEY: 'configuration.fault.key-twice',
  TAB_AS_INDENT: 'configuration.fault.tab',
  BAD_INDENT: 'configuration.fault.indent',
  MISSING_CHAR: 'configuration.fault.unclosed',
  BLOCK_AS_IMPLICIT_KEY: 'configuration.fault.unclosed',
  MULTILINE_IMPLICIT_KEY: 'configuration.fault.unclosed',
  MULTIPLE_DOCS: 'configuration.fault.documents',
  BAD_ALIAS: 'configuration.fault.alias',
}

/** The first fault of each line: those behind it are mostly of its making. */
const syntaxFaultsOf = (document: Document, lines: LineCounter): readonly ConfigurationFault[] => {
  const faults = new Map<number, ConfigurationFault>()
  for (const { pos, code, message } of document.errors) {
    const { line } = lines.linePos(pos[0])
    // a bracket that stays open is told by the indentation of what comes after it
    const told = message.includes('end with a')
      ? 'configuration.fault.unclosed'
      : (syntaxFaults[code] ?? 'configuration.fault.syntax')
    if (!faults.has(line)) faults.set(line, { code: told, line, field: '', params: { detail: message } })
  }
  return [...faults.values()]
}

/** The values of the document; undefined where its references lead nowhere, or grow beyond measure. */
const valuesOf = (document: Document): { readonly value: unknown } | undefined => {
  try {
    return { value: document.toJS() }
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** A field that stands there with nothing behind it lacks its value. */
const isEmpty = (value: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  ) === null

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
  if (document.errors.length > 0) return { value: null, faults: syntaxFaultsOf(document, lines) }
  const values = valuesOf(document)
  if (values === undefined)
    return { value: null, faults: [{ code: 'configuration.fault.alias', line: 1, field: '', params: {} }] }
  const { value } = values
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
          return fault(path, isEmpty(value, path) ? { code: 'field.missing', params: {} } : reason)
        },
      ),
    )
    return { value: null, faults }
  }
  const contradictions = contradictionsOf(read.data)
  return contradictions.length === 0
    ? { value: read.data, faults: [], lineOf: (path) => lineOf(document, lines, path) }
    : { value: null, faults: contradictions.map(({ path, ...reason }) => fault(path, reason)) }
}
