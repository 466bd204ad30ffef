import { vanCanh } from './published-year.ts'

/** A procedure of the demonstration. */
export type DemoProcedure = {
  readonly code: string
  readonly name: string
  /** The field [lĩnh vực]. */
  readonly sector: string
  /** As `TimeLimit` writes it. */
  readonly limit: string
  /** Fee in đồng; 0 where none is charged. */
  readonly fee: number
  readonly papers: readonly string[]
  /** Share of the fee-bearing, or of the free, dossiers; the shares of each kind add up to 1. */
  readonly share: number
}

/** Certification procedures by their codes; those that only fill up a number belong to no real field. */
const sectorOf = (code: string): string => {
  if (code === '2.002755') return 'Chính sách'
  return code.startsWith('9.') ? 'Mô phỏng' : 'Chứng thực'
}

const procedure = (
  code: string,
  name: string,
  limit: string,
  fee: number,
  share: number,
  ...papers: readonly string[]
): DemoProcedure => ({ code, name, sector: sectorOf(code), limit, fee, share, papers })

const sameDay = 'sameday@15:00'
const contract = 'du-thao-giao-dich'

/** Code and name of a procedure that only fills up a number the portal published. */
const filling = (number: number): readonly [code: string, name: string] => [
  `9.${String(number).padStart(6, '0')}`,
  `Thủ tục mô phỏng số ${number}`,
]

const smallShare = 0.005

/** Nine that bear a fee and six that are free, each with a few dossiers. */
const rare: readonly DemoProcedure[] = [
  ...Array.from({ length: 9 }, (_, at) => procedure(...filling(at + 1), '2wd', 20_000, smallShare, 'don')),
  ...Array.from({ length: 6 }, (_, at) => procedure(...filling(at + 10), sameDay, 0, 0.05, 'don')),
]

/**
 * The procedures with dossiers, twenty of them with a fee. Eleven communal ones with the limits and fees of
 * QĐ 2770/QĐ-UBND (Đồng Nai, 2025) bear one; 2.002755 is of QĐ 2929/QĐ-UBND (Sơn La, 2025). The portal published how many
 * there are, not which: the others are simulated, and the shares are the demonstration's own. The last one is the slowest.
 */
export const demoProcedures: readonly DemoProcedure[] = [
  procedure('2.000815', 'Chứng thực bản sao từ bản chính', sameDay, 2_000, 0.43, 'ban-chinh', 'ban-sao'),
  procedure('2.000884', 'Chứng thực chữ ký trong các giấy tờ, văn bản', sameDay, 10_000, 0.24, 'giay-to-ky'),
  procedure('2.000942', 'Cấp bản sao có chứng thực từ bản chính giao dịch', sameDay, 2_000, 0.1, 'giay-de-nghi'),
  procedure(
    '2.001035',
    'Chứng thực giao dịch về tài sản là động sản, quyền sử dụng đất, nhà ở',
    '2wd',
    50_000,
    0.08,
    contract,
    'giay-chung-nhan',
  ),
  procedure(
    '2.001406',
    'Chứng thực văn bản phân chia di sản',
    '2wd',
    50_000,
    0.045,
    'van-ban-phan-chia',
    'giay-chung-tu',
  ),
  procedure('2.001019', 'Chứng thực di chúc', '2wd', 50_000, 0.01, 'du-thao-di-chuc'),
  procedure('2.001016', 'Chứng thực văn bản từ chối nhận di sản', '2wd', 50_000, 0.01, 'van-ban-tu-choi'),
  procedure('2.000992', 'Chứng thực chữ ký người dịch là cộng tác viên', sameDay, 10_000, 0.01, 'ban-dich'),
  procedure('2.001008', 'Chứng thực chữ ký người dịch không là cộng tác viên', sameDay, 10_000, 0.01, 'ban-dich'),
  procedure('2.000913', 'Chứng thực việc sửa đổi, bổ sung, hủy bỏ giao dịch', '2wd', 30_000, 0.01, contract),
  procedure('2.000927', 'Sửa lỗi sai sót trong giao dịch', sameDay, 25_000, 0.01, contract),
  ...rare,
  procedure('2.000908', 'Cấp bản sao từ sổ gốc', sameDay, 0, 0.2, 'giay-de-nghi'),
  procedure('2.002755', 'Giải quyết chế độ trợ cấp một lần', '12wd', 0, 0.5, 'to-khai', 'giay-xac-nhan'),
]

const { catalogue } = vanCanh

/** Procedures of the ministries' lists, all for citizens and each with an online service; those with dossiers first. */
export const nationalProcedures: readonly DemoProcedure[] = [
  ...demoProcedures,
  ...Array.from(
    { length: catalogue.services - catalogue.partial - catalogue.full - demoProcedures.length },
    (_, at) => {
      const more = catalogue.feeBearing - demoProcedures.filter(({ fee }) => fee > 0).length
      return procedure(...filling(100 + at), '5wd', at < more ? 20_000 : 0, 0)
    },
  ),
]

/** Procedures that the province announced in the year: the list of its own. */
export const announcedProcedures: readonly DemoProcedure[] = Array.from({ length: catalogue.announced }, (_, at) =>
  procedure(...filling(600 + at), '5wd', 0, 0),
)
