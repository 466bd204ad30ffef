import type { Message } from './message.ts'

/** The scoring of TT 01/2018/TT-VPCP art. 13–15. */
export const circular01Messages = {
  'cli.report-circular-01': {
    en: 'the nine criteria of Circular 01/2018 of an agency, and its officials by five of them',
    vi: 'chấm chín tiêu chí của Thông tư 01/2018/TT-VPCP cho cơ quan, và năm tiêu chí cho cán bộ',
  },
  'cli.option.given-points': {
    en: 'points for criteria that events do not tell, e.g. { "4": 2, "5": 1, "6": 2 }',
    vi: 'điểm của các tiêu chí không tính được từ sự kiện, ví dụ { "4": 2, "5": 1, "6": 2 }',
  },
  'circular01.given-shape': {
    en: '{file} does not give points by criterion (at {field}); write { "4": 2, "5": 1 } with criteria 1–9 and points 0, 1 or 2',
    vi: '{file} không nêu điểm theo tiêu chí (tại {field}); hãy viết { "4": 2, "5": 1 } với tiêu chí 1–9 và điểm 0, 1 hoặc 2',
  },
  'circular01.title': {
    en: 'Handling of administrative procedures by Circular 01/2018/TT-VPCP art. 13–15',
    vi: 'Đánh giá việc giải quyết thủ tục hành chính theo Điều 13–15 Thông tư 01/2018/TT-VPCP',
  },
  'circular01.criterion': { en: 'Criterion', vi: 'Tiêu chí' },
  'circular01.criterion.1': { en: 'Total time against the limit', vi: 'Thời gian giải quyết so với quy định' },
  'circular01.criterion.2': {
    en: 'Time of each unit against its limit',
    vi: 'Thời gian thực hiện của từng cơ quan, đơn vị tham gia',
  },
  'circular01.criterion.3': {
    en: 'Further contacts to complete the dossier',
    vi: 'Số lần phải liên hệ thêm để hoàn thiện hồ sơ',
  },
  'circular01.criterion.4': {
    en: 'Agencies that the applicant had to turn to',
    vi: 'Số lượng cơ quan, đơn vị phải liên hệ để hoàn thiện hồ sơ',
  },
  'circular01.criterion.5': {
    en: 'Reception and settlement at the one-stop shop',
    vi: 'Tiếp nhận, giải quyết tại Bộ phận Một cửa',
  },
  'circular01.criterion.6': { en: 'Publicity of procedures', vi: 'Công khai thủ tục hành chính' },
  'circular01.criterion.7': { en: 'Attitude of officials', vi: 'Thái độ của cán bộ, công chức, viên chức' },
  'circular01.criterion.8': { en: 'Petitions received and answered', vi: 'Tiếp nhận, xử lý phản ánh, kiến nghị' },
  'circular01.criterion.9': { en: 'Online service', vi: 'Dịch vụ công trực tuyến' },
  'circular01.dossiers': { en: 'Dossiers scored', vi: 'Số hồ sơ được chấm' },
  'circular01.total': {
    en: 'Total of 18: at least {least}, at most {most}',
    vi: 'Tổng điểm trên 18: tối thiểu {least}, tối đa {most}',
  },
  'circular01.band': { en: 'Class: {band}', vi: 'Xếp loại: {band}' },
  'circular01.no-band': {
    en: 'No class: what cannot be told could change it',
    vi: 'Chưa xếp loại: các tiêu chí chưa có dữ liệu có thể làm thay đổi kết quả',
  },
  'circular01.unknown': {
    en: 'Events do not tell criteria {criteria}, and no points were given for them',
    vi: 'Không tính được từ sự kiện và chưa được cung cấp điểm: tiêu chí {criteria}',
  },
  'circular01.officials': { en: 'Officials', vi: 'Cán bộ, công chức, viên chức' },
  'circular01.officer': { en: 'Officer', vi: 'Cán bộ' },
  'circular01.no-officials': {
    en: 'No event of these dossiers names an officer',
    vi: 'Sự kiện của các hồ sơ này không ghi cán bộ',
  },
  'circular01.identity': {
    en: 'sum of the criteria = total, a criterion that cannot be told adding 0 or 2',
    vi: 'tổng điểm các tiêu chí = tổng điểm, tiêu chí chưa xác định tính 0 hoặc 2 điểm',
  },
  'circular01.least': { en: 'Points at least', vi: 'Điểm tối thiểu' },
  'circular01.most': { en: 'Points at most', vi: 'Điểm tối đa' },
  'circular01.duty': { en: 'Duty done', vi: 'Mức hoàn thành nhiệm vụ' },
  'circular01.duty.whole': { en: '100 %', vi: '100%' },
  'circular01.duty.most': { en: '70 % to under 100 %', vi: 'từ 70% đến dưới 100%' },
  'circular01.duty.less': { en: 'under 70 %', vi: 'dưới 70%' },
} as const satisfies Record<string, Message>
