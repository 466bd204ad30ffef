import type { DossierState } from '../dossier/state.ts'
import type { PortalDossier } from './payload-type.ts'
import type { PortalRecord } from './record.ts'

/**
 * What a dossier tells the portal for the indicators 12–14, 16–18. 15 is a matter of communes, not of dossiers. Where
 * the sources disagree which field carries 14 (digitisation.md point 6), the mapping here is: digitised →
 * `DuocSoHoa`, reused → `DuocTaiSuDung` and `HoSoCoThanhPhanSoHoa`; never one for the other.
 */
export type IndicatorFlags = {
  /** 12: there is a link to the file of the result. */
  readonly electronicResult: boolean
  /** 13: a component was digitised. */
  readonly digitised: boolean
  /** 14: a component was reused. */
  readonly reused: boolean
  /** 16: something came from the store of the citizen or organisation. */
  readonly personalStore: boolean
  /** 17 and 18: population data were used. */
  readonly populationData: boolean
  /** 18: the applicant's identity was verified. */
  readonly identityVerified: boolean
}

/** The flags as the dossier's own events have them. */
export const flagsOfDossier = (state: DossierState, record: PortalRecord): IndicatorFlags => {
  const components = Object.values(state.components)
  return {
    electronicResult: (record.result?.link ?? '') !== '',
    digitised: components.some(({ digitised }) => digitised),
    reused: components.some(({ reused }) => reused),
    personalStore: record.storeLinks.length > 0,
    populationData: state.populationDataUsed,
    identityVerified: state.identityVerified,
  }
}

/** The number under which the portal knows the population database. */
export const populationDatabase = 7

/** The flags as somebody reads them who has only the payload. */
export const flagsOfPayload = (payload: PortalDossier): IndicatorFlags => ({
  electronicResult: payload.DanhSachGiayToKetQua.some(({ DuongDanTepTinKetQua }) => DuongDanTepTinKetQua !== ''),
  digitised: payload.TaiLieuNop.some(({ DuocSoHoa }) => DuocSoHoa === 1),
  reused: payload.HoSoCoThanhPhanSoHoa === 1 || payload.TaiLieuNop.some(({ DuocTaiSuDung }) => DuocTaiSuDung === 1),
  personalStore: payload.TaiLieuNop.some(({ DuocLayTuKhoDMQG }) => DuocLayTuKhoDMQG === 1),
  populationData: payload.DSKetNoiCSDL.some(({ MaCSDL }) => MaCSDL === populationDatabase),
  identityVerified: payload.TaiKhoanDuocXacThucVoiVNeID === 1,
})
