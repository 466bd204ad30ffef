import type { Message } from './message.ts'

export const dossierMessages = {} as const satisfies Record<string, Message>
