import type { Message } from './message.ts'

export const reportMessages = {} as const satisfies Record<string, Message>
