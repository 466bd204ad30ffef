// Modules of the product and of its tests, compiled once and evaluated anew whenever another mutant is alive.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { constants, Script } from 'node:vm'
import { root } from '../command.ts'

type Exports = Record<string, unknown>
type Module = { exports: Exports }
type Evaluate = (
  exports: Exports,
  require: (specifier: string) => unknown,
  module: Module,
  mutant: (first: number, last: number) => boolean,
) => void

/** The public entries of a package: `@motcua/core/testing` → its file. */
const entries = new Map<string, string>()
for (const name of ['core', 'store', 'scoring']) {
  const described = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string>>
  }
  for (const [entry, file] of Object.entries(described.exports))
    entries.set(join('@motcua', name, entry), join(root, 'packages', name, file))
}

/** What stands in for a package of others, in every graph. */
export type Replacements = Readonly<Record<string, unknown>>

/** Modules that are evaluated once, until one is forgotten. */
export type Graph = { readonly load: (path: string) => void; readonly forget: (path: string) => void }

export class Modules {
  readonly #folder: string
  readonly #compiled = new Map<string, Evaluate | Exports>()
  readonly #resolved = new Map<string, string | { readonly outside: unknown }>()
  readonly #replacements: Replacements

  constructor(folder: string, replacements: Replacements) {
    this.#folder = folder
    this.#replacements = replacements
  }

  #resolve(specifier: string, from: string): string | { readonly outside: unknown } {
    const key = `${specifier} ${dirname(from)}`
    const known = this.#resolved.get(key)
    if (known !== undefined) return known
    const own = specifier.startsWith('.') ? join(dirname(from), specifier) : entries.get(specifier)
    const found = own ?? {
      outside: this.#replacements[specifier] ?? (createRequire(from)(specifier) as unknown),
    }
    this.#resolved.set(key, found)
    return found
  }

  #compile(path: string): Evaluate | Exports {
    const known = this.#compiled.get(path)
    if (known !== undefined) return known
    const place = join(this.#folder, `${path.slice(root.length + 1)}.js`)
    const compiled = existsSync(place)
      ? (new Script(readFileSync(place, 'utf8'), {
          filename: place,
          importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        }).runInThisContext() as Evaluate)
      : (JSON.parse(readFileSync(path, 'utf8')) as Exports)
    this.#compiled.set(path, compiled)
    return compiled
  }

  /** A graph of its own: loading twice in it gives the same module, in another graph another one. */
  graph(
    mutant: (first: number, last: number) => boolean,
    own: Replacements,
    evaluating: (path: string, work: () => void) => void = (_, work) => work(),
  ): Graph {
    const loaded = new Map<string, Module>()
    const load = (path: string): unknown => {
      const known = loaded.get(path)
      if (known !== undefined) return known.exports
      const compiled = this.#compile(path)
      if (typeof compiled !== 'function') return compiled
      const module: Module = { exports: {} }
      loaded.set(path, module)
      const require = (specifier: string): unknown => {
        if (Object.hasOwn(own, specifier)) return own[specifier]
        const found = this.#resolve(specifier, path)
        return typeof found === 'string' ? load(found) : found.outside
      }
      evaluating(path, () => compiled(module.exports, require, module, mutant))
      return module.exports
    }
    return { load: (path) => void load(path), forget: (path) => void loaded.delete(path) }
  }
}
