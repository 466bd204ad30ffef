import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data')

/** The folder of real logs and reference numbers: `MOTCUA_DATA`, else `../shared/data` beside the checkout. */
const dataFolder = (): string | undefined => {
  const named = process.env['MOTCUA_DATA']
  if (named !== undefined && named !== '') return named
  return existsSync(beside) ? beside : undefined
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
  const missing = folder === undefined ? [...names] : names.filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0) return paths
  if (process.env['MOTCUA_DATA']) throw new Error(`MOTCUA_DATA is set but lacks ${missing.join(', ')}`)
  process.stdout.write(`skipped: no ${missing.join(', ')}; name the data folder in MOTCUA_DATA\n`)
  return undefined
}
