import type { Message } from './message.ts'

/** Breaches and what was made good, lateness month after month, synchronisation by procedure, pages digitised. */
export const oversightMessages = {
  'cli.report-oversight': {
    en: 'breaches by unit and what was made good, who is late again, synchronisation by procedure, pages digitised',
    vi: 'vi phạm theo đơn vị và việc khắc phục, tái diễn chậm trễ, đồng bộ theo thủ tục, số trang số hóa',
  },
  'oversight.title': {
    en: 'Oversight: breaches by unit and rule',
    vi: 'Theo dõi, đôn đốc: vi phạm theo đơn vị, quy định',
  },
  'oversight.head': { en: 'Head of the unit', vi: 'Người đứng đầu' },
  'oversight.breaches': { en: 'Breaches', vi: 'Số vi phạm' },
  'oversight.madeGood': { en: 'Made good since', vi: 'Đã khắc phục' },
  'oversight.outstanding': { en: 'Outstanding', vi: 'Chưa khắc phục' },
  'oversight.dossiers': { en: 'Dossiers', vi: 'Số hồ sơ' },
  'oversight.identity.breaches': {
    en: 'breaches = made good since + outstanding',
    vi: 'số vi phạm = đã khắc phục + chưa khắc phục',
  },
  'oversight.note': {
    en: 'A breach is a duty whose time passed in the period; it was made good where the act came later. The head is that of the last day.',
    vi: 'Vi phạm là nghĩa vụ quá hạn trong kỳ; đã khắc phục là thực hiện sau thời hạn. Người đứng đầu tính theo ngày cuối kỳ.',
  },
  'oversight.late-again': { en: 'Late again, month after month', vi: 'Chậm trễ tái diễn theo tháng' },
  'oversight.late': { en: 'Became late', vi: 'Hồ sơ quá hạn' },
  'oversight.months': { en: 'Months with lateness', vi: 'Số tháng có quá hạn' },
  'oversight.running': { en: 'Most months in a row', vi: 'Số tháng liên tiếp nhiều nhất' },
  'oversight.which': { en: 'Months', vi: 'Các tháng' },
  'oversight.again': { en: 'Repeated', vi: 'Tái diễn' },
  'oversight.again.yes': { en: 'yes', vi: 'có' },
  'oversight.again.no': { en: 'no', vi: 'không' },
  'oversight.identity.late': {
    en: 'sum of the rows = dossiers that became late in the period',
    vi: 'tổng các dòng = số hồ sơ quá hạn phát sinh trong kỳ',
  },
  'oversight.late-note': {
    en: 'A dossier counts once, for who had it at the moment its due date passed, in the month of that moment. For inspection: officers are named by their pseudonymous ids.',
    vi: 'Mỗi hồ sơ tính một lần cho người đang giữ hồ sơ khi quá hạn, trong tháng quá hạn. Phục vụ kiểm tra; cán bộ được ghi bằng mã.',
  },
  'oversight.sync': { en: 'Synchronisation by procedure', vi: 'Mức độ đồng bộ theo thủ tục' },
  'oversight.name': { en: 'Name', vi: 'Tên thủ tục' },
  'oversight.received': { en: 'Received', vi: 'Tiếp nhận' },
  'oversight.synchronised': { en: 'Synchronised', vi: 'Đã đồng bộ' },
  'oversight.missing': { en: 'Not synchronised', vi: 'Chưa đồng bộ' },
  'oversight.identity.received': {
    en: 'sum of the procedures = dossiers received in the period',
    vi: 'tổng các thủ tục = số hồ sơ tiếp nhận trong kỳ',
  },
  'oversight.digitised': { en: 'Digitised by unit', vi: 'Số hóa theo đơn vị' },
  'oversight.components': { en: 'Components', vi: 'Thành phần hồ sơ' },
  'oversight.pages': { en: 'Pages', vi: 'Số trang' },
  'oversight.withoutPages': { en: 'Components without a number of pages', vi: 'Thành phần chưa ghi số trang' },
} as const satisfies Record<string, Message>
