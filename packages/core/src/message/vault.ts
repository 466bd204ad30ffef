import type { Message } from './message.ts'

/** The vault of personal data and its verbs. */
export const vaultMessages = {
  'vault.no-key': {
    en: '{file}: the vault was opened without a master key, so no personal data can be read or written; give the key file',
    vi: '{file}: kho được mở không kèm khóa chủ nên không đọc hoặc ghi được dữ liệu cá nhân; hãy cung cấp tệp khóa',
  },
  'vault.wrong-key': {
    en: '{file}: the data of {subject} are under master key {needed}, not under {given}; give the other key file',
    vi: '{file}: dữ liệu của {subject} được bảo vệ bằng khóa chủ {needed}, không phải {given}; hãy dùng tệp khóa kia',
  },
  'vault.tampered': {
    en: '{file}: {what} of {subject} does not open with its own key: the row was changed or moved; restore it from a backup and find out who did it',
    vi: '{file}: {what} của {subject} không mở được bằng khóa của chính nó: dòng dữ liệu đã bị sửa hoặc bị chuyển chỗ; hãy khôi phục từ bản sao lưu và xác minh ai đã làm',
  },
  'vault.forgotten': {
    en: '{subject} was forgotten on {at}; nothing is kept under this id again, use a new one',
    vi: '{subject} đã được xóa dữ liệu lúc {at}; không lưu lại dưới mã này nữa, hãy dùng mã mới',
  },
  'vault.invalid-subject': {
    en: '{subject} is no pseudonymous id: 1 to 120 characters, no blanks at the ends, no control characters',
    vi: '{subject} không phải mã định danh ẩn: 1 đến 120 ký tự, không có khoảng trắng ở hai đầu và ký tự điều khiển',
  },
  'vault.unknown-field': {
    en: 'The vault has no field {field}; there are: {known}',
    vi: 'Kho không có trường {field}; các trường hiện có: {known}',
  },
  'vault.invalid-value': {
    en: 'Field {field}: a text of 1 to {most} characters is needed',
    vi: 'Trường {field}: cần chuỗi từ 1 đến {most} ký tự',
  },
  'vault.unknown-purpose': {
    en: 'Say for what the data are needed; {purpose} is none of: {known}',
    vi: 'Hãy nêu mục đích sử dụng dữ liệu; {purpose} không thuộc: {known}',
  },
  'vault.key-file': {
    en: '{file} holds no master key: 64 hexadecimal digits in one line; name the key file of the vault',
    vi: '{file} không chứa khóa chủ: một dòng gồm 64 chữ số thập lục phân; hãy chỉ đúng tệp khóa của kho',
  },
  'vault.key-file-missing': {
    en: 'The key file {file} is missing or may not be read',
    vi: 'Không có tệp khóa {file} hoặc không được phép đọc',
  },
  'vault.key-file-open': {
    en: 'Others than its owner may read the key file {file}; take that right away (chmod 600)',
    vi: 'Người khác ngoài chủ sở hữu đọc được tệp khóa {file}; hãy thu hồi quyền đó (chmod 600)',
  },
  'vault.key-exists': {
    en: '{file} is there already and was left as it is; name another file',
    vi: '{file} đã tồn tại và được giữ nguyên; hãy chọn tệp khác',
  },
  'cli.vault-key': { en: 'make a master key for a vault', vi: 'tạo khóa chủ cho kho dữ liệu cá nhân' },
  'cli.vault-forget': {
    en: 'destroy the key of a person, so that the data cannot be read again',
    vi: 'hủy khóa của một người để dữ liệu không thể đọc lại',
  },
  'cli.vault-log': {
    en: 'who looked at whose personal data, when and what for',
    vi: 'ai đã xem dữ liệu cá nhân của ai, khi nào và để làm gì',
  },
  'cli.argument.key-file': { en: 'file for the key', vi: 'tệp ghi khóa' },
  'cli.argument.subject': { en: 'pseudonymous id of the person', vi: 'mã định danh ẩn của người' },
  'cli.argument.vault': { en: 'vault file', vi: 'tệp kho dữ liệu cá nhân' },
  'cli.option.vault': { en: 'vault file', vi: 'tệp kho dữ liệu cá nhân' },
  'cli.option.vault-officer': { en: 'id of the officer who does this', vi: 'mã cán bộ thực hiện' },
  'cli.option.vault-subject': { en: 'only of this person', vi: 'chỉ của người này' },
  'cli.vault.key-made': {
    en: 'The master key {id} is in {file}. Keep a copy in another place: without it nothing in the vault can be read.',
    vi: 'Khóa chủ {id} nằm trong {file}. Hãy giữ một bản ở nơi khác: không có khóa này thì không đọc được dữ liệu trong kho.',
  },
  'cli.vault.forgotten': {
    en: 'The key of {subject} is destroyed. Backups made before still hold it, wrapped by the master key; let them expire.',
    vi: 'Đã hủy khóa của {subject}. Các bản sao lưu trước đó vẫn còn khóa này (được bọc bằng khóa chủ); hãy để chúng hết hạn.',
  },
  'cli.vault.nothing': {
    en: 'The vault knows nothing of {subject}, or has forgotten it before',
    vi: 'Kho không có dữ liệu của {subject}, hoặc đã xóa trước đó',
  },
  'cli.vault.log.at': { en: 'time', vi: 'thời điểm' },
  'cli.vault.log.officer': { en: 'officer', vi: 'cán bộ' },
  'cli.vault.log.unit': { en: 'unit', vi: 'đơn vị' },
  'cli.vault.log.subject': { en: 'person', vi: 'người' },
  'cli.vault.log.act': { en: 'act', vi: 'hành động' },
  'cli.vault.log.purpose': { en: 'purpose', vi: 'mục đích' },
  'cli.vault.log.fields': { en: 'fields', vi: 'trường' },
  'cli.vault.log.none': { en: 'Nobody has used the vault yet', vi: 'Chưa có lượt truy cập nào' },
  'cli.vault.log.none-of': {
    en: 'Nobody has used the vault for {subject} yet',
    vi: 'Chưa có lượt truy cập nào đối với {subject}',
  },
} as const satisfies Record<string, Message>
