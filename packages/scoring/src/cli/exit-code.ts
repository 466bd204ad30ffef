/** How a run ended, for scripts: documented in every `--help`. */
export const exitCode = { ok: 0, fault: 1, usage: 2, interrupted: 130 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
