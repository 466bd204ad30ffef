/** What JSON can carry. Instants are ISO strings, revisions decimal strings. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

export type JsonObject = { readonly [key: string]: JsonValue }
