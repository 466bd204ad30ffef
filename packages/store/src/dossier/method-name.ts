import type { DossierCommandType } from '@motcua/core'

/** `SubmitDossier` is `submit`, `SignComponent` is `sign`, `ReturnResult` is `return`; other commands keep their name. */
export type MethodName<Type extends string> = Type extends 'ReturnResult'
  ? 'return'
  : Type extends `${infer Verb}Dossier`
    ? Uncapitalize<Verb>
    : Type extends `${infer Verb}Component`
      ? Uncapitalize<Verb>
      : Uncapitalize<Type>

export const methodName = (type: DossierCommandType): string => {
  const verb = type === 'ReturnResult' ? 'Return' : type.replace(/(?:Dossier|Component)$/, '')
  return verb.charAt(0).toLowerCase() + verb.slice(1)
}
