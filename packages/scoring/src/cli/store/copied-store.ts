import { type Language, text } from '@motcua/core'
import type { Copied, CopyOptions } from '@motcua/store/sqlite'
import type { Io } from '../io.ts'
import { json } from '../text/json.ts'

type Telling = { readonly io: Io; readonly language: Language }

/** Shows how far a copy has come, and lets the user interrupt it. */
export const copyOptions = ({ io, language }: Telling): CopyOptions => ({
  signal: io.signal,
  onProgress: ({ phase, done, of }) => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of)
    const named = text(phase === 'copy' ? 'cli.copy.copying' : 'cli.copy.verifying', {}, language)
    io.progress(text('cli.copy.progress', { phase: named, percent }, language))
  },
})

/** What was copied, as JSON with the position as a decimal text, or in words. */
export const tellCopied = (copied: Copied, asJson: boolean, { io, language }: Telling): void => {
  io.progress('')
  io.out(
    asJson ? json({ ...copied, position: String(copied.position) }) : text('cli.copy.done', { ...copied }, language),
  )
}
