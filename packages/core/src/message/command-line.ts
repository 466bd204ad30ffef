import type { Message } from './message.ts'

export const commandLineMessages = {} as const satisfies Record<string, Message>
