import type { Message } from './message.ts'

export const demoMessages = {
  'demo.refused': {
    en: 'The demonstration could not go on: {command} of dossier {id} was refused ({message}) by rule {rule}, {article}',
    vi: 'Bản minh họa không thể tiếp tục: lệnh {command} của hồ sơ {id} bị từ chối ({message}) theo quy tắc {rule}, {article}',
  },
  'demo.store-in-use': {
    en: 'The store {source} holds dossiers that were not made by a demonstration; name another server, or keep apart what is played with a namespace: …&namespace=demo-',
    vi: 'Kho {source} đang chứa hồ sơ không phải của bản minh họa; hãy chọn máy chủ khác, hoặc tách riêng dữ liệu minh họa bằng namespace: …&namespace=demo-',
  },
} as const satisfies Record<string, Message>
