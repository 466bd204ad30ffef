/** An element of an XML document, read without our reader. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    const entity = entities[name ?? '']
    if (entity === undefined) throw new Error(`no entity &${name ?? ''};`)
    return entity
  })

const tag = /<(\/?)([A-Za-z][\w.]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|<\?xml [^>]*\?>/gy

/** A small independent XML reader: tags, attributes, references; white space between tags and nothing else. */
export const readXml = (document: string): Element => {
  const holder: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [holder]
  let end = 0
  for (const match of document.matchAll(tag)) {
    end = match.index + match[0].length
    const [, closing, name = '', given = '', single, between] = match
    if (between !== undefined && between.trim() !== '') throw new Error(`text between tags: ${between}`)
    if (name === '') continue
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of given.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} stands twice`)
      // what XML 1.0 cannot hold must not stand in the document
      if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value))
        throw new Error('a forbidden character')
      attributes[key] = decoded(value.replaceAll(/[\t\n\r]/g, ' '))
    }
    const element: Element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (single !== '/') open.push(element)
  }
  const [root, ...others] = holder.children
  if (end !== document.length || open.length !== 1 || root === undefined || others.length > 0) {
    throw new Error(`not one whole document: read ${end} of ${document.length} characters`)
  }
  return root
}

const attributeValues: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  id: /^[\s\S]*$/,
  date: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  int: /^[+-]?\d+$/,
  float: /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|false|0|1)$/,
}

const xmlName = /^[A-Za-z_:][\w.:-]*$/
const ncName = /^[A-Za-z_][\w.-]*$/

const attributesOnly = (holder: Element, after: readonly string[] = []): string[] => {
  const faults: string[] = []
  const keys = new Set<string>()
  let place = 0
  for (const { name, attributes } of holder.children) {
    const form = attributeValues[name]
    if (form === undefined) {
      const at = after.indexOf(name)
      if (at < 0) faults.push(`<${name}> in <${holder.name}>`)
      place = Math.max(place, 1 + at)
      continue
    }
    const { key = '', value } = attributes
    if (place > 0) faults.push(`attribute ${key} after <${after[place - 1] ?? ''}>`)
    if (!xmlName.test(key)) faults.push(`key "${key}" is no xs:Name`)
    if (keys.has(key)) faults.push(`key ${key} stands twice in <${holder.name}>`)
    keys.add(key)
    if (value === undefined || !form.test(value)) faults.push(`${key}="${value ?? ''}" is no ${name}`)
  }
  return faults
}

/** What the XML schema of IEEE 1849-2016 says against a log: order of elements, kinds of value, names; and declared prefixes. */
export const xesFaults = (log: Element): readonly string[] => {
  const faults: string[] = []
  if (log.name !== 'log') faults.push(`root <${log.name}>`)
  if (!/^\d+(?:\.\d+)?$/.test(log.attributes['xes.version'] ?? '')) faults.push('xes.version is no decimal')
  const order = ['extension', 'global', 'classifier', 'attribute', 'trace', 'event']
  let last = 0
  const globals = new Map<string, Set<string>>()
  for (const child of log.children) {
    const kind = child.name in attributeValues ? 'attribute' : child.name
    const at = order.indexOf(kind)
    if (at < last) faults.push(`<${child.name}> after <${order[last] ?? ''}>`)
    last = Math.max(last, at)
    const { name = '', prefix = '', uri, scope = '', keys = '' } = child.attributes
    if (kind === 'extension' && (!ncName.test(name) || !ncName.test(prefix) || uri === undefined))
      faults.push('extension')
    if (kind === 'global') {
      faults.push(...attributesOnly(child))
      globals.set(scope, new Set(child.children.map(({ attributes }) => attributes['key'] ?? '')))
    }
    if (kind === 'classifier') {
      if (!ncName.test(name)) faults.push(`classifier ${name}`)
      for (const key of keys.split(' ')) if (globals.get(scope)?.has(key) !== true) faults.push(`${key} is not global`)
    }
    if (kind !== 'trace') continue
    faults.push(...attributesOnly(child, ['event']))
    for (const event of child.children) {
      if (event.name !== 'event') continue
      faults.push(...attributesOnly(event))
      const given = new Set(event.children.map(({ attributes }) => attributes['key']))
      for (const key of globals.get('event') ?? []) if (!given.has(key)) faults.push(`an event lacks the global ${key}`)
    }
  }
  return faults
}

type Named = { readonly name: string; readonly attributes: readonly { readonly name: string; readonly type: string }[] }
export type OcelDocument = {
  readonly objectTypes: readonly Named[]
  readonly eventTypes: readonly Named[]
  readonly objects: readonly { readonly id: string; readonly type: string }[]
  readonly events: readonly {
    readonly id: string
    readonly type: string
    readonly time: string
    readonly attributes: readonly { readonly name: string; readonly value: string }[]
    readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
  }[]
}

const ocelKinds: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  time: attributeValues['date'] ?? /^$/,
  integer: /^-?\d+$/,
  float: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
}

const repeated = (names: readonly string[], what: string): readonly string[] =>
  names.length === new Set(names).size ? [] : [`${what} stand twice`]

/** What the OCEL 2.0 specification says against a document: members, references, declared types and kinds of value. */
export const ocelFaults = (document: OcelDocument): readonly string[] => {
  const faults: string[] = []
  const members = Object.keys(document).toSorted().join(' ')
  if (members !== 'eventTypes events objectTypes objects') faults.push(`members ${members}`)
  const { objectTypes, eventTypes, objects, events } = document
  faults.push(
    ...repeated(
      objects.map(({ id }) => id),
      'objects',
    ),
  )
  faults.push(
    ...repeated(
      events.map(({ id }) => id),
      'events',
    ),
  )
  faults.push(
    ...repeated(
      eventTypes.map(({ name }) => name),
      'event types',
    ),
  )
  faults.push(
    ...repeated(
      objectTypes.map(({ name }) => name),
      'object types',
    ),
  )
  const knownTypes = new Set(objectTypes.map(({ name }) => name))
  for (const { id, type } of objects) if (!knownTypes.has(type)) faults.push(`object ${id} of undeclared type ${type}`)
  const ids = new Set(objects.map(({ id }) => id))
  const declared = new Map(
    eventTypes.map(({ name, attributes }) => [name, new Map(attributes.map((a) => [a.name, a.type]))]),
  )
  for (const { id, type, time, attributes, relationships } of events) {
    const declaration = declared.get(type)
    if (declaration === undefined) faults.push(`event ${id} of undeclared type ${type}`)
    if (!ocelKinds['time']?.test(time)) faults.push(`event ${id} at ${time}`)
    faults.push(
      ...repeated(
        attributes.map(({ name }) => name),
        `attributes of event ${id}`,
      ),
    )
    for (const { name, value } of attributes) {
      const kind = declaration?.get(name) ?? 'undeclared'
      if (typeof value !== 'string' || ocelKinds[kind]?.test(value) !== true) faults.push(`${name} of ${id}: ${kind}`)
    }
    for (const { objectId } of relationships) if (!ids.has(objectId)) faults.push(`event ${id} names ${objectId}`)
  }
  return faults
}
