import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Fingerprint, fingerprint, sha256 } from '../../manifest/fingerprint.ts'
import { libraryVersion } from '../library-version.ts'

const isProgram = (path: string): boolean =>
  /\.[jt]s$/.test(path) && !/\.(?:test|fixture|d)\.ts$/.test(path) && !path.includes(`${sep}testing${sep}`)

/** The hash of each file of a package's program, by its path; tests are no part of it. */
const programOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(isProgram)
      .map((path) => [relative(folder, path).replaceAll(sep, '/'), sha256(readFileSync(path, 'utf8'))]),
  )

let known: Fingerprint | undefined

/** The program that is running: its version, and the hash of its three packages. Read once. */
export const libraryFingerprint = (): Fingerprint => {
  const { resolve } = createRequire(import.meta.url)
  known ??= fingerprint(libraryVersion(), {
    '@motcua/core': programOf(dirname(resolve('@motcua/core'))),
    '@motcua/store': programOf(dirname(resolve('@motcua/store'))),
    '@motcua/scoring': programOf(fileURLToPath(new URL('../../', import.meta.url))),
  })
  return known
}
