import type { Message } from './message.ts'
import { projectionVerbMessages } from './projection-verb.ts'

/** What runs of projections meet. */
export const projectionMessages = {
  ...projectionVerbMessages,
  'projection.busy': {
    en: 'projection "{projection}" is being run by {holder} ({task}, since {since}); wait until it is done, or stop that program',
    vi: 'bảng chiếu "{projection}" đang do {holder} chạy ({task}, từ {since}); hãy chờ chạy xong hoặc dừng chương trình đó',
  },
  'projection.lease-lost': {
    en: 'another program took over projection "{projection}" while this one stood still; this run was given up, and nothing it had not committed counts; run it again',
    vi: 'chương trình khác đã tiếp quản bảng chiếu "{projection}" khi chương trình này bị treo; lần chạy này dừng, phần chưa ghi xong không được tính; hãy chạy lại',
  },
  'projection.paused': {
    en: 'projection "{projection}" is paused; resume it first (motcua projections STORE --resume {projection})',
    vi: 'bảng chiếu "{projection}" đang tạm dừng; hãy cho chạy tiếp trước (motcua projections KHO --resume {projection})',
  },
  'projection.newer-stored': {
    en: 'this program knows version {version} of projection "{projection}", the store has version {stored} of a newer program; use that program, or rebuild explicitly to go back',
    vi: 'chương trình này dùng bảng chiếu "{projection}" phiên bản {version}, kho đã có phiên bản {stored} của chương trình mới hơn; hãy dùng chương trình mới, hoặc chủ động dựng lại để quay về bản cũ',
  },
  'projection.too-many-parked': {
    en: 'projection "{projection}" could not handle events of {count} dossiers, more than the {most} allowed; the run was given up and the rows are as they were. The first: event {position}: {error}',
    vi: 'bảng chiếu "{projection}" không xử lý được sự kiện của {count} hồ sơ, quá mức cho phép là {most}; lần chạy này dừng, dữ liệu giữ nguyên như trước. Lỗi đầu tiên: sự kiện {position}: {error}',
  },
  'projection.not-parked': {
    en: 'projection "{projection}": event {position} is not parked; list the parked ones with motcua projections STORE',
    vi: 'bảng chiếu "{projection}": sự kiện {position} không nằm trong danh sách tạm gác; xem danh sách bằng motcua projections KHO',
  },
  'projection.unknown': {
    en: 'there is no projection "{projection}"; there are: {known}',
    vi: 'không có bảng chiếu "{projection}"; các bảng chiếu hiện có: {known}',
  },
  'facts.other-file': {
    en: '{file} is not a file of facts; make one with writeFactFile',
    vi: '{file} không phải tệp dữ kiện; hãy tạo bằng writeFactFile',
  },
  'facts.file-version': {
    en: '{file} holds facts of version {found}, this program reads version {known}; write the file again from its store',
    vi: '{file} chứa dữ kiện phiên bản {found}, chương trình này đọc phiên bản {known}; hãy ghi lại tệp từ kho',
  },
  'facts.file-damaged': {
    en: '{file} is damaged ({where}): it is not as it was written; write it again from its store',
    vi: '{file} bị hỏng ({where}): nội dung không còn như lúc ghi; hãy ghi lại từ kho',
  },
} as const satisfies Record<string, Message>
