import type { Message } from './message.ts'

/** The three conditions of a dossier that counts as an online service. */
export const onlineMessages = {
  'cli.report-online': {
    en: 'which of the three conditions of an online service the dossiers received in a period fail',
    vi: 'hồ sơ tiếp nhận trong kỳ không đạt điều kiện nào trong ba điều kiện của dịch vụ công trực tuyến',
  },
  'online.conditions': {
    en: 'Counts as an online service when',
    vi: 'Điều kiện tính là dịch vụ công trực tuyến',
  },
  'online.title': {
    en: 'Online dossiers that do not meet all three conditions',
    vi: 'Hồ sơ trực tuyến chưa đạt đủ ba điều kiện',
  },
  'online.summary': {
    en: 'The three conditions of an online service',
    vi: 'Ba điều kiện của dịch vụ công trực tuyến',
  },
  'online.condition': { en: 'Condition', vi: 'Điều kiện' },
  'online.condition.filed-online': { en: 'filed online', vi: 'nộp trực tuyến' },
  'online.condition.components-signed': {
    en: 'each component checked and signed',
    vi: 'từng thành phần hồ sơ được kiểm tra, ký số',
  },
  'online.condition.result-signed': {
    en: 'result attached and signed',
    vi: 'kết quả được đính kèm, ký số',
  },
  'online.condition.all': { en: 'all three', vi: 'đủ ba điều kiện' },
  'online.standing.holds': { en: 'met', vi: 'đạt' },
  'online.standing.fails': { en: 'not met', vi: 'không đạt' },
  'online.standing.open': { en: 'not yet due', vi: 'chưa đến lúc' },
  'online.standing.unknown': { en: 'cannot be told', vi: 'không xác định được' },
  'online.standing.none': { en: 'ended without a result', vi: 'kết thúc không có kết quả' },
  'online.lacks.attachment': { en: 'no file attached', vi: 'chưa đính kèm tệp kết quả' },
  'online.lacks.signature': { en: 'not signed', vi: 'chưa ký số' },
  'online.lacks.components': { en: 'not signed: {components}', vi: 'chưa ký số: {components}' },
  'online.portal': { en: 'Portal', vi: 'Cổng nộp' },
  'online.portal.unstated': { en: 'not stated', vi: 'chưa ghi nhận' },
  'online.filings': { en: 'Where dossiers were filed, by unit', vi: 'Nơi nộp hồ sơ theo đơn vị' },
  'online.filing.national': { en: 'National portal', vi: 'Cổng DVCQG' },
  'online.filing.provincial': { en: 'Province’s system', vi: 'Hệ thống của tỉnh' },
  'online.filing.unstated': { en: 'Online, portal not stated', vi: 'Trực tuyến, chưa ghi cổng nộp' },
  'online.filing.direct': { en: 'At the counter', vi: 'Trực tiếp' },
  'online.filing.post': { en: 'By post', vi: 'Bưu chính' },
  'online.filing.unknown': { en: 'Channel unknown', vi: 'Không rõ kênh nộp' },
  'online.identity.received': {
    en: 'sum of the units = dossiers received in the period',
    vi: 'tổng các đơn vị = số hồ sơ tiếp nhận trong kỳ',
  },
  'online.identity.filings': {
    en: 'received = national portal + province’s system + portal not stated + counter + post + unknown',
    vi: 'tiếp nhận = Cổng DVCQG + hệ thống của tỉnh + chưa ghi cổng nộp + trực tiếp + bưu chính + không rõ',
  },
  'online.signing': { en: 'Signatures by how they were made', vi: 'Chữ ký số theo phương thức ký' },
  'online.signing.method': { en: 'Method', vi: 'Phương thức ký' },
  'online.signing.components': { en: 'On components', vi: 'Trên thành phần hồ sơ' },
  'online.signing.results': { en: 'On results', vi: 'Trên kết quả' },
  'online.signing.copies': { en: 'On certified copies', vi: 'Trên bản sao điện tử' },
  'online.signing.unstated': { en: 'not stated', vi: 'chưa ghi nhận' },
  'online.dossiers': { en: 'Dossiers', vi: 'Số hồ sơ' },
  'online.none': {
    en: 'Every dossier that was filed online meets all three conditions.',
    vi: 'Mọi hồ sơ nộp trực tuyến đều đạt đủ ba điều kiện.',
  },
  'online.note': {
    en: 'Filed online is asked of every dossier received in the period, the rest of those filed online. What was reused, came as a certified copy or is exempt from digitisation needs no signature.',
    vi: 'Điều kiện nộp trực tuyến xét với mọi hồ sơ tiếp nhận trong kỳ, các điều kiện còn lại xét với hồ sơ nộp trực tuyến. Thành phần được tái sử dụng, nộp bản sao điện tử có chứng thực hoặc thuộc diện không số hóa thì không cần ký số.',
  },
  'online.identity': {
    en: 'met + not met + not yet due + cannot be told + without a result = dossiers asked',
    vi: 'đạt + không đạt + chưa đến lúc + không xác định được + không có kết quả = số hồ sơ được xét',
  },
} as const satisfies Record<string, Message>
