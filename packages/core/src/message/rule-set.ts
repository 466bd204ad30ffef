import type { Message } from './message.ts'

/** A province's own rules for its lower units: what can be wrong in the file, and the report by them. */
export const ruleSetMessages = {
  'cli.rules-check': {
    en: "check a file with a province's own scoring rules and name the line and field of each fault",
    vi: 'kiểm tra tệp quy tắc chấm điểm riêng của tỉnh, chỉ rõ dòng và trường sai',
  },
  'cli.rules-check.clean': {
    en: '{file}: {title}, {criteria} criteria, no fault',
    vi: '{file}: {title}, {criteria} tiêu chí, không có lỗi',
  },
  'cli.rules-check.faults': { en: '{file}: {count} faults', vi: '{file}: {count} lỗi' },
  'cli.argument.rule-set': { en: 'YAML or JSON file of rules', vi: 'tệp quy tắc dạng YAML hoặc JSON' },
  'cli.report-rules': {
    en: "units scored by a province's own rules instead of Decision 766",
    vi: 'chấm điểm các đơn vị theo bộ quy tắc riêng của tỉnh thay cho Quyết định 766',
  },
  'cli.option.rules': { en: "file with the province's own rules", vi: 'tệp quy tắc riêng của tỉnh' },
  'cli.option.own': {
    en: 'JSON file of counts that only the province has, by unit and criterion',
    vi: 'tệp JSON số đếm riêng của tỉnh, theo đơn vị và tiêu chí',
  },
  'rules.invalid': {
    en: '{file} holds no valid rules, {count} faults; {first}. `motcua rules check {file}` lists them all',
    vi: '{file} chưa hợp lệ, {count} lỗi; {first}. `motcua rules check {file}` liệt kê tất cả',
  },
  'rules.own-shape': {
    en: '{file}, {field}: give counts as {example}',
    vi: '{file}, {field}: hãy ghi số đếm theo dạng {example}',
  },
  'rules.fault.order': {
    en: '{from} does not come after {before}; put the entries in the order of their days, one a day',
    vi: '{from} không sau {before}; hãy xếp theo thứ tự ngày, mỗi ngày một mục',
  },
  'rules.fault.one-way': {
    en: 'a term has exactly one of target, steps and fixed, this one has {ways}',
    vi: 'mỗi mục có đúng một trong target, steps, fixed; mục này có {ways}',
  },
  'rules.fault.above-max': {
    en: '{value} points are more than the maximum {max}',
    vi: '{value} điểm lớn hơn điểm tối đa {max}',
  },
  'rules.fault.steps-order': {
    en: '{value} must be below the one before; write the highest first, each once',
    vi: '{value} phải nhỏ hơn mức trước; hãy ghi từ cao xuống thấp, mỗi mức một lần',
  },
  'rules.fault.twice': {
    en: 'the criterion {code} stands twice; take one of them out',
    vi: 'tiêu chí {code} bị ghi hai lần; hãy bỏ bớt một',
  },
  'rules.fault.group': {
    en: 'the group {group} is not among `groups`; add it there or correct the code',
    vi: 'nhóm {group} không có trong `groups`; hãy thêm vào hoặc sửa mã',
  },
  'rules.fault.counts': {
    en: 'the criterion {code} needs `counts`: the indicator whose counts it takes, or own',
    vi: 'tiêu chí {code} cần `counts`: chỉ số lấy số đếm, hoặc own',
  },
  'rules.criteria': { en: 'Points by criterion', vi: 'Điểm theo tiêu chí' },
  'rules.criterion': { en: 'Criterion', vi: 'Tiêu chí' },
  'rules.citation': { en: 'Basis', vi: 'Căn cứ' },
  'rules.note': { en: 'Remark', vi: 'Ghi chú' },
  'rules.note.no-data': { en: 'no data', vi: 'chưa có số liệu' },
  'rules.note.zero-denominator': { en: '0 out of 0', vi: '0 trên 0' },
  'rules.note.not-applicable': { en: 'does not apply at this level', vi: 'không áp dụng cho cấp này' },
  'rules.note.fixed': { en: 'the same for all', vi: 'điểm cố định' },
  'rules.note.not-in-force': { en: 'not in force on the day', vi: 'chưa có hiệu lực' },
  'rules.no-total': {
    en: 'A unit without a total lacks the data of a criterion',
    vi: 'Đơn vị chưa có tổng điểm là do thiếu số liệu của tiêu chí',
  },
  'rules.identity': {
    en: 'points of the criteria = totals of the units that have one: {sum} and {total}',
    vi: 'tổng điểm các tiêu chí = tổng điểm các đơn vị có tổng: {sum} và {total}',
  },
} as const satisfies Record<string, Message>
