import type { Message } from './message.ts'

/** The ten statuses of the national portal. */
export const portalMessages = {
  'portal.status.1': { en: 'Newly filed', vi: 'Mới đăng ký' },
  'portal.status.2': { en: 'Received', vi: 'Được tiếp nhận' },
  'portal.status.3': { en: 'Not received', vi: 'Không được tiếp nhận' },
  'portal.status.4': { en: 'In processing', vi: 'Đang xử lý' },
  'portal.status.5': { en: 'Supplement requested', vi: 'Yêu cầu bổ sung giấy tờ' },
  'portal.status.6': { en: 'Financial obligation to be met', vi: 'Yêu cầu thực hiện nghĩa vụ tài chính' },
  'portal.status.7': { en: 'Withdrawal asked for by the citizen', vi: 'Công dân yêu cầu rút hồ sơ' },
  'portal.status.8': { en: 'Processing stopped', vi: 'Dừng xử lý' },
  'portal.status.9': { en: 'Processing completed', vi: 'Đã xử lý xong' },
  'portal.status.10': { en: 'Result returned', vi: 'Đã trả kết quả' },
  'portal.invalid-payload': {
    en: 'The dossier cannot be told to the national portal: field {field}: {reason}; correct it and send again',
    vi: 'Không thể đồng bộ hồ sơ lên Cổng Dịch vụ công quốc gia: trường {field}: {reason}; hãy sửa rồi gửi lại',
  },
  'portal.not-shown': {
    en: 'the portal takes no such value (it is not repeated here, for it may be personal); see the form of the field',
    vi: 'Cổng không nhận giá trị này (không nhắc lại ở đây vì có thể là dữ liệu cá nhân); hãy xem quy cách của trường',
  },
  'portal.not-submitted': {
    en: 'The dossier has not been submitted; there is nothing to tell the national portal',
    vi: 'Hồ sơ chưa được nộp; không có gì để đồng bộ lên Cổng Dịch vụ công quốc gia',
  },
} as const satisfies Record<string, Message>
