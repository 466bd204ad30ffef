import type { ForVersion } from './content-events.ts'

/** Lists of essential services that a procedure may stand on: of Decision 422/QĐ-TTg of 2022, of Project 06 [Đề án 06]. */
export type ServiceList = 'decision-422' | 'project-06'

/** The procedure was put on a list of essential online services [dịch vụ công thiết yếu]. */
export type ProcedureMarked = {
  readonly list: ServiceList
  readonly from: string
  /** Until when, excluded. */
  readonly to?: string
  readonly basis?: string
}

/** Where a field of a form is filled from instead of by the applicant. */
export type FieldSource = 'population' | 'national-database' | 'personal-store' | 'earlier-dossier'

/** A field of a declaration form [trường thông tin khai báo]. */
export type FormField = {
  readonly field: string
  readonly label: string
  readonly required: boolean
  /** Absent: the applicant declares it. */
  readonly filledFrom?: FieldSource
}

/** The fields of a form from a day on [mẫu đơn, tờ khai; TT 01/2023/TT-VPCP art. 21(3)]. */
export type FormSet = ForVersion & {
  readonly form: string
  readonly name: string
  readonly from: string
  readonly fields: readonly FormField[]
}
