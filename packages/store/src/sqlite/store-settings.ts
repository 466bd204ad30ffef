import type { JsonValue } from '@motcua/core'

/** Small facts about the store itself, such as the time zone of the unit whose dossiers it holds; not events. */
export interface StoreSettings {
  get(key: string): JsonValue | undefined
  set(key: string, value: JsonValue): Promise<void>
}
