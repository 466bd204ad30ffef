import type { WithBreaches } from './event-base.ts'

/** A component was scanned and stored [số hóa thành phần hồ sơ]. NĐ 61/2018 art. 17(1), NĐ 107/2021 art. 1(11). */
export type ComponentDigitised = WithBreaches & {
  readonly component: string
  readonly source: 'scan' | 'electronic'
  readonly pages?: number
  readonly images?: number
  /** SHA-256 of the file, hex. */
  readonly hash?: string
  readonly exemption?: string
}

/** How it was signed: USB token, SIM PKI on a telephone [ký số trên thiết bị di động], remote signing [ký số từ xa], or the agency's own HSM. */
export type SigningMethod = 'usb-token' | 'sim-pki' | 'remote' | 'hsm'

/** The officer signed the digitised component [ký số]. */
export type ComponentSigned = WithBreaches & {
  readonly component: string
  readonly signer: string
  /** Absent where nobody said. */
  readonly method?: SigningMethod
  readonly certificate?: string
  readonly certificateValidFrom?: string
  readonly certificateValidTo?: string
  readonly hash?: string
}

/** A component was not asked for again, since it was held already [tái sử dụng]. */
export type ComponentReused = WithBreaches & {
  readonly component: string
  readonly source: 'personal-store' | 'national-database' | 'system' | 'earlier-result'
  readonly reference?: string
}

/** Linked to the applicant's list on the national portal [kho dữ liệu cá nhân trên Cổng DVCQG]. */
export type PersonalStoreLinked = WithBreaches & { readonly component?: string; readonly reference?: string }

/** The applicant's identity was checked against the population database [xác thực]. Logging in is not that. */
export type IdentityVerified = WithBreaches & { readonly method: 'vneid' | 'population-database' | 'chip-card' }

/** Data came from the population database instead of the applicant [khai thác CSDL dân cư]; names of fields, no values. */
export type PopulationDataUsed = WithBreaches & { readonly fields?: readonly string[]; readonly reference?: string }

/** Why a component is not scanned. TT 03/2025/TT-VPCP art. 5(2). */
export type ScanExemption = 'electronic' | 'shown-only' | 'verification' | 'opinion' | 'secret'

/** A component is kept out of digitisation, with its reason [không số hóa]. */
export type ScanExempted = WithBreaches & {
  readonly component: string
  readonly ground: ScanExemption
  readonly basis?: string
}

/** An electronically certified copy was accepted in place of the original [bản sao điện tử có chứng thực]. */
export type CertifiedCopyAccepted = WithBreaches & { readonly component: string; readonly copy: string }

/** An electronically certified copy of an original was made and signed [chứng thực bản sao điện tử]. */
export type CertifiedCopyIssued = WithBreaches & {
  readonly copy: string
  readonly signer: string
  /** Absent where nobody said. */
  readonly method?: SigningMethod
  readonly certificate?: string
  readonly certificateValidFrom?: string
  readonly certificateValidTo?: string
  readonly hash?: string
}
