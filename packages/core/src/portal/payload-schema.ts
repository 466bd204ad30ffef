import { z } from 'zod'
import type {
  PortalDossier,
  PortalEnvelope,
  PortalFee,
  PortalFile,
  PortalProgress,
  PortalResultPaper,
  PortalSupplement,
} from './payload-type.ts'

const time = z.string().regex(/^(?:\d{14})?$/, 'yyyyMMddHHmmss or empty')
const flag = z.literal([0, 1])
const yesNo = z.enum(['True', 'False'])
const amount = z.int().min(0)

/** CCCD has 12 digits, CMND 9; the number of neither is written otherwise. */
const identity = z.discriminatedUnion('LoaiDinhDanh', [
  z.strictObject({ LoaiDinhDanh: z.literal(1), SoDinhDanh: z.string().regex(/^\d{12}$/) }),
  z.strictObject({ LoaiDinhDanh: z.literal(2), SoDinhDanh: z.string().regex(/^\d{9}$/) }),
])

const submittedFile: z.ZodType<PortalFile> = z.strictObject({
  TepDinhKemId: z.string(),
  TenTepDinhKem: z.string(),
  IsDeleted: yesNo,
  MaThanhPhanHoSo: z.string(),
  DuongDanTaiTepTin: z.string(),
  DuocSoHoa: flag,
  DuocTaiSuDung: z.literal([0, 1, 2]),
  DuocLayTuKhoDMQG: flag,
  MaKetQuaThayThe: z.string(),
})

const fee: z.ZodType<PortalFee> = z.strictObject({
  TenPhiLePhi: z.string(),
  MaPhiLePhi: z.string(),
  HinhThucThu: z.literal([1, 2, 4]),
  Gia: amount,
  LoaiPhiLePhi: z.literal([1, 2, 3]),
})

const resultPaper: z.ZodType<PortalResultPaper> = z.strictObject({
  TenGiayTo: z.string(),
  MaThanhPhanHoSo: z.string(),
  GiayToId: z.string(),
  DuongDanTepTinKetQua: z.string(),
  MaGiayToKetQua: z.string(),
})

const otherPaper = z.strictObject({ TenGiayTo: z.string(), SoLuong: amount, LoaiGiayTo: z.string() })

const supplement: z.ZodType<PortalSupplement> = z.strictObject({
  HoSoBoSungId: z.string(),
  NguoiYeuCauBoSung: z.string(),
  NoiDungBoSung: z.string(),
  NgayBoSung: time,
  NguoiTiepNhanBoSung: z.string(),
  ThongTinTiepNhan: z.string(),
  NgayTiepNhanBoSung: time,
  TrangThaiBoSung: flag,
  DanhSachGiayToBoSung: z.array(submittedFile),
  DanhSachLePhiBoSung: z.array(fee),
  NgayHenTraTruoc: time,
  NgayHenTraMoi: time,
})

/** One dossier of DongBoHoSoMC [đồng bộ hồ sơ một cửa]. */
export const portalDossierSchema: z.ZodType<PortalDossier> = z.strictObject({
  MaHoSo: z.string().min(1),
  MaTTHC: z.string().min(1),
  TenTTHC: z.string(),
  MaLinhVuc: z.string(),
  TenLinhVuc: z.string(),
  SoBienNhan: z.string(),
  NoiNopHoSo: z.literal([1, 2]),
  KenhThucHien: z.literal([1, 2, 3]).nullable(),
  HinhThuc: z.literal([0, 1]),
  DonViXuLy: z.string().min(1),
  ChuHoSo: z.string().min(1),
  LoaiDoiTuong: z.literal([1, 2, 3, 4]),
  MaDoiTuong: z.string(),
  DinhDanhCHS: identity.nullable(),
  Email: z.string(),
  Fax: z.string(),
  SoDienThoai: z.string(),
  TaiKhoanDuocXacThucVoiVNeID: flag,
  ThongTinKhac: z.string(),
  NgayNopHoSo: time,
  NgayTiepNhan: time,
  NgayHenTra: time,
  NgayKetThucXuLy: time,
  NgayTra: time,
  NgayTuChoi: time,
  TrangThaiHoSo: z.int().min(1).max(10),
  ThongTinTra: z.string(),
  GhiChu: z.string(),
  TrichYeuHoSo: z.string().max(1000),
  TaiLieuNop: z.array(submittedFile),
  DanhSachLePhi: z.array(fee),
  DuocThanhToanTrucTuyen: z.literal([0, 1, 2, 3]),
  DanhSachTepDinhKemKhac: z.array(otherPaper),
  DanhSachGiayToKetQua: z.array(resultPaper),
  DanhSachHoSoBoSung: z.array(supplement),
  HoSoCoThanhPhanSoHoa: flag,
  DSKetNoiCSDL: z.array(z.strictObject({ MaCSDL: z.int().min(1) })),
})

/** One line of CapNhatTienDoHoSoMC [tiến trình xử lý]. */
export const portalProgressSchema: z.ZodType<PortalProgress> = z.strictObject({
  MaHoSo: z.string().min(1),
  NguoiXuLy: z.string().min(1).max(50),
  ChucDanh: z.string(),
  ThoiDiemXuLy: time,
  PhongBanXuLy: z.string(),
  NoiDungXuLy: z.string().min(1),
  TrangThai: z.int().min(1).max(10),
  NgayBatDau: time,
  NgayKetThucTheoQuyDinh: time,
})

/** The sheet around what is sent: the service, who sends, whether it is an update. */
export const portalEnvelopeSchema: z.ZodType<PortalEnvelope> = z.strictObject({
  service: z.enum(['DongBoHoSoMC', 'CapNhatTienDoHoSoMC']),
  isUpdating: yesNo,
  MaDinhDanhDV: z.string().min(1),
  session: z.string().min(1),
  data: z.union([z.array(portalDossierSchema).min(1), z.array(portalProgressSchema).min(1)]),
})
