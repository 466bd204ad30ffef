import { readFileSync } from 'node:fs'

/** The version of the installed package. */
export const libraryVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return Object(manifest) === manifest ? String(Reflect.get(Object(manifest), 'version')) : ''
}
