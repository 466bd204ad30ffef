import type { Message } from './message.ts'

export const scorecardMessages = {} as const satisfies Record<string, Message>
