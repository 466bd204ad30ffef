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
  'finding.more': {
    en: '{count} more of this kind; --json, --csv, --html and --workbook list them all',
    vi: 'còn {count} phát hiện cùng loại; --json, --csv, --html và --workbook liệt kê đầy đủ',
  },
  'finding.none': { en: 'Nothing was found', vi: 'Không phát hiện vấn đề nào' },
  'finding.data-use': {
    en: 'Certified copies and population data by unit',
    vi: 'Chứng thực bản sao điện tử và khai thác dữ liệu dân cư theo đơn vị',
  },
  'cli.option.findings-wait': {
    en: 'minutes at the counter after which a wait is told of; default: 30, since no text sets a limit',
    vi: 'số phút chờ tại quầy từ đó nêu là chờ lâu; mặc định: 30, vì chưa có văn bản quy định',
  },
  'cli.option.findings-ending': {
    en: 'days before its end from which a certificate is told of; default: 60',
    vi: 'số ngày trước khi chứng thư số hết hạn thì bắt đầu nêu; mặc định: 60',
  },
  'finding.waits': { en: 'Waiting at the counter, minutes', vi: 'Thời gian chờ tại quầy, phút' },
  'finding.waits-note': {
    en: 'From handing in to reception, opening hours only. Long is more than {minutes} minutes.',
    vi: 'Tính từ lúc nộp đến lúc tiếp nhận, chỉ trong giờ làm việc. Chờ lâu là trên {minutes} phút.',
  },
  'finding.signers': { en: 'Signers and their certificates', vi: 'Người ký số và chứng thư số' },
  'finding.column.at-counter': { en: 'Handed in at the counter', vi: 'Nộp trực tiếp' },
  'finding.column.median-wait': { en: 'Median', vi: 'Trung vị' },
  'finding.column.longest-wait': { en: 'Longest', vi: 'Lâu nhất' },
  'finding.column.long-waits': { en: 'Long waits', vi: 'Số lượt chờ lâu' },
  'finding.column.signer': { en: 'Signer', vi: 'Người ký' },
  'finding.column.signatures': { en: 'Signatures', vi: 'Số lần ký' },
  'finding.column.without-certificate': { en: 'Certificate not named', vi: 'Không nêu chứng thư' },
  'finding.column.last-signed': { en: 'Last signed', vi: 'Ký lần cuối' },
  'finding.column.valid-to': { en: 'Certificate valid to', vi: 'Chứng thư có hiệu lực đến' },
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
    en: 'commune that issued no electronically certified copy',
    vi: 'xã không phát sinh chứng thực bản sao điện tử',
  },
  'finding.no-population-data': {
    en: 'unit that used population data in no dossier',
    vi: 'đơn vị không khai thác dữ liệu dân cư ở hồ sơ nào',
  },
  'finding.certificate-ending': {
    en: 'certificate of a signer that has ended or is about to',
    vi: 'chứng thư số của người ký đã hoặc sắp hết hạn',
  },
  'finding.many-trips': {
    en: 'applicant at the counter on more than two days',
    vi: 'người dân phải đến quầy hơn hai ngày',
  },
  'finding.long-wait': {
    en: 'long wait at the counter, in minutes',
    vi: 'chờ lâu tại quầy, số phút',
  },
  'finding.identity.kinds': { en: 'sum of the kinds = all findings', vi: 'tổng các loại = tất cả phát hiện' },
  'finding.mismatches': {
    en: 'Limits that differ between registers, by sector, from the commune up',
    vi: 'Thời hạn không khớp giữa các hệ thống theo lĩnh vực, tổng hợp từ cấp xã',
  },
  'finding.mismatches.procedures': { en: 'Procedures', vi: 'Số thủ tục' },
  'finding.mismatches.note': {
    en: 'A unit counts what it is competent for or received dossiers of, and what all below it count, by the tree of the last day; a procedure counts once in each row.',
    vi: 'Mỗi đơn vị tính thủ tục thuộc thẩm quyền hoặc có hồ sơ tiếp nhận, cộng với các đơn vị cấp dưới theo cây đơn vị ngày cuối kỳ; mỗi thủ tục tính một lần trong một dòng.',
  },
} as const satisfies Record<string, Message>
