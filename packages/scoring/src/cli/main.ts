import { languageOf } from './arguments.ts'
import { complain } from './complaint.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { overview } from './help.ts'
import type { Io } from './io.ts'
import { libraryVersion } from './library-version.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'
import { type VerbEntry, verbs } from './verbs.ts'

/** `--lang` may also stand before the verb. */
const afterLanguage = (argv: readonly string[]): readonly string[] => {
  if (argv[0] === '--lang') return [...argv.slice(2), ...argv.slice(0, 2)]
  return argv[0]?.startsWith('--lang=') === true ? [...argv.slice(1), ...argv.slice(0, 1)] : argv
}

const wordsOf = ({ name }: VerbEntry): readonly string[] => name.split(' ')

const called = (argv: readonly string[]): VerbEntry | undefined =>
  verbs.find((verb) => wordsOf(verb).every((word, place) => argv[place] === word))

/** The verbs that begin with this word: `report` has two. */
const family = (word: string): readonly VerbEntry[] => verbs.filter((verb) => wordsOf(verb)[0] === word)

const unknown = (argv: readonly string[]): UsageError => {
  const words = argv.slice(0, 2).filter((word) => !word.startsWith('-'))
  const names = verbs.map(({ name }) => name)
  const near = nearest(words.join(' '), names) ?? nearest(words[0] ?? '', names)
  const verb = words.join(' ')
  return near === undefined
    ? new UsageError('cli.unknown-verb', { verb })
    : new UsageError('cli.unknown-verb-near', { verb, near: `motcua ${near}` })
}

/** Runs the command line after the word `motcua`, and returns the exit code. */
export const main = async (given: readonly string[], io: Io): Promise<ExitCode> => {
  const language = languageOf(given, io.env)
  const argv = afterLanguage(given)
  const [first = '--help', second] = argv
  if (first === '--help' || first === '-h' || first.startsWith('--lang')) {
    io.out(overview(verbs, language))
    return exitCode.ok
  }
  if (first === '--version' || first === '-v') {
    io.out(libraryVersion())
    return exitCode.ok
  }
  if (first === 'help') return main([...argv.slice(1), '--help'], io)
  try {
    const verb = called(argv)
    if (verb !== undefined) {
      const { run } = await verb.load()
      return await run(argv.slice(wordsOf(verb).length), io)
    }
    const members = family(first)
    if (members.length === 0 || (second !== undefined && !second.startsWith('-'))) throw unknown(argv)
    io.out(overview(members, language))
    return second === '--help' || second === '-h' ? exitCode.ok : exitCode.usage
  } catch (error) {
    return complain(error, { io, language })
  }
}
