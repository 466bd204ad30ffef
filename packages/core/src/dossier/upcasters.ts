import type { JsonObject, JsonValue } from '../event/json.ts'
import type { Channel } from './event-base.ts'

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The national portal's KenhThucHien: 1 direct, 2 online, 3 postal; see the status and payload lists of the portal. */
const channelOfPortalCode: Readonly<Record<number, Channel>> = { 1: 'direct', 2: 'online', 3: 'post' }

/** Version 1 held the portal's channel number and no receiving unit of its own. */
export const submittedFromVersion1 = (data: JsonValue): JsonValue => {
  if (!isObject(data)) return data
  const { channel, ...rest } = data
  const known = typeof channel === 'number' ? channelOfPortalCode[channel] : undefined
  return { ...rest, channel: known ?? 'unknown', receivingUnit: data.receivingUnit ?? data.unit ?? '' }
}
