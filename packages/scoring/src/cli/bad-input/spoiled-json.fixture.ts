import * as fc from 'fast-check'
import { type Spoiled, spoiledText, strangers } from './spoiled-text.fixture.ts'

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path]

/** A copy in which the value at a path is another one; undefined takes it away. */
const changed = (value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (first === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, at): unknown[] => {
      if (at !== first) return [part]
      const next = changed(part, rest, change)
      return next === undefined ? [] : [next]
    })
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([key, part]: [string, unknown]) => {
      if (key !== first) return [[key, part] as const]
      const next = changed(part, rest, change)
      return next === undefined ? [] : [[key, next] as const]
    }),
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A JSON file spoiled where it means something. */
export const jsonSpoiled = (valid: string): fc.Arbitrary<Spoiled> => {
  const value: unknown = JSON.parse(valid)
  const paths = pathsOf(value)
  const path = fc.constantFrom(...paths)
  const spoil = (at: Path, how: string, change: (old: unknown) => unknown): Spoiled =>
    spoiledText(`${at.join('.')} ${how}`.slice(0, 120), 'odd', JSON.stringify(changed(value, at, change)) ?? '')
  const stranger = fc
    .tuple(path, fc.constantFrom(...strangers))
    .map(([at, other]) => spoil(at, `is ${JSON.stringify(other)}`, () => other))
  const missing = path.map((at) => spoil(at, 'is missing', () => undefined))
  const twice = path.map((at) =>
    spoil(at, 'twice', (old) => (Array.isArray(old) ? (old as unknown[]).concat(old) : [old, old])),
  )
  const more = fc
    .tuple(path, fc.constantFrom('unheard_of', '__proto__', 'constructor'))
    .map(([at, name]) =>
      spoil(at, `has ${name}`, (old) =>
        isObject(old) ? Object.fromEntries([...Object.entries(old), [name, {}]]) : { [name]: old },
      ),
    )
  const token = fc
    .constantFrom('NaN', 'Infinity', '01', '1e9999', '-', "'x'", 'undefined', String.raw`"\u12"`, '{,}')
    .map((raw) =>
      spoiledText(
        `the raw token ${raw}`,
        'odd',
        valid.replace(/(?<=:)\s*(?:"[^"]*"|\d+)/, () => raw),
      ),
    )
  return fc.oneof(stranger, missing, twice, more, token)
}
