import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command.ts'

/** A test of a rule: its title begins with the rule's id and a colon. */
export type RuleTest = { readonly rule: string; readonly title: string; readonly file: string }

const title = /\btest(?:\.each\([^()]*\))?\(\s*(['"`])(([a-z][a-z-]*): (?:(?!\1).)*)\1/g

/** Every test whose title begins with an id, by file. */
export const ruleTests: readonly RuleTest[] = globSync('packages/{core,scoring}/src/**/*.test.ts', { cwd: root })
  .toSorted()
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(title)].map(([, , text = '', rule = '']) => ({
      rule,
      title: text,
      file,
    })),
  )

export type RuleCode = {
  /** Where the rule stands. */
  readonly home: string
  /** The files that decide by it. */
  readonly uses: readonly string[]
}

const sources = globSync('packages/core/src/{dossier,petition,difficulty,procedure,unit,regulation}/**/*.ts', {
  cwd: root,
})
  .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
  .toSorted()
  .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }))

/** Where a rule stands in the code and who decides by it. */
export const codeOf = (rule: string): RuleCode => {
  const declared = new RegExp(String.raw`export const (\w+)[^=]*= rule(?:<[^(]*>)?\(\s*'${rule}'`)
  const home = sources.find(({ source }) => declared.test(source))
  const name = declared.exec(home?.source ?? '')?.[1] ?? ''
  const imported = new RegExp(String.raw`import \{[^}]*\b${name}\b[^}]*\} from '[^']*/rules/`)
  const uses = sources.filter(({ source }) => name !== '' && imported.test(source)).map(({ file }) => file)
  return { home: home?.file ?? '', uses }
}
