import type { Message } from './message.ts'

export const storeMessages = {} as const satisfies Record<string, Message>
