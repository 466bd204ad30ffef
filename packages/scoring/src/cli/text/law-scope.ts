import { formatScope, type Place, type Scope } from '@motcua/core'
import { UsageError } from '../usage-error.ts'

const kinds = ['ministry', 'province', 'procedure'] as const

/** The place and its name from `province=dong-thap,procedure=land`; the nation where nothing is given. */
export const scopeOf = (value: string | undefined): { readonly place: Place; readonly name: string } => {
  const scope: { -readonly [Kind in keyof Scope]: Scope[Kind] } = {}
  for (const part of value?.split(',') ?? []) {
    const [kind, named = '', ...rest] = part.trim().split('=')
    const known = kinds.find((each) => each === kind)
    if (known === undefined || named === '' || rest.length > 0 || scope[known] !== undefined) {
      throw new UsageError('cli.scope-form', { value: value ?? '' })
    }
    scope[known] = named
  }
  return { place: scope, name: formatScope(scope) }
}
