import type { Message } from './message.ts'

/** What the verbs of proof are for, their options, and what they print. */
export const proofVerbMessages = {
  'cli.key-new': {
    en: 'makes a key pair: for a log that signs checkpoints, or for a witness',
    vi: 'tạo cặp khóa: cho nhật ký ký điểm kiểm, hoặc cho bên chứng kiến',
  },
  'cli.verify': {
    en: 'checks every event of a store: hashes, chains, log, columns, schemas; names the first bad one',
    vi: 'kiểm tra mọi sự kiện trong kho: mã băm, chuỗi, nhật ký, cột, lược đồ; nêu sự kiện sai đầu tiên',
  },
  'cli.checkpoint': {
    en: 'signs the log of a store as it stands: a few lines that commit to every event',
    vi: 'ký nhật ký của kho tại thời điểm này: vài dòng ràng buộc toàn bộ sự kiện',
  },
  'cli.cosign': {
    en: 'as a witness: cosigns a checkpoint when the log has only grown since the last one',
    vi: 'bên chứng kiến: đồng ký điểm kiểm khi nhật ký chỉ được nối thêm kể từ lần trước',
  },
  'cli.prove': {
    en: 'writes the proof that the events of a dossier are in the log, for others to check',
    vi: 'ghi chứng minh rằng các sự kiện của hồ sơ có trong nhật ký, để bên khác kiểm tra',
  },
  'cli.check-proof': {
    en: 'checks a proof file with public keys alone; needs no store',
    vi: 'kiểm tra tệp chứng minh chỉ bằng khóa công khai; không cần kho',
  },

  'cli.argument.checkpoint': {
    en: 'file that motcua checkpoint wrote for the witness',
    vi: 'tệp do motcua checkpoint ghi cho bên chứng kiến',
  },
  'cli.argument.proof': {
    en: 'file that motcua prove or motcua checkpoint wrote',
    vi: 'tệp do motcua prove hoặc motcua checkpoint ghi',
  },
  'cli.option.key-name': {
    en: 'name of the key, and so of the log: an address without https://',
    vi: 'tên khóa, cũng là tên nhật ký: một địa chỉ không kèm https://',
  },
  'cli.option.key-out': {
    en: 'file for the private key; the public one goes to FILE.pub',
    vi: 'tệp ghi khóa bí mật; khóa công khai ghi vào FILE.pub',
  },
  'cli.option.witness-key': { en: 'a key that cosigns, for a witness', vi: 'khóa đồng ký, cho bên chứng kiến' },
  'cli.option.since': {
    en: 'an earlier checkpoint: its events must be unchanged',
    vi: 'điểm kiểm trước đó: các sự kiện của nó phải còn nguyên',
  },
  'cli.option.public-keys': {
    en: 'public key, or a file with one a line: of the log, and of witnesses',
    vi: 'khóa công khai, hoặc tệp mỗi dòng một khóa: của nhật ký và của bên chứng kiến',
  },
  'cli.option.tolerance': {
    en: 'hours that recorded and stored time may lie apart; default 24',
    vi: 'số giờ chênh lệch cho phép giữa thời điểm ghi nhận và thời điểm lưu; mặc định 24',
  },
  'cli.option.log-key': { en: 'file of the private key of the log', vi: 'tệp khóa bí mật của nhật ký' },
  'cli.option.for-witness': {
    en: 'an earlier checkpoint: also proves that the log has only grown since, for witnesses',
    vi: 'điểm kiểm trước: kèm chứng minh nhật ký chỉ được nối thêm từ đó, cho bên chứng kiến',
  },
  'cli.option.checkpoint-out': { en: 'file for it; default the terminal', vi: 'tệp ghi ra; mặc định in ra màn hình' },
  'cli.option.witness-secret': {
    en: 'file of the private key of the witness',
    vi: 'tệp khóa bí mật của bên chứng kiến',
  },
  'cli.option.log-public': {
    en: 'public key of the log, or a file with it',
    vi: 'khóa công khai của nhật ký, hoặc tệp chứa khóa',
  },
  'cli.option.memory': {
    en: 'file with what this witness last cosigned; made at the first time, and kept up to date',
    vi: 'tệp lưu điểm kiểm mà bên chứng kiến đã đồng ký lần cuối; tự tạo ở lần đầu và được cập nhật',
  },
  'cli.option.proof-out': { en: 'file for the proof', vi: 'tệp ghi chứng minh' },
  'cli.option.checkpoint': {
    en: 'signed checkpoint that the proof is to lead to',
    vi: 'điểm kiểm đã ký mà chứng minh dẫn tới',
  },
  'cli.option.fresh-key': {
    en: 'private key of the log: signs a checkpoint of this moment instead',
    vi: 'khóa bí mật của nhật ký: ký điểm kiểm ngay tại thời điểm này',
  },
  'cli.option.event': {
    en: 'only this event, by its number; as C2SP tlog-proof',
    vi: 'chỉ một sự kiện, theo số thứ tự; dạng C2SP tlog-proof',
  },
  'cli.option.witnesses': {
    en: 'so many of the given witnesses must have cosigned',
    vi: 'số bên chứng kiến (trong các khóa đã nêu) phải đồng ký',
  },

  'proof.key-exists': {
    en: '{file} is there already and is left as it is; choose another file, a lost private key cannot be made again',
    vi: '{file} đã tồn tại và được giữ nguyên; hãy chọn tệp khác, khóa bí mật đã mất không thể tạo lại',
  },
  'proof.checkpoint-needed': {
    en: 'give a signed checkpoint by --checkpoint, or the private key of the log by --key',
    vi: 'hãy nêu điểm kiểm đã ký bằng --checkpoint, hoặc khóa bí mật của nhật ký bằng --key',
  },
  'proof.whole-number': {
    en: '{option} is "{value}"; write a whole number from 0',
    vi: '{option} là "{value}"; hãy viết một số nguyên từ 0',
  },
  'proof.hours': {
    en: '--tolerance is "{value}"; write a number of hours, for example 24 or 0.5',
    vi: '--tolerance là "{value}"; hãy viết số giờ, ví dụ 24 hoặc 0.5',
  },

  'cli.key.made': {
    en: 'Private key: {secret} (keep it secret). Public key: {file}',
    vi: 'Khóa bí mật: {secret} (phải giữ kín). Khóa công khai: {file}',
  },
  'cli.verify.progress': { en: 'Checked: {events} events', vi: 'Đã kiểm tra: {events} sự kiện' },
  'cli.verify.sound': {
    en: 'Sound: {events} events in {streams} streams, {dossiers} of them dossiers, up to position {position}',
    vi: 'Toàn vẹn: {events} sự kiện trong {streams} luồng, trong đó {dossiers} hồ sơ, đến vị trí {position}',
  },
  'cli.verify.sound-streams': {
    en: 'Sound: {events} events in {streams} streams, up to position {position}',
    vi: 'Toàn vẹn: {events} sự kiện trong {streams} luồng, đến vị trí {position}',
  },
  'cli.verify.unsound': {
    en: 'NOT SOUND after {events} sound events: {fault}',
    vi: 'KHÔNG TOÀN VẸN sau {events} sự kiện hợp lệ: {fault}',
  },
  'cli.verify.head': { en: 'Log: {size} events, root {root}', vi: 'Nhật ký: {size} sự kiện, gốc {root}' },
  'cli.verify.no-log': {
    en: 'The file is from before the Merkle log; it is made with the next append',
    vi: 'Tệp có từ trước khi dùng nhật ký Merkle; nhật ký sẽ được lập ở lần ghi tiếp theo',
  },
  'cli.verify.since': {
    en: 'The {size} events of the checkpoint of "{origin}" are unchanged; its signature holds',
    vi: '{size} sự kiện của điểm kiểm "{origin}" còn nguyên; chữ ký của điểm kiểm hợp lệ',
  },
  'cli.verify.since-unsigned': {
    en: 'The {size} events of the checkpoint of "{origin}" are unchanged; its signature was not checked, give the public key by --key',
    vi: '{size} sự kiện của điểm kiểm "{origin}" còn nguyên; chưa kiểm tra chữ ký, hãy nêu khóa công khai bằng --key',
  },
  'cli.verify.origins': {
    en: 'Of these {imported} imported, {simulated} simulated, {unknown} of a type or version not known here',
    vi: 'Trong đó {imported} nhập từ hệ thống khác, {simulated} mô phỏng, {unknown} có loại hoặc phiên bản chưa biết',
  },
  'cli.verify.apart': {
    en: '{count} events were stored more than {hours} hours from when they say they were recorded:',
    vi: '{count} sự kiện có thời điểm lưu cách thời điểm ghi nhận quá {hours} giờ:',
  },
  'cli.verify.apart-event': {
    en: '  position {position}: event {revision} of {stream} ({type}), recorded {recorded}, stored {stored}',
    vi: '  vị trí {position}: sự kiện {revision} của {stream} ({type}), ghi nhận {recorded}, lưu {stored}',
  },
  'cli.verify.apart-more': {
    en: '  … and {count} more; --json lists the first hundred',
    vi: '  … và {count} sự kiện nữa; --json liệt kê một trăm sự kiện đầu',
  },
  'cli.checkpoint.written': {
    en: 'Checkpoint of "{origin}" with {size} events: {file}',
    vi: 'Điểm kiểm của "{origin}" gồm {size} sự kiện: {file}',
  },
  'cli.cosign.done': {
    en: 'Cosigned: "{origin}", {size} events, {grown} more than the last time',
    vi: 'Đã đồng ký: "{origin}", {size} sự kiện, thêm {grown} so với lần trước',
  },
  'cli.prove.written': {
    en: 'Proof of {events} events of {stream} in the log of {size}: {file}',
    vi: 'Chứng minh {events} sự kiện của {stream} trong nhật ký {size} sự kiện: {file}',
  },
  'cli.prove.later': {
    en: '{later} events of the dossier came after the checkpoint and are not in the proof',
    vi: '{later} sự kiện của hồ sơ phát sinh sau điểm kiểm nên không có trong chứng minh',
  },
  'cli.check.only-manifest': {
    en: '{file} is a proof and not the signed manifest of a report, so {option} has nothing to be held against; give the manifest, or leave {option} out',
    vi: '{file} là chứng minh, không phải bản kê khai đã ký của báo cáo, nên {option} không có gì để đối chiếu; hãy đưa bản kê khai, hoặc bỏ {option}',
  },
  'cli.check.not-manifest': {
    en: '{file} is the signed manifest of a report, to which {option} does not apply; leave {option} out',
    vi: '{file} là bản kê khai đã ký của báo cáo nên không áp dụng {option}; hãy bỏ {option}',
  },
  'cli.check.dossier': {
    en: 'The proof holds: these {count} events of {stream} are in the log, unchanged, and none before the last is left out',
    vi: 'Chứng minh hợp lệ: {count} sự kiện sau của {stream} có trong nhật ký, còn nguyên, và không thiếu sự kiện nào trước sự kiện cuối',
  },
  'cli.check.event': {
    en: 'The proof holds: this event of {stream} is in the log, unchanged',
    vi: 'Chứng minh hợp lệ: sự kiện sau của {stream} có trong nhật ký và còn nguyên',
  },
  'cli.check.growth': {
    en: 'The proof holds: the log of {to} events begins with the {from} events of the earlier checkpoint',
    vi: 'Chứng minh hợp lệ: nhật ký {to} sự kiện bắt đầu bằng đúng {from} sự kiện của điểm kiểm trước',
  },
  'cli.check.event-line': {
    en: '  {revision}  {occurred}  {type}  {data}',
    vi: '  {revision}  {occurred}  {type}  {data}',
  },
  'cli.check.signed': {
    en: 'Signed by the log "{origin}" at {size} events',
    vi: 'Được nhật ký "{origin}" ký khi có {size} sự kiện',
  },
  'cli.check.witness': { en: 'Cosigned by {name} on {at}', vi: '{name} đồng ký lúc {at}' },
  'cli.check.manifest': {
    en: 'The signature holds: "{signed}" signed that this report was made\n  motcua {verb}, evaluated at {at}, from the {size} events of the log with the root {root}\n  output: {bytes} bytes, SHA-256 {sha256}',
    vi: 'Chữ ký hợp lệ: "{signed}" đã ký xác nhận báo cáo này được lập\n  motcua {verb}, tính tại {at}, từ {size} sự kiện của nhật ký có gốc {root}\n  kết quả: {bytes} byte, SHA-256 {sha256}',
  },
  'cli.check.manifest-limit': {
    en: 'Not shown by this file: whether the report follows from these events; motcua replay shows it, with the store',
    vi: 'Tệp này không cho biết báo cáo có đúng là từ các sự kiện đó hay không; hãy dùng motcua replay cùng với kho',
  },
  'cli.check.manifest-report': {
    en: '{file} is the report that was signed',
    vi: '{file} đúng là báo cáo đã được ký xác nhận',
  },
  'cli.option.signed-report': {
    en: 'report as it was published, held against its signed manifest',
    vi: 'báo cáo như đã công bố, đối chiếu với bản kê khai đã ký',
  },
  'cli.check.limit': {
    en: 'Not shown by this file: whether later events followed',
    vi: 'Tệp này không cho biết sau đó có thêm sự kiện nào hay không',
  },
} as const satisfies Record<string, Message>
