import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The whole core and a due-date program, as one script that a browser runs; it leaves its answers in `answers`. */
export const bundleCore = async (): Promise<string> => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('due-date-program.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  })
  return result.outputFiles.map((file) => file.text).join('')
}
