import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'

const compact = (said: string): string => {
  try {
    return JSON.stringify(JSON.parse(said))
  } catch {
    return said
  }
}

/**
 * What the command line says in a folder, as it can be written down: the exit code, the complaints with a `!`, and the answer. `@name` is
 * a file of the folder, `~` a space within a word; a bar parts columns, JSON takes one line, and what is reckoned
 * from keys, or is a size in bytes, is `#`.
 */
export const tellerIn = (folder: string, now = '2026-04-10T00:00:00+07:00') => {
  const plain = (said: string): readonly string[] =>
    said
      .replaceAll(`${folder}/`, '@')
      .replaceAll(/[A-Za-z0-9+/]{42,}={0,2}|[0-9a-f]{16,}|(?<=[\w.]\+)[0-9a-f]{8}\b/g, '#')
      .replaceAll(/(?<="id":")[0-9a-f]{8}\b|[\d,]+(?= (?:bytes|events\/s)\b)|(?<="bytes":)\d+/g, '#')
      .split('\n')
      .filter((line) => !/^[─\s]+$/.test(line))
      .map((line) => line.trim().replaceAll(/\s{2,}/g, ' | '))
  return async (command: string, language = 'en'): Promise<string> => {
    const io = memoryIo({ now: Date.parse(now) })
    const words = command.split(' ').map((word) => word.replaceAll('@', `${folder}/`).replaceAll('~', ' '))
    const code = await main([...words, '--lang', language], io)
    const complaints = plain(io.complaints()).map((line) => (line === '' ? '' : `! ${line}`))
    return [`exit ${code}`, ...complaints, ...plain(compact(io.written()))].filter((line) => line !== '').join('\n')
  }
}
