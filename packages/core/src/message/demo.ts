import type { Message } from './message.ts'

export const demoMessages = {
  'demo.refused': {
    en: 'The demonstration could not go on: {command} of dossier {id} was refused ({message}) by rule {rule}, {article}',
    vi: 'Bản minh họa không thể tiếp tục: lệnh {command} của hồ sơ {id} bị từ chối ({message}) theo quy tắc {rule}, {article}',
  },
} as const satisfies Record<string, Message>
