import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data')

/** The folder of real logs and reference numbers: `MOTCUA_DATA` (`none`: as if there were none), else `../shared/data` beside the checkout. */
const dataFolder = (): string | undefined => {
  const named = process.env['MOTCUA_DATA']
  if (named === 'none') return undefined
  if (named !== undefined && named !== '') return named
  return existsSync(beside) ? beside : undefined
}

/** Those of the files that are not there. */
const missingOf = (names: readonly string[]): readonly string[] => {
  const folder = dataFolder()
  return folder === undefined ? [...names] : names.filter((name) => !existsSync(join(folder, name)))
}

/** Why tests that need these files are skipped; undefined where all are there. */
export const missingData = (...names: readonly string[]): string | undefined => {
  const missing = missingOf(names)
  return missing.length === 0 ? undefined : `no ${missing.join(', ')}; name the data folder in MOTCUA_DATA`
}

/**
 * The paths of these files, or `undefined` where there is no data and the test is to be skipped, with a line that says so.
 * @throws Error when `MOTCUA_DATA` names a folder that lacks one of them
 */
export const requireData = <Names extends readonly string[]>(
  ...names: Names
): { readonly [Index in keyof Names]: string } | undefined => {
  const folder = dataFolder()
  const paths = names.map((name) => join(folder ?? '', name)) as { [Index in keyof Names]: string }
  const missing = missingData(...names)
  if (missing === undefined) return paths
  if (process.env['MOTCUA_DATA'] && dataFolder() !== undefined)
    throw new Error(`MOTCUA_DATA is set but lacks ${missingOf(names).join(', ')}`)
  process.stdout.write(`skipped: ${missing}\n`)
  return undefined
}
