/** `yyyyMMddHHmmss` on the clock of Vietnam, or the empty text. */
type PortalTime = string
type Flag = 0 | 1
type YesNo = 'True' | 'False'

/** A file that was handed in [tài liệu nộp]. */
export type PortalFile = {
  TepDinhKemId: string
  TenTepDinhKem: string
  IsDeleted: YesNo
  MaThanhPhanHoSo: string
  DuongDanTaiTepTin: string
  /** Digitised here. */
  DuocSoHoa: Flag
  /** Reused; 2 is read and never sent. */
  DuocTaiSuDung: 0 | 1 | 2
  /** From the store of the citizen or organisation on the portal. */
  DuocLayTuKhoDMQG: Flag
  MaKetQuaThayThe: string
}

/** A fee [phí, lệ phí]: collected on receipt 1, on supplement 2, on return 4. */
export type PortalFee = {
  TenPhiLePhi: string
  MaPhiLePhi: string
  HinhThucThu: 1 | 2 | 4
  Gia: number
  LoaiPhiLePhi: 1 | 2 | 3
}

export type PortalSupplement = {
  HoSoBoSungId: string
  NguoiYeuCauBoSung: string
  NoiDungBoSung: string
  NgayBoSung: PortalTime
  NguoiTiepNhanBoSung: string
  ThongTinTiepNhan: string
  NgayTiepNhanBoSung: PortalTime
  TrangThaiBoSung: Flag
  DanhSachGiayToBoSung: PortalFile[]
  DanhSachLePhiBoSung: PortalFee[]
  NgayHenTraTruoc: PortalTime
  NgayHenTraMoi: PortalTime
}

export type PortalResultPaper = {
  TenGiayTo: string
  MaThanhPhanHoSo: string
  GiayToId: string
  DuongDanTepTinKetQua: string
  MaGiayToKetQua: string
}

/** One dossier as DongBoHoSoMC takes it [đồng bộ hồ sơ một cửa]; the names are the portal's. */
export type PortalDossier = {
  MaHoSo: string
  MaTTHC: string
  TenTTHC: string
  MaLinhVuc: string
  TenLinhVuc: string
  SoBienNhan: string
  /** Filed on the portal 1, in the province's system 2. */
  NoiNopHoSo: 1 | 2
  /** Direct 1, online 2, by post 3; null where nobody knows. */
  KenhThucHien: 1 | 2 | 3 | null
  /** Result at the counter 0, by post 1. */
  HinhThuc: Flag
  DonViXuLy: string
  ChuHoSo: string
  /** Citizen 1, business 2, state agency 3, other organisation 4. */
  LoaiDoiTuong: 1 | 2 | 3 | 4
  MaDoiTuong: string
  /** CCCD 1, CMND 2. */
  DinhDanhCHS: { LoaiDinhDanh: 1 | 2; SoDinhDanh: string } | null
  Email: string
  Fax: string
  SoDienThoai: string
  TaiKhoanDuocXacThucVoiVNeID: Flag
  ThongTinKhac: string
  NgayNopHoSo: PortalTime
  NgayTiepNhan: PortalTime
  NgayHenTra: PortalTime
  NgayKetThucXuLy: PortalTime
  NgayTra: PortalTime
  NgayTuChoi: PortalTime
  TrangThaiHoSo: number
  ThongTinTra: string
  GhiChu: string
  TrichYeuHoSo: string
  TaiLieuNop: PortalFile[]
  DanhSachLePhi: PortalFee[]
  /** Through the portal 1, through an own gateway 2, otherwise or not 3 or 0. */
  DuocThanhToanTrucTuyen: 0 | 1 | 2 | 3
  DanhSachTepDinhKemKhac: { TenGiayTo: string; SoLuong: number; LoaiGiayTo: string }[]
  DanhSachGiayToKetQua: PortalResultPaper[]
  DanhSachHoSoBoSung: PortalSupplement[]
  HoSoCoThanhPhanSoHoa: Flag
  DSKetNoiCSDL: { MaCSDL: number }[]
}

/** One line of a dossier's progress as CapNhatTienDoHoSoMC takes it [tiến trình]. */
export type PortalProgress = {
  MaHoSo: string
  /** At most 50 characters. */
  NguoiXuLy: string
  ChucDanh: string
  ThoiDiemXuLy: PortalTime
  PhongBanXuLy: string
  NoiDungXuLy: string
  TrangThai: number
  NgayBatDau: PortalTime
  NgayKetThucTheoQuyDinh: PortalTime
}

/** What is sent to the gateway; the gateway's own fields are its adapter's. */
export type PortalEnvelope = {
  service: 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC'
  isUpdating: YesNo
  MaDinhDanhDV: string
  session: string
  data: PortalDossier[] | PortalProgress[]
}
