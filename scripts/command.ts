import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the workspace, without a slash at its end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export type CommandResult = { readonly ok: boolean; readonly status: number | null; readonly output: string }

type CommandOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Runs a command with the workspace's own tools first on the path, and keeps what it prints. */
export const run = (command: string, args: readonly string[], options: CommandOptions = {}): CommandResult => {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const result = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ...options.env },
    input: options.input ?? '',
    maxBuffer: 64 * 1024 * 1024,
  })
  const failure = result.error === undefined ? '' : `${command}: ${result.error.message}\n`
  const signal = result.signal === null ? '' : `${command}: ended by ${result.signal}\n`
  return {
    ok: result.status === 0,
    status: result.status,
    output: `${result.stdout}${result.stderr}${failure}${signal}`,
  }
}

/** Prints the findings of a check and ends the process: 0 where there are none, else 1. */
export const conclude = (check: string, checked: string, findings: readonly string[]): never => {
  for (const finding of findings) console.error(`  ${finding}`)
  console.log(
    findings.length === 0 ? `ok ${check}: ${checked}` : `failed ${check}: ${findings.length} finding(s) in ${checked}`,
  )
  process.exit(findings.length === 0 ? 0 : 1)
}
