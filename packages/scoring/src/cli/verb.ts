import type { Language } from '@motcua/core'
import { commonOptions, languageOf, type Options, parseArguments, type Values } from './arguments.ts'
import { complain } from './complaint.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { verbHelp } from './help.ts'
import type { Io } from './io.ts'
import type { Argument, VerbDescription } from './verb-description.ts'

/** One thing that `motcua` does. `run` never throws: a fault is a sentence on `err` and an exit code. */
export type Verb = VerbDescription & {
  readonly run: (argv: readonly string[], io: Io) => Promise<ExitCode>
}

export type Invocation<Given extends Options, Named extends readonly Argument[] = readonly Argument[]> = {
  readonly values: Values<Given & typeof commonOptions>
  /** A word for each argument. */
  readonly positionals: { readonly [Place in keyof Named]: string }
  readonly language: Language
}

type VerbDefinition<Given extends Options, Named extends readonly Argument[]> = Omit<
  VerbDescription,
  'options' | 'arguments'
> & {
  readonly options: Given
  readonly arguments: Named
  readonly action: (invocation: Invocation<Given, Named>, io: Io) => Promise<ExitCode>
}

/** A verb from its description and its action; the action throws what complains. */
export const defineVerb = <const Given extends Options, const Named extends readonly Argument[]>({
  action,
  ...definition
}: VerbDefinition<Given, Named>): Verb => {
  const options = { ...definition.options, ...commonOptions }
  const description: VerbDescription = { ...definition, options }
  const names = definition.arguments.map(({ name }) => name)
  return {
    ...description,
    run: async (argv, io) => {
      const language = languageOf(argv, io.env)
      try {
        const { values, positionals } = parseArguments<Options>(argv, options, names)
        if (values['help'] === true) {
          io.out(verbHelp(description, language))
          return exitCode.ok
        }
        const invocation = { values, positionals, language } as Invocation<Given, Named>
        return await action(invocation, io)
      } catch (error) {
        return complain(error, { io, language, verb: definition.name })
      }
    },
  }
}
