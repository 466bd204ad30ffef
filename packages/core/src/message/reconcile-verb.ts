/** What is said of the comparisons that are made again and again. */
export const reconcileVerbMessages = {
  'cli.reconcile': {
    en: 'compares the portal’s list, the national database’s and limits between registers with the store, once or again and again',
    vi: 'đối chiếu danh sách của Cổng, của CSDLQG về TTHC và thời hạn giữa các hệ thống với kho, một lần hoặc định kỳ',
  },
  'cli.option.reconcile-out': {
    en: 'the folder of the reports; what they held the last time tells what is new',
    vi: 'thư mục chứa các báo cáo; nội dung lần trước cho biết điểm nào mới',
  },
  'cli.option.reconcile-every': {
    en: 'again after so many minutes, until interrupted; default: once',
    vi: 'lặp lại sau số phút này cho đến khi bị ngắt; mặc định: một lần',
  },
  'cli.reconcile.never': {
    en: '--every takes a number of minutes from 1; leave it out to compare once',
    vi: '--every là số phút từ 1 trở lên; bỏ tùy chọn này để đối chiếu một lần',
  },
  'cli.reconcile.what.portal': { en: 'Overdue list of the portal', vi: 'Danh sách quá hạn của Cổng' },
  'cli.reconcile.what.database': { en: 'National database', vi: 'CSDLQG về TTHC' },
  'cli.reconcile.what.limits': { en: 'Limits between registers', vi: 'Thời hạn giữa các hệ thống' },
  'cli.reconcile.line': {
    en: '{what}: {differences} differences, {fresh} new, {gone} gone ({file})',
    vi: '{what}: {differences} điểm không khớp, {fresh} điểm mới, {gone} điểm đã hết ({file})',
  },
  'cli.reconcile.lost': {
    en: 'The last comparison cannot be read any more, so that all differences count as new: {reason}',
    vi: 'Không đọc được kết quả đối chiếu lần trước nên mọi điểm không khớp đều tính là mới: {reason}',
  },
  'cli.reconcile.fault': { en: '{what}: not compared: {fault}', vi: '{what}: chưa đối chiếu được: {fault}' },
} as const
