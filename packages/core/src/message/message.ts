/** A text that a person reads, in both languages. `{name}` marks where a parameter goes. */
export type Message = { readonly en: string; readonly vi: string }

export type Language = keyof Message

/** Values that fill the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number | bigint>>

export const languages: readonly Language[] = ['vi', 'en']

/** Puts parameters into a template; a place without a value stays visible as `{name}`. */
export const fill = (template: string, params: MessageParams = {}): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place))
