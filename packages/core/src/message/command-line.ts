import { commandLineVerbMessages } from './command-line-verb.ts'
import { dossierTimelineMessages } from './dossier-timeline.ts'
import type { Message } from './message.ts'

/** What `motcua` says of itself, of a wrong command line and of files. */
export const commandLineMessages = {
  ...commandLineVerbMessages,
  ...dossierTimelineMessages,
  'cli.overview': {
    en: 'motcua: administrative dossiers as events, and the figures that follow from them',
    vi: 'motcua: hồ sơ thủ tục hành chính dưới dạng sự kiện, và số liệu tính từ các sự kiện đó',
  },
  'cli.overview.more': {
    en: '`motcua VERB --help` shows options and examples; --lang vi|en or MOTCUA_LANG chooses the language; --version.',
    vi: '`motcua LỆNH --help` cho biết tùy chọn và ví dụ; --lang vi|en hoặc MOTCUA_LANG để chọn ngôn ngữ; --version.',
  },
  'cli.verb': { en: 'VERB', vi: 'LỆNH' },
  'cli.heading.verbs': { en: 'Verbs', vi: 'Các lệnh' },
  'cli.heading.arguments': { en: 'Arguments', vi: 'Tham số' },
  'cli.heading.options': { en: 'Options', vi: 'Tùy chọn' },
  'cli.heading.examples': { en: 'Examples', vi: 'Ví dụ' },
  'cli.heading.exit-codes': { en: 'Exit codes', vi: 'Mã thoát' },
  'cli.exit.ok': { en: 'done', vi: 'hoàn thành' },
  'cli.exit.fault': {
    en: 'the input is wrong, or the answer has faults',
    vi: 'dữ liệu vào sai, hoặc kết quả có lỗi',
  },
  'cli.exit.usage': { en: 'the command line is wrong', vi: 'dòng lệnh sai' },
  'cli.exit.interrupted': { en: 'interrupted', vi: 'bị ngắt giữa chừng' },
  'cli.see-help': { en: 'See: {command}', vi: 'Xem: {command}' },
  'cli.interrupted': {
    en: 'motcua: interrupted; what was written so far stays, run the same command again to go on',
    vi: 'motcua: đã ngắt; phần đã ghi được giữ lại, hãy chạy lại đúng lệnh này để tiếp tục',
  },
  'cli.unexpected': {
    en: 'something unforeseen happened: {reason}; run again with MOTCUA_DEBUG=1 and report what it prints',
    vi: 'có sự cố ngoài dự kiến: {reason}; hãy chạy lại với MOTCUA_DEBUG=1 và báo lại nội dung in ra',
  },

  'cli.unknown-verb': {
    en: 'there is no verb "{verb}"; the overview lists all of them',
    vi: 'không có lệnh "{verb}"; phần tổng quan liệt kê tất cả các lệnh',
  },
  'cli.unknown-verb-near': {
    en: 'there is no verb "{verb}"; did you mean "{near}"?',
    vi: 'không có lệnh "{verb}"; có phải ý bạn là "{near}"?',
  },
  'cli.unknown-option': {
    en: 'there is no option {option} here; the help lists all of them',
    vi: 'lệnh này không có tùy chọn {option}; phần trợ giúp liệt kê tất cả các tùy chọn',
  },
  'cli.unknown-option-near': {
    en: 'there is no option {option} here; did you mean {near}?',
    vi: 'lệnh này không có tùy chọn {option}; có phải ý bạn là {near}?',
  },
  'cli.option-is-argument': {
    en: 'there is no option {option} here; {argument} is written by itself, without {option}',
    vi: 'lệnh này không có tùy chọn {option}; {argument} được ghi trực tiếp sau lệnh, không kèm {option}',
  },
  'cli.argument-is-option': {
    en: '"{value}" is one word too many; a store is named by {option}: {option} "{value}"',
    vi: 'thừa "{value}"; nếu đó là kho thì dùng tùy chọn {option}: {option} "{value}"',
  },
  'cli.flag-with-value': {
    en: 'option {option} takes no value; leave the value out',
    vi: 'tùy chọn {option} không nhận giá trị; hãy bỏ giá trị đi',
  },
  'cli.option-without-value': {
    en: 'option {option} lacks its value; write {option} {value}',
    vi: 'tùy chọn {option} thiếu giá trị; hãy viết {option} {value}',
  },
  'cli.option-choice': {
    en: 'option {option} cannot be "{value}"; choose one of: {choices}',
    vi: 'tùy chọn {option} không nhận "{value}"; hãy chọn một trong: {choices}',
  },
  'cli.option-twice': {
    en: 'option {option} is given twice; keep one',
    vi: 'tùy chọn {option} được ghi hai lần; chỉ giữ một',
  },
  'cli.option-together': {
    en: '{option} cannot stand together with {other}; keep one of the two',
    vi: '{option} không đi cùng {other}; chỉ giữ một trong hai',
  },
  'cli.missing-option': { en: '{option} is missing; add it', vi: 'thiếu {option}; hãy bổ sung' },
  'cli.missing-argument': { en: '{name} is missing; add it', vi: 'thiếu {name}; hãy bổ sung' },
  'cli.extra-argument': {
    en: '"{value}" is one word too many; remove it, or put quotes around what belongs together',
    vi: 'thừa "{value}"; hãy bỏ đi, hoặc đặt trong dấu ngoặc kép những từ đi liền nhau',
  },

  'cli.file-missing': {
    en: 'there is no file "{file}"; check the path',
    vi: 'không có tệp "{file}"; hãy kiểm tra đường dẫn',
  },
  'cli.file-unreadable': {
    en: 'the file "{file}" cannot be read ({reason}); check that it is a file and that you may read it',
    vi: 'không đọc được tệp "{file}" ({reason}); hãy kiểm tra đó là một tệp và bạn có quyền đọc',
  },
  'cli.file-unwritable': {
    en: 'the file "{file}" cannot be written ({reason}); check that its folder exists and that you may write there',
    vi: 'không ghi được tệp "{file}" ({reason}); hãy kiểm tra thư mục có tồn tại và bạn có quyền ghi',
  },
  'cli.output-unwritable': {
    en: 'the answer cannot be written out ({reason}); check where it is sent to and that there is room',
    vi: 'không ghi được kết quả ra ({reason}); hãy kiểm tra nơi nhận và dung lượng còn trống',
  },
  'cli.file-not-text': {
    en: '{file}, line {line}: this is no UTF-8 text; save the file as UTF-8, or give the file that was meant',
    vi: '{file}, dòng {line}: không phải văn bản UTF-8; hãy lưu tệp dưới dạng UTF-8, hoặc chọn đúng tệp',
  },
  'cli.file-empty': {
    en: '{file} is empty; give the file that was meant',
    vi: '{file} không có nội dung; hãy chọn đúng tệp',
  },
  'cli.in-file': { en: '{file}: {reason}', vi: '{file}: {reason}' },
  'cli.file-not-json': {
    en: '{file} is not JSON ({reason}); save it as UTF-8 JSON',
    vi: '{file} không phải JSON ({reason}); hãy lưu dưới dạng JSON UTF-8',
  },
  'cli.unknown-unit': {
    en: 'the store holds no dossier of unit "{unit}"; it has: {known}',
    vi: 'kho không có hồ sơ của đơn vị "{unit}"; các đơn vị có trong kho: {known}',
  },
  'cli.zones-differ': {
    en: 'the units of this store keep the time of different zones ({zones}); choose a unit by --unit or a zone by --zone',
    vi: 'các đơn vị trong kho dùng múi giờ khác nhau ({zones}); hãy chọn đơn vị bằng --unit hoặc múi giờ bằng --zone',
  },
  'cli.dossier-missing': {
    en: 'the store holds no dossier with the id or the code "{id}"; check it',
    vi: 'kho không có hồ sơ nào mang định danh hoặc mã "{id}"; hãy kiểm tra lại',
  },
  'cli.dossier-ambiguous': {
    en: 'the code "{id}" belongs to {count} dossiers; name one by its id: {known}',
    vi: 'mã "{id}" thuộc về {count} hồ sơ; hãy nêu định danh của một hồ sơ: {known}',
  },
  'cli.year': {
    en: '--year: "{value}" is not a year; write for example 2026',
    vi: '--year: "{value}" không phải năm; hãy viết ví dụ 2026',
  },
  'cli.batch-line': {
    en: 'line {line}: write an object with "start" and "limit", for example {example}',
    vi: 'dòng {line}: hãy viết một đối tượng có "start" và "limit", ví dụ {example}',
  },
  'cli.charge-shape': {
    en: '{file}, row {row}: {field} does not hold {value}. Fields of a row: {example}; the indicator by number 01–21 or code, the day as YYYY-MM-DD, coordinating units between semicolons, all but these filled in',
    vi: '{file}, dòng {row}: {field} không nhận giá trị {value}. Các trường của mỗi dòng: {example}; chỉ số ghi theo số 01–21 hoặc mã, ngày theo dạng YYYY-MM-DD, các đơn vị phối hợp cách nhau bằng dấu chấm phẩy, mọi trường khác đều phải ghi',
  },
  'cli.charge-twice': {
    en: '{file}, row {row}: indicator {field} has another row from {from}; keep one',
    vi: '{file}, dòng {row}: chỉ số {field} đã có dòng khác từ ngày {from}; hãy giữ lại một dòng',
  },
  'cli.given-shape': {
    en: '{file}: {field} is {value}; write by code of the indicator {example}',
    vi: '{file}: {field} là {value}; hãy ghi theo mã chỉ số {example}',
  },
  'cli.given-counted': {
    en: '{file}: {field} is counted from the events of the store and cannot be given; remove it',
    vi: '{file}: {field} được tính từ sự kiện trong kho nên không được cung cấp; hãy bỏ đi',
  },
  'cli.given-unknown': {
    en: '{file}: {field} is not an indicator that can be given; these can: {known}',
    vi: '{file}: {field} không phải chỉ số có thể cung cấp; các chỉ số hợp lệ: {known}',
  },
} as const satisfies Record<string, Message>
