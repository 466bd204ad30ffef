import type { ProcedureTerms } from '@motcua/core'

/** A procedure of the demonstration: its limit and fee as a provincial decision prints them. */
export type DemoProcedure = ProcedureTerms & {
  readonly code: string
  readonly name: string
  /** Fee in đồng; 0 where none is charged. */
  readonly fee: number
  readonly papers: readonly string[]
  /** Share of the fee-bearing, or of the free, dossiers; the shares of each kind add up to 1. */
  readonly share: number
}

/**
 * Communal procedures with the limits and fees of QĐ 2770/QĐ-UBND (Đồng Nai, 2025) and, for 2.002755,
 * QĐ 2929/QĐ-UBND (Sơn La, 2025); the shares are the demonstration's own.
 */
export const demoProcedures: readonly DemoProcedure[] = [
  {
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính',
    limit: 'sameday@15:00',
    fee: 2_000,
    papers: ['ban-chinh', 'ban-sao'],
    share: 0.46,
  },
  {
    code: '2.000884',
    name: 'Chứng thực chữ ký trong các giấy tờ, văn bản',
    limit: 'sameday@15:00',
    fee: 10_000,
    papers: ['giay-to-ky'],
    share: 0.27,
  },
  {
    code: '2.000942',
    name: 'Cấp bản sao có chứng thực từ bản chính giao dịch',
    limit: 'sameday@15:00',
    fee: 2_000,
    papers: ['giay-de-nghi'],
    share: 0.1,
  },
  {
    code: '2.001035',
    name: 'Chứng thực giao dịch về tài sản là động sản, quyền sử dụng đất, nhà ở',
    limit: '2wd',
    fee: 50_000,
    papers: ['du-thao-giao-dich', 'giay-chung-nhan'],
    share: 0.1,
  },
  {
    code: '2.001406',
    name: 'Chứng thực văn bản phân chia di sản',
    limit: '2wd',
    fee: 50_000,
    papers: ['van-ban-phan-chia', 'giay-chung-tu'],
    share: 0.07,
  },
  {
    code: '2.000908',
    name: 'Cấp bản sao từ sổ gốc',
    limit: 'sameday@15:00',
    fee: 0,
    papers: ['giay-de-nghi'],
    share: 0.3,
  },
  {
    code: '2.002755',
    name: 'Giải quyết chế độ trợ cấp một lần',
    limit: '12wd',
    fee: 0,
    papers: ['to-khai', 'giay-xac-nhan'],
    share: 0.7,
  },
]

const byCode = new Map(demoProcedures.map((procedure) => [procedure.code, procedure]))

/** What the demonstration's catalogue says of a procedure. */
export const demoTerms = (code: string): ProcedureTerms | undefined => {
  const procedure = byCode.get(code)
  return procedure === undefined ? undefined : { limit: procedure.limit }
}
