import type { Message } from './message.ts'

/** What `motcua rebuild` and `motcua projections` say. */
export const projectionVerbMessages = {
  'cli.rebuild': {
    en: 'facts made anew from the events alone, beside the old ones until they are whole',
    vi: 'dựng lại dữ kiện chỉ từ sự kiện; bản cũ vẫn dùng được cho đến khi bản mới hoàn tất',
  },
  'cli.projections': {
    en: 'how far facts have come, who makes them, and events that could not be handled',
    vi: 'dữ kiện đã cập nhật đến đâu, chương trình nào đang chạy, sự kiện nào không xử lý được',
  },
  'cli.option.projection': { en: 'only this projection', vi: 'chỉ bảng chiếu này' },
  'cli.option.no-wait': {
    en: 'refuse, instead of waiting, when another program runs it',
    vi: 'báo lỗi ngay thay vì chờ khi chương trình khác đang chạy',
  },
  'cli.option.pause': {
    en: 'no program goes on with it until it is resumed',
    vi: 'tạm dừng, không chương trình nào chạy tiếp cho đến khi được mở lại',
  },
  'cli.option.resume': { en: 'programs go on with it', vi: 'cho chạy tiếp' },
  'cli.option.retry': {
    en: 'try its parked and released events again',
    vi: 'xử lý lại các sự kiện tạm gác và đã bỏ qua',
  },
  'cli.option.release': {
    en: 'go on without a parked event, until it is tried again',
    vi: 'bỏ qua một sự kiện tạm gác để xử lý tiếp, cho đến khi được thử lại',
  },
  'cli.rebuild.done': {
    en: '{projection}: {events} events up to position {position} counted anew in {seconds} s',
    vi: '{projection}: tính lại {events} sự kiện đến vị trí {position} trong {seconds} giây',
  },
  'cli.rebuild.done-elsewhere': {
    en: '{projection}: another program has just rebuilt it; {events} newer events up to position {position} counted in {seconds} s',
    vi: '{projection}: chương trình khác vừa dựng lại xong; tính thêm {events} sự kiện mới đến vị trí {position} trong {seconds} giây',
  },
  'cli.projections.progress': {
    en: '{percent} % · event {position} · {rate} events/s · {seconds} s left',
    vi: '{percent} % · sự kiện {position} · {rate} sự kiện/giây · còn {seconds} giây',
  },
  'cli.projections.waits': {
    en: 'waiting for {holder} ({task}, since {since})…',
    vi: 'đang chờ {holder} ({task}, từ {since})…',
  },
  'cli.store-busy': {
    en: '{file} is being written by another program; waiting until it is free…',
    vi: '{file} đang được chương trình khác ghi; đang chờ đến lượt…',
  },
  'cli.projections.waits-for-resume': {
    en: 'the projection was paused; waiting until it is resumed…',
    vi: 'bảng chiếu đã bị tạm dừng; đang chờ được cho chạy tiếp…',
  },
  'cli.projections.parked-warning': {
    en: 'note: projection "{projection}": {parked} dossiers stand still at an event that could not be handled, and figures leave out what came after; see motcua projections STORE',
    vi: 'lưu ý: bảng chiếu "{projection}": {parked} hồ sơ dừng lại ở sự kiện không xử lý được, số liệu chưa tính các sự kiện sau đó; xem motcua projections KHO',
  },
  'cli.projections.released-warning': {
    en: 'note: projection "{projection}": {released} events were left out by decision; see motcua projections STORE',
    vi: 'lưu ý: bảng chiếu "{projection}": {released} sự kiện đã được chủ động bỏ qua; xem motcua projections KHO',
  },
  'cli.projections.paused-warning': {
    en: 'note: projection "{projection}" is paused; {lag} newer events do not count',
    vi: 'lưu ý: bảng chiếu "{projection}" đang tạm dừng; {lag} sự kiện mới chưa được tính',
  },
  'cli.projections.none': {
    en: 'no projection was built in this store yet; a report or motcua rebuild STORE builds them',
    vi: 'kho này chưa dựng bảng chiếu nào; hãy lập báo cáo hoặc chạy motcua rebuild KHO',
  },
  'cli.projections.invalid-release': {
    en: '--release takes NAME:POSITION as the list shows it, not "{value}"',
    vi: '--release nhận TÊN:VỊ-TRÍ như trong danh sách, không phải "{value}"',
  },
  'cli.projections.name': { en: 'projection', vi: 'bảng chiếu' },
  'cli.projections.version': { en: 'version', vi: 'phiên bản' },
  'cli.projections.position': { en: 'up to event', vi: 'đến sự kiện' },
  'cli.projections.lag': { en: 'behind by', vi: 'chưa tính' },
  'cli.projections.parked': { en: 'parked', vi: 'tạm gác' },
  'cli.projections.released': { en: 'released', vi: 'đã bỏ qua' },
  'cli.projections.state': { en: 'state', vi: 'trạng thái' },
  'cli.projections.state.paused': { en: 'paused since {since}', vi: 'tạm dừng từ {since}' },
  'cli.projections.state.running': { en: '{task} by {holder}', vi: '{task} do {holder} chạy' },
  'cli.projections.state.interrupted': {
    en: 'a rebuild was interrupted; rebuild again',
    vi: 'lần dựng lại trước bị ngắt; hãy dựng lại',
  },
  'cli.projections.state.current': { en: 'up to date', vi: 'đã cập nhật' },
  'cli.projections.state.behind': { en: 'behind', vi: 'chưa cập nhật hết' },
  'cli.projections.event': { en: 'event', vi: 'sự kiện' },
  'cli.projections.dossier': { en: 'dossier', vi: 'hồ sơ' },
  'cli.projections.type': { en: 'type', vi: 'loại' },
  'cli.projections.waiting': { en: 'waiting', vi: 'chờ sau đó' },
  'cli.projections.error': { en: 'error', vi: 'lỗi' },
  'cli.projections.is-released': { en: 'released', vi: 'đã bỏ qua' },
} as const satisfies Record<string, Message>
