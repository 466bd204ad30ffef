import type { Message } from './message.ts'

/** What detectors find. */
export const findingMessages = {
  'cli.report-findings': {
    en: 'what to look into in a period: procedures, units, dossiers',
    vi: 'những vấn đề cần kiểm tra trong kỳ: thủ tục, đơn vị, hồ sơ',
  },
  'cli.option.findings-least': {
    en: 'a unit with fewer dossiers than this is told of; default: 1',
    vi: 'nêu đơn vị có ít hơn số hồ sơ này; mặc định: 1',
  },
  'cli.option.findings-years': {
    en: 'years without a dossier after which a procedure is told of; default: 3',
    vi: 'số năm không phát sinh hồ sơ thì nêu thủ tục; mặc định: 3',
  },
  'finding.title': { en: 'Findings', vi: 'Vấn đề cần kiểm tra' },
  'finding.kinds': { en: 'Findings by kind', vi: 'Số vấn đề theo loại' },
  'finding.none': { en: 'Nothing was found', vi: 'Không phát hiện vấn đề nào' },
  'finding.data-use': {
    en: 'Certified copies and population data by unit',
    vi: 'Chứng thực bản sao điện tử và khai thác dữ liệu dân cư theo đơn vị',
  },
  'finding.column.kind': { en: 'Finding', vi: 'Vấn đề' },
  'finding.column.at': { en: 'When, or last', vi: 'Thời điểm, hoặc lần cuối' },
  'finding.column.count': { en: 'How many', vi: 'Số lượng' },
  'finding.column.detail': { en: 'Detail', vi: 'Chi tiết' },
  'finding.column.findings': { en: 'Findings', vi: 'Số vấn đề' },
  'finding.column.copies': { en: 'Electronically certified copies', vi: 'Bản sao điện tử đã chứng thực' },
  'finding.column.population': { en: 'Dossiers with population data', vi: 'Hồ sơ khai thác dữ liệu dân cư' },
  'finding.no-dossier': {
    en: 'procedure without a dossier in three years or the years asked for',
    vi: 'thủ tục không phát sinh hồ sơ trong ba năm hoặc số năm đã nêu',
  },
  'finding.limit-mismatch': {
    en: 'time limits differ between registers',
    vi: 'thời hạn giải quyết không thống nhất giữa các hệ thống',
  },
  'finding.no-approved-process': {
    en: 'procedure without an approved internal process',
    vi: 'thủ tục chưa có quy trình nội bộ được phê duyệt',
  },
  'finding.service-not-open': {
    en: 'said to be online, but no service is open',
    vi: 'công bố cung cấp trực tuyến nhưng chưa mở dịch vụ',
  },
  'finding.partial-without-reason': {
    en: 'partly online without a published reason',
    vi: 'trực tuyến một phần mà chưa công bố lý do',
  },
  'finding.low-volume': { en: 'unit with few dossiers or none', vi: 'đơn vị phát sinh ít hoặc không có hồ sơ' },
  'finding.certificate-expired': {
    en: 'signed with a certificate that had expired',
    vi: 'ký số bằng chứng thư đã hết hạn',
  },
  'finding.certificate-not-yet-valid': {
    en: 'signed with a certificate that was not valid yet',
    vi: 'ký số bằng chứng thư chưa có hiệu lực',
  },
  'finding.repeated-returns': {
    en: 'sent back for supplement more than once',
    vi: 'yêu cầu bổ sung hồ sơ nhiều lần',
  },
  'finding.no-certified-copy': {
    en: 'unit that issued no electronically certified copy',
    vi: 'đơn vị không phát sinh chứng thực bản sao điện tử',
  },
  'finding.no-population-data': {
    en: 'unit that used population data in no dossier',
    vi: 'đơn vị không khai thác dữ liệu dân cư ở hồ sơ nào',
  },
} as const satisfies Record<string, Message>
