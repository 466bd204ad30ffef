import type { z } from 'zod'
import { appointmentInForce, endingBefore, firstAppointment } from '../dossier/clock.ts'
import { portalStatus } from '../dossier/portal-status.ts'
import type { DossierState } from '../dossier/state.ts'
import { fieldFault } from '../input/field-fault.ts'
import { message } from '../message/catalogue.ts'
import { MotcuaError } from '../message/motcua-error.ts'
import type { Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import { flagsOfDossier, populationDatabase } from './flags.ts'
import { portalDossierSchema, portalEnvelopeSchema } from './payload-schema.ts'
import type { PortalDossier, PortalEnvelope, PortalFile, PortalProgress } from './payload-type.ts'
import type { PortalRecord, RecordedSupplement } from './record.ts'
import { portalTime } from './time.ts'

/**
 * The applicant. These fields never stand in events: whoever sends reads them from the vault for the moment of sending.
 */
export type PortalPerson = {
  readonly kind: 'citizen' | 'business' | 'state-agency' | 'organisation'
  readonly name: string
  /** CCCD of 12 digits or CMND of 9. */
  readonly identity?: string
  readonly email?: string
  readonly fax?: string
  readonly phone?: string
  /** The portal's own id of the person, for what was filed there. */
  readonly portalId?: string
}

/** What catalogue and file store know of a dossier and its events do not say. */
export type PortalBackground = {
  readonly procedureName: string
  readonly field: { readonly code: string; readonly name: string }
  /** Filed on the national portal itself; asked only where the dossier's events do not say where it was filed. */
  readonly onPortal?: boolean
  readonly receiptNumber?: string
  readonly summary?: string
  readonly note?: string
  readonly componentName?: (component: string) => string
  /** Where a component's file can be fetched; the empty text where there is none. */
  readonly fileLink?: (component: string) => string
}

export type PortalDossierInput = {
  readonly state: DossierState
  readonly record: PortalRecord
  readonly person: PortalPerson
  readonly background: PortalBackground
  readonly zone: Zone
  /** Which appointment is told as NgayHenTra: the first, by which the index judges, or the one in force. Default: first. */
  readonly appointment?: 'first' | 'in-force'
}

/** Whatever the instant: a state holds what has happened. */
const ever = Number.POSITIVE_INFINITY

const subjects = { citizen: 1, business: 2, 'state-agency': 3, organisation: 4 } as const
const channels = { direct: 1, online: 2, post: 3, unknown: null } as const
/** LoaiPhiLePhi: fee [phí], charge [lệ phí], tax; the numbers are inferred. */
const feeKinds = { fee: 1, charge: 2, tax: 3 } as const
const feeStages = { receipt: 1, supplement: 2, return: 4 } as const

/** Through the portal before through an own gateway; 0 where nothing was paid online. */
const paidOnline = ({ paidBy }: PortalRecord): PortalDossier['DuocThanhToanTrucTuyen'] =>
  paidBy.includes('national-portal') ? 1 : paidBy.includes('own-gateway') ? 2 : 0

const filesOf = ({ state, record, background }: PortalDossierInput): PortalFile[] => {
  const linked = new Map(record.storeLinks.map(({ component, reference }) => [component, reference]))
  const named = new Set([...Object.keys(state.components), ...linked.keys()])
  return [...named].map((component): PortalFile => {
    const known = component === null ? undefined : state.components[component]
    const name = component ?? ''
    return {
      TepDinhKemId: known?.hash ?? '',
      TenTepDinhKem: background.componentName?.(name) ?? name,
      IsDeleted: 'False',
      MaThanhPhanHoSo: name,
      DuongDanTaiTepTin: background.fileLink?.(name) ?? '',
      DuocSoHoa: known?.digitised === true ? 1 : 0,
      DuocTaiSuDung: known?.reused === true ? 1 : 0,
      DuocLayTuKhoDMQG: linked.has(component) ? 1 : 0,
      MaKetQuaThayThe: linked.get(component) ?? '',
    }
  })
}

const supplementOf = (each: RecordedSupplement, index: number, { zone, state }: PortalDossierInput) => ({
  HoSoBoSungId: `${state.code ?? ''}/${index + 1}`,
  NguoiYeuCauBoSung: '',
  NoiDungBoSung: each.reasons.join('; '),
  NgayBoSung: portalTime(each.requestedAt, zone),
  NguoiTiepNhanBoSung: '',
  ThongTinTiepNhan: '',
  NgayTiepNhanBoSung: portalTime(each.receivedAt, zone),
  TrangThaiBoSung: each.receivedAt === null ? (0 as const) : (1 as const),
  DanhSachGiayToBoSung: [],
  DanhSachLePhiBoSung: [],
  NgayHenTraTruoc: portalTime(each.dueBefore, zone),
  NgayHenTraMoi: portalTime(each.dueAfter, zone),
})

const identityOf = (identity: string | undefined): PortalDossier['DinhDanhCHS'] =>
  identity === undefined ? null : { LoaiDinhDanh: identity.length === 9 ? 2 : 1, SoDinhDanh: identity }

/** What can hold something of a person: an error names the field, and never what stands in it. */
const personalFields: ReadonlySet<string> = new Set([
  'ChuHoSo',
  'MaDoiTuong',
  'DinhDanhCHS',
  'Email',
  'Fax',
  'SoDienThoai',
  'ThongTinKhac',
  'ThongTinTra',
  'GhiChu',
  'TrichYeuHoSo',
  'NoiDungBoSung',
])

const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue === undefined) throw read.error
  const { path, field, reason } = fieldFault(issue, value)
  const personal = path.some((part) => personalFields.has(String(part)))
  throw new MotcuaError('portal.invalid-payload', { field, reason: personal ? message('portal.not-shown') : reason })
}

const filedOnPortal = ({ state, background }: PortalDossierInput): boolean =>
  state.portal === null ? background.onPortal === true : state.portal === 'national'

/**
 * A dossier as DongBoHoSoMC takes it, from its state, its record and what the events do not hold.
 * @throws MotcuaError `portal.not-submitted`, `portal.invalid-payload` naming the field
 */
export const portalDossier = (input: PortalDossierInput): PortalDossier => {
  const { state, record, person, background, zone, appointment = 'first' } = input
  const status = portalStatus(state)
  if (status === null) throw new MotcuaError('portal.not-submitted')
  const due = appointment === 'first' ? firstAppointment(state, ever) : appointmentInForce(state, ever)
  const flags = flagsOfDossier(state, record)
  const time = (instant: Instant | null): string => portalTime(instant, zone)
  const result = record.result
  return checked(portalDossierSchema, {
    MaHoSo: state.code ?? '',
    MaTTHC: state.procedure ?? '',
    TenTTHC: background.procedureName,
    MaLinhVuc: background.field.code,
    TenLinhVuc: background.field.name,
    SoBienNhan: background.receiptNumber ?? '',
    NoiNopHoSo: filedOnPortal(input) ? 1 : 2,
    KenhThucHien: channels[state.channel],
    HinhThuc: record.returnedBy === 'post' ? 1 : 0,
    DonViXuLy: state.unit ?? '',
    ChuHoSo: person.name,
    LoaiDoiTuong: subjects[person.kind],
    MaDoiTuong: person.portalId ?? '',
    DinhDanhCHS: identityOf(person.identity),
    Email: person.email ?? '',
    Fax: person.fax ?? '',
    SoDienThoai: person.phone ?? '',
    TaiKhoanDuocXacThucVoiVNeID: flags.identityVerified ? 1 : 0,
    ThongTinKhac: '',
    NgayNopHoSo: time(state.submittedAt),
    NgayTiepNhan: time(state.receivedAt),
    NgayHenTra: time(due?.due ?? null),
    NgayKetThucXuLy: time(endingBefore(state, ever)?.at ?? null),
    NgayTra: time(state.returnedAt),
    NgayTuChoi: time(state.refusedAt),
    TrangThaiHoSo: status,
    ThongTinTra: '',
    GhiChu: background.note ?? '',
    TrichYeuHoSo: background.summary ?? '',
    TaiLieuNop: filesOf(input),
    DanhSachLePhi: record.fees.map(({ fee, amount, kind, stage }) => ({
      TenPhiLePhi: fee,
      MaPhiLePhi: fee,
      HinhThucThu: feeStages[stage],
      Gia: amount,
      LoaiPhiLePhi: feeKinds[kind],
    })),
    DuocThanhToanTrucTuyen: paidOnline(record),
    DanhSachTepDinhKemKhac: [],
    DanhSachGiayToKetQua:
      result === null
        ? []
        : [
            {
              TenGiayTo: result.result,
              MaThanhPhanHoSo: '',
              GiayToId: result.result,
              DuongDanTepTinKetQua: result.link,
              MaGiayToKetQua: result.result,
            },
          ],
    DanhSachHoSoBoSung: record.supplements.map((each, index) => supplementOf(each, index, input)),
    HoSoCoThanhPhanSoHoa: flags.reused ? 1 : 0,
    DSKetNoiCSDL: flags.populationData ? [{ MaCSDL: populationDatabase }] : [],
  })
}

/** The sheet around dossiers or lines of progress. @throws MotcuaError `portal.invalid-payload` */
export const portalEnvelope = (
  data: readonly PortalDossier[] | readonly PortalProgress[],
  sender: {
    readonly service: PortalEnvelope['service']
    /** Identifier of the unit in whose name is sent. */
    readonly unit: string
    readonly session: string
    readonly isUpdating: boolean
  },
): PortalEnvelope =>
  checked(portalEnvelopeSchema, {
    service: sender.service,
    isUpdating: sender.isUpdating ? 'True' : 'False',
    MaDinhDanhDV: sender.unit,
    session: sender.session,
    data,
  })
