import type { Message } from './message.ts'

/** Rules about units, why a command about one was refused, and what is odd about a tree of units. */
export const unitMessages = {
  'rule.unit-levels': {
    en: 'A unit is established at one of these levels',
    vi: 'Đơn vị được thành lập ở một trong các cấp này',
  },
  'rule.delegation-term': {
    en: 'A delegation is in writing and says until when',
    vi: 'Việc ủy quyền phải bằng văn bản và xác định thời hạn',
  },
  'rule.delegation-of-own': {
    en: 'Only an authority of one’s own is delegated; what was delegated is not passed on',
    vi: 'Chỉ ủy quyền nhiệm vụ thuộc thẩm quyền của mình; không ủy quyền tiếp',
  },
  'reject.unit-established': {
    en: 'The unit was established on {from} already',
    vi: 'Đơn vị đã được thành lập từ ngày {from}',
  },
  'reject.unit-unknown': {
    en: 'The unit has not been established; record that first',
    vi: 'Đơn vị chưa được thành lập; hãy ghi nhận việc thành lập trước',
  },
  'reject.unit-closed': {
    en: 'The unit ended on {from}; nothing of it begins on {date}',
    vi: 'Đơn vị đã kết thúc hoạt động từ ngày {from}; không thể bắt đầu việc gì từ ngày {date}',
  },
  'reject.unit-before': {
    en: 'The unit exists from {from} on; {date} lies before that',
    vi: 'Đơn vị tồn tại từ ngày {from}; ngày {date} sớm hơn thời điểm đó',
  },
  'reject.unit-level': {
    en: 'On {date} no unit is established as {level}; there are: {allowed}',
    vi: 'Từ ngày {date} không thành lập đơn vị cấp {level}; các cấp hiện có: {allowed}',
  },
  'reject.unit-itself': {
    en: 'A unit is not its own {field}; give another unit',
    vi: 'Đơn vị không thể là {field} của chính mình; hãy nêu đơn vị khác',
  },
  'reject.unit-dates-reversed': {
    en: '{to} does not lie after {from}; correct the dates',
    vi: 'Ngày {to} không sau ngày {from}; hãy sửa lại ngày',
  },
  'reject.no-head': {
    en: 'The unit has no head on {date}',
    vi: 'Đơn vị không có người đứng đầu vào ngày {date}',
  },
  'reject.no-authority': {
    en: 'The unit has no authority {authority} of its own on {date}',
    vi: 'Ngày {date} đơn vị không có thẩm quyền riêng {authority}',
  },
  'reject.delegation-term': {
    en: 'The delegation names neither its decision nor its end; give decision and until',
    vi: 'Việc ủy quyền chưa nêu quyết định và thời hạn; hãy nêu số quyết định và ngày kết thúc',
  },
  'reject.delegation-twice': {
    en: 'Delegation {delegation} exists already; give another id',
    vi: 'Ủy quyền {delegation} đã có; hãy dùng mã khác',
  },
  'reject.no-delegation': {
    en: 'There is no delegation {delegation} that is in force on {date}',
    vi: 'Không có ủy quyền {delegation} còn hiệu lực vào ngày {date}',
  },
  'unit.finding.unknown-parent': {
    en: '{unit}: its superior unit {other} is not registered',
    vi: '{unit}: đơn vị cấp trên {other} chưa có trong danh mục',
  },
  'unit.finding.parent-ended': {
    en: '{unit}: its superior unit {other} does not exist on this day; move the unit',
    vi: '{unit}: đơn vị cấp trên {other} không tồn tại vào ngày này; hãy chuyển đơn vị',
  },
  'unit.finding.circle': {
    en: '{unit}: it stands below itself, by way of {other}',
    vi: '{unit}: đơn vị nằm dưới chính mình, qua {other}',
  },
  'unit.finding.unknown-successor': {
    en: '{unit}: it went over to {other}, which is not registered',
    vi: '{unit}: đã nhập vào {other} nhưng đơn vị này chưa có trong danh mục',
  },
  'unit.finding.no-head': {
    en: '{unit}: it has no head on this day',
    vi: '{unit}: không có người đứng đầu vào ngày này',
  },
  'unit.activity.none': {
    en: 'no dossier received in the period',
    vi: 'không phát sinh hồ sơ trong kỳ',
  },
  'unit.activity.low': {
    en: 'fewer dossiers than expected',
    vi: 'số hồ sơ thấp hơn mức tối thiểu',
  },
  'unit.activity.not-existing': {
    en: 'received a dossier on a day on which the unit did not exist',
    vi: 'tiếp nhận hồ sơ vào ngày đơn vị không tồn tại',
  },
  'unit.activity.unregistered': {
    en: 'has dossiers and is not registered',
    vi: 'có hồ sơ nhưng chưa có trong danh mục đơn vị',
  },
  'cli.units': {
    en: 'the tree of units on a day, and what is odd about it',
    vi: 'cây đơn vị vào một ngày và những điểm bất thường',
  },
  'cli.option.units-at': {
    en: 'the tree of this day; default: today',
    vi: 'cây đơn vị của ngày này; mặc định: hôm nay',
  },
  'cli.option.units-from': {
    en: 'first day of a period whose work is looked at',
    vi: 'ngày đầu của kỳ cần xem tình hình phát sinh hồ sơ',
  },
  'cli.option.units-to': { en: 'the day after the last, the cut-off', vi: 'ngày chốt số liệu, không tính ngày này' },
  'cli.option.units-least': {
    en: 'fewer dossiers than this are few; default: 1',
    vi: 'ít hơn số hồ sơ này là thấp; mặc định: 1',
  },
  'cli.units.period': {
    en: '--from and --to make a period together; give both',
    vi: '--from và --to cùng xác định kỳ; hãy nêu cả hai',
  },
  'cli.units.empty-period': {
    en: 'from {from} to {to} there is no day; --to is the day after the last and must be later than --from',
    vi: 'từ {from} đến {to} không có ngày nào; --to là ngày chốt số liệu, phải sau --from',
  },
  'cli.units.least': {
    en: '--least {value} is no number of dossiers; give a whole number from 0',
    vi: '--least {value} không phải số hồ sơ; hãy nêu số nguyên từ 0',
  },
  'unit.level': { en: 'Level', vi: 'Cấp' },
  'unit.level.commune': { en: 'commune', vi: 'cấp xã' },
  'unit.level.division': { en: 'division', vi: 'phòng chuyên môn' },
  'unit.level.ministry': { en: 'ministry', vi: 'bộ, ngành' },
  'unit.level.district': { en: 'district', vi: 'cấp huyện' },
  'unit.level.department': { en: 'department', vi: 'sở, ngành' },
  'unit.level.province': { en: 'province', vi: 'cấp tỉnh' },
  'cli.units.unit': { en: 'unit', vi: 'đơn vị' },
  'cli.units.level': { en: 'level', vi: 'cấp' },
  'cli.units.name': { en: 'name', vi: 'tên' },
  'cli.units.head': { en: 'head', vi: 'người đứng đầu' },
  'cli.units.none': {
    en: 'No unit is registered on {date}',
    vi: 'Không có đơn vị nào trong danh mục vào ngày {date}',
  },
  'cli.units.odd': { en: '{unit}: {received} dossiers, {finding}', vi: '{unit}: {received} hồ sơ, {finding}' },
} as const satisfies Record<string, Message>
