/** A text that a person reads, in both languages. `{name}` marks where a parameter goes. */
export type Message = { readonly en: string; readonly vi: string }

export type Language = keyof Message

/** Values that fill the `{name}` places of a message; one that is itself a message is told in the same language. */
export type MessageParams = Readonly<Record<string, string | number | bigint | Message>>

export const languages: readonly Language[] = ['vi', 'en']

/** Puts parameters into a template; a place without a value stays visible as `{name}`. */
export const fill = (template: string, params: MessageParams, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return place
    return typeof value === 'object' ? value[language] : String(value)
  })
