import type { Message } from './message.ts'

export const timeMessages = {
  'time.invalid-instant': {
    en: '{field}: "{value}" is not a date and time in ISO 8601; write for example 2026-03-04T09:00:00+07:00',
    vi: '{field}: "{value}" không phải ngày giờ theo ISO 8601; hãy viết ví dụ 2026-03-04T09:00:00+07:00',
  },
} as const satisfies Record<string, Message>
