import type { Message } from './message.ts'
import { proofVerbMessages } from './proof-verb.ts'

/** Merkle log, checkpoints, proofs, and what an audit of a store finds. */
export const proofMessages = {
  ...proofVerbMessages,
  'proof.log-differs': {
    en: '{file}: the Merkle log ends at position {log}, the events end at position {position}; somebody changed the file, nothing is written to it. Run motcua verify to see where',
    vi: '{file}: nhật ký Merkle kết thúc ở vị trí {log}, còn sự kiện kết thúc ở vị trí {position}; tệp đã bị sửa nên không ghi thêm. Hãy chạy motcua verify để biết chỗ sai',
  },
  'proof.log-damaged': {
    en: 'the stored Merkle log over {size} events is damaged; run motcua verify and restore a backup',
    vi: 'nhật ký Merkle đã lưu của {size} sự kiện bị hỏng; hãy chạy motcua verify và khôi phục từ bản sao lưu',
  },
  'proof.beyond-log': {
    en: 'the log has {size} events, so there is nothing at {wanted}; give a size or place within the log',
    vi: 'nhật ký có {size} sự kiện nên không có gì tại {wanted}; hãy nêu kích thước hoặc vị trí nằm trong nhật ký',
  },
  'proof.key-name': {
    en: '"{name}" cannot name a key: write a name without blanks and without +, for example dichvucong.gov.vn/H21',
    vi: '"{name}" không thể dùng làm tên khóa: tên không được có khoảng trắng và dấu +, ví dụ dichvucong.gov.vn/H21',
  },
  'proof.key-malformed': {
    en: '"{key}" is not a public key; it reads name+eight hex digits+base64, as motcua key new writes it',
    vi: '"{key}" không phải khóa công khai; khóa có dạng tên+tám chữ số thập lục phân+base64, như lệnh motcua key new ghi ra',
  },
  'proof.secret-malformed': {
    en: 'this is not a private key as motcua key new writes it (PRIVATE+KEY+…); check which file was given',
    vi: 'đây không phải khóa bí mật do motcua key new tạo (PRIVATE+KEY+…); hãy kiểm tra lại tệp đã nêu',
  },
  'proof.wrong-kind-of-key': {
    en: 'the key "{name}" is not of the kind that signs this: a log signs checkpoints, a witness cosigns them; make one with motcua key new, for a witness with --witness',
    vi: 'khóa "{name}" không đúng loại: khóa nhật ký ký điểm kiểm, khóa bên chứng kiến đồng ký; hãy tạo khóa bằng motcua key new, cho bên chứng kiến thì thêm --witness',
  },
  'proof.note-malformed': {
    en: 'this is not a signed note at: {reason}; it is a text, an empty line, and lines "— name base64", and must not be edited',
    vi: 'đây không phải văn bản ký đúng dạng tại: {reason}; văn bản ký gồm nội dung, một dòng trống và các dòng "— tên base64", không được chỉnh sửa',
  },
  'proof.checkpoint-malformed': {
    en: 'this is not a checkpoint: {text}; a checkpoint has three lines: the name of the log, its size, and its root in base64',
    vi: 'đây không phải điểm kiểm: {text}; điểm kiểm gồm ba dòng: tên nhật ký, kích thước và gốc dạng base64',
  },
  'proof.signature-wrong': {
    en: 'the signature of "{name}" under the checkpoint of "{origin}" does not hold; the checkpoint was changed or signed with another key, do not rely on it',
    vi: 'chữ ký của "{name}" dưới điểm kiểm của "{origin}" không đúng; điểm kiểm đã bị sửa hoặc được ký bằng khóa khác, không được tin dùng',
  },
  'proof.text-signature-wrong': {
    en: 'the signature of "{name}" does not hold; the file was changed after it was signed or was signed with another key, do not rely on it',
    vi: 'chữ ký của "{name}" không đúng; tệp đã bị sửa sau khi ký hoặc được ký bằng khóa khác, không được tin dùng',
  },
  'proof.text-not-signed': {
    en: 'no key given here has signed the file (signed by: {signers}; given: {known}); ask the signer for the public key, from a source other than this file',
    vi: 'không có khóa nào được nêu đã ký tệp này (người ký: {signers}; đã nêu: {known}); hãy xin khóa công khai của người ký từ nguồn khác tệp này',
  },
  'proof.not-signed': {
    en: 'no key given here belongs to the log "{origin}" that the checkpoint names (given: {known}); ask for the public key of that log, from a source other than this file',
    vi: 'không có khóa nào được nêu là của nhật ký "{origin}" ghi trong điểm kiểm (đã nêu: {known}); hãy xin khóa công khai của nhật ký đó từ nguồn khác tệp này',
  },
  'proof.witnesses-missing': {
    en: '{found} known witnesses have cosigned the checkpoint, {wanted} are asked for; have it cosigned, or give the keys of more witnesses',
    vi: 'điểm kiểm có {found} bên chứng kiến đã biết đồng ký, yêu cầu là {wanted}; hãy xin đồng ký thêm, hoặc nêu khóa của các bên chứng kiến khác',
  },
  'proof.file-unknown': {
    en: 'this is not a proof file; motcua prove and motcua checkpoint --since write such files',
    vi: 'đây không phải tệp chứng minh; tệp này do motcua prove và motcua checkpoint --since ghi ra',
  },
  'proof.file-malformed': {
    en: 'the proof file is wrong at {place}; it was changed or cut off, ask for it again',
    vi: 'tệp chứng minh sai tại {place}; tệp đã bị sửa hoặc bị cắt, hãy xin lại',
  },
  'proof.not-included': {
    en: 'event {revision} ({type}) of {stream} is not in the log "{origin}" of {size} events as it stands here; it, or the proof, was changed',
    vi: 'sự kiện {revision} ({type}) của {stream} không có trong nhật ký "{origin}" gồm {size} sự kiện với nội dung như trong tệp; sự kiện hoặc chứng minh đã bị sửa',
  },
  'proof.out-of-order': {
    en: 'event {revision} of {stream} stands in the log before the event that it follows; the proof was put together wrongly',
    vi: 'sự kiện {revision} của {stream} đứng trong nhật ký trước sự kiện liền trước nó; chứng minh được ghép sai',
  },
  'proof.other-log': {
    en: 'the checkpoint is of the log "{origin}", the earlier one of "{wanted}"; compare checkpoints of one log',
    vi: 'điểm kiểm này thuộc nhật ký "{origin}", còn điểm kiểm trước thuộc "{wanted}"; hãy so sánh các điểm kiểm của cùng một nhật ký',
  },
  'proof.other-size': {
    en: 'the proof begins at {from} events, the earlier checkpoint is of {size}; ask for a proof from {size}',
    vi: 'chứng minh bắt đầu từ {from} sự kiện, còn điểm kiểm trước có {size}; hãy xin chứng minh bắt đầu từ {size}',
  },
  'proof.not-consistent': {
    en: 'the log "{origin}" of {to} events does not go on from the one of {from} events that was signed before: its history was changed. Keep both checkpoints, they are the evidence',
    vi: 'nhật ký "{origin}" gồm {to} sự kiện không nối tiếp nhật ký {from} sự kiện đã ký trước đó: lịch sử đã bị sửa. Hãy giữ cả hai điểm kiểm làm bằng chứng',
  },
  'proof.earlier-missing': {
    en: 'this file proves that a log has only grown since an earlier checkpoint; give that checkpoint by --since',
    vi: 'tệp này chứng minh nhật ký chỉ được nối thêm kể từ một điểm kiểm trước; hãy nêu điểm kiểm đó bằng --since',
  },
  'proof.checkpoint-differs': {
    en: 'the events of this store are not those of the checkpoint of "{origin}" with {size} events; run motcua verify --since with that checkpoint',
    vi: 'sự kiện trong kho không khớp điểm kiểm của "{origin}" gồm {size} sự kiện; hãy chạy motcua verify --since với điểm kiểm đó',
  },
  'proof.not-logged': {
    en: 'event {revision} of {stream} came after the checkpoint of {size} events; make a newer checkpoint',
    vi: 'sự kiện {revision} của {stream} phát sinh sau điểm kiểm {size} sự kiện; hãy lập điểm kiểm mới hơn',
  },
  'proof.no-such-event': {
    en: '{stream} has no event {revision}; its events are 0 to {last}',
    vi: '{stream} không có sự kiện {revision}; các sự kiện có số thứ tự từ 0 đến {last}',
  },

  'proof.fault.unreadable': {
    en: 'position {position}: the row cannot be read as an event any more',
    vi: 'vị trí {position}: dòng dữ liệu không còn đọc được như một sự kiện',
  },
  'proof.fault.position': {
    en: 'position {position}: event {revision} of {stream} does not stand after the event before it',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} không đứng sau sự kiện liền trước',
  },
  'proof.fault.missing': {
    en: 'position {position}: the event that was logged here is gone, or stands elsewhere',
    vi: 'vị trí {position}: sự kiện đã ghi nhật ký tại đây không còn, hoặc đã bị chuyển chỗ',
  },
  'proof.fault.inserted': {
    en: 'position {position}: event {revision} of {stream} ({type}) was never logged here; it was put in later',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) chưa từng được ghi nhật ký tại đây; nó được chèn vào sau',
  },
  'proof.fault.unlogged': {
    en: 'position {position}: event {revision} of {stream} ({type}) stands after the end of the log; it was put in by other means than an append',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) đứng sau điểm cuối nhật ký; nó được đưa vào không qua lệnh ghi',
  },
  'proof.fault.revision': {
    en: 'position {position}: event {revision} of {stream} ({type}) is not the next one of its dossier; one before it is missing, repeated or renumbered',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) không phải sự kiện kế tiếp của hồ sơ; có sự kiện trước đó bị mất, lặp hoặc đánh số lại',
  },
  'proof.fault.prev': {
    en: 'position {position}: event {revision} of {stream} ({type}) is not chained to the event before it',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) không nối vào sự kiện liền trước trong chuỗi băm',
  },
  'proof.fault.hash': {
    en: 'position {position}: event {revision} of {stream} ({type}) is not what was sealed; its content, its times or its hash were changed',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) không đúng như khi niêm phong; nội dung, thời gian hoặc mã băm đã bị sửa',
  },
  'proof.fault.column': {
    en: 'position {position}: a column beside event {revision} of {stream} ({type}) says something else than the event itself',
    vi: 'vị trí {position}: cột bên cạnh sự kiện {revision} của {stream} ({type}) không khớp với chính sự kiện',
  },
  'proof.fault.schema': {
    en: 'position {position}: event {revision} of {stream} ({type}) does not hold what its type asks for',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) không đúng lược đồ của loại sự kiện',
  },
  'proof.fault.stored-at': {
    en: 'position {position}: the stored time of event {revision} of {stream} ({type}) is not the one that was logged',
    vi: 'vị trí {position}: thời điểm lưu của sự kiện {revision} thuộc {stream} ({type}) khác với thời điểm đã ghi nhật ký',
  },
  'proof.fault.replaced': {
    en: 'position {position}: event {revision} of {stream} ({type}) was replaced by another one that was sealed anew; the log holds the hash of the original',
    vi: 'vị trí {position}: sự kiện {revision} của {stream} ({type}) đã bị thay bằng sự kiện khác được niêm phong lại; nhật ký vẫn giữ mã băm của bản gốc',
  },
  'proof.fault.log': {
    en: 'position {position}: the stored Merkle log up to here does not follow from the events; the log itself was changed',
    vi: 'vị trí {position}: nhật ký Merkle đã lưu đến đây không khớp với các sự kiện; chính nhật ký đã bị sửa',
  },
  'proof.fault.stream': {
    en: 'the store names {stream}, of which it holds no event: its events are gone, or the name was added by hand',
    vi: 'kho có tên {stream} nhưng không chứa sự kiện nào của hồ sơ này: các sự kiện đã mất, hoặc tên được thêm thủ công',
  },
  'proof.fault.truncated': {
    en: 'the store ends at position {position}, before the checkpoint: events at the end are gone',
    vi: 'kho kết thúc ở vị trí {position}, trước điểm kiểm: các sự kiện ở cuối đã mất',
  },
  'proof.fault.checkpoint': {
    en: 'the events up to the checkpoint are not those that it was signed for, though each is sound in itself: the history was written anew',
    vi: 'các sự kiện đến điểm kiểm không phải là những sự kiện đã được ký, dù từng sự kiện tự nó hợp lệ: lịch sử đã bị viết lại',
  },
} as const satisfies Record<string, Message>
