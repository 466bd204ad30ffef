import { expect, test } from 'vitest'
import { after, calendar, expected, received, submission, under118 } from '../dossier/decide/law.fixture.ts'
import { evolveDossier } from '../dossier/evolve.ts'
import { initialDossier } from '../dossier/state.ts'
import type { Scenario } from '../testing/scenario.ts'
import { flagsOfDossier, flagsOfPayload } from './flags.ts'
import { portalDossier, type PortalDossierInput, portalEnvelope } from './payload.ts'
import type { PortalDossier } from './payload-type.ts'
import { evolvePortalRecord, initialPortalRecord } from './record.ts'

const { zone } = calendar
const hash = 'c'.repeat(64)

const inputOf = ({ events }: Scenario, change: Partial<PortalDossierInput> = {}): PortalDossierInput => ({
  state: events.reduce(evolveDossier, initialDossier),
  record: events.reduce(evolvePortalRecord, initialPortalRecord),
  person: { kind: 'citizen', name: 'Chủ hồ sơ' },
  background: { procedureName: 'Trích lục', field: { code: 'G15', name: 'Tư pháp' } },
  zone,
  ...change,
})

/** Wednesday 4 March 2026 09:00 filed, 10:00 received; Thursday supplement asked for, Friday answered and done, Monday returned. */
const played = (): Scenario =>
  after(
    received({}, under118, { components: [{ component: 'map', form: 'copy', copies: 1 }] }),
    [0, '10:10', { type: 'ChargeFee', fee: 'lp', amount: 8_000, kind: 'fee', stage: 'receipt' }],
    [0, '10:11', { type: 'ChargeFee', fee: 'th', amount: 2_000, kind: 'tax', stage: 'supplement' }],
    [0, '10:12', { type: 'PayFee', amount: 8_000, channel: 'own-gateway' }],
    [0, '10:13', { type: 'PayFee', amount: 2_000, channel: 'national-portal' }],
    [0, '10:20', { type: 'DigitiseComponent', component: 'form', source: 'scan', hash }],
    [0, '10:21', { type: 'ReuseComponent', component: 'deed', source: 'system' }],
    [0, '10:22', { type: 'LinkPersonalStore', component: 'deed', reference: 'kho-1' }],
    [0, '10:30', { type: 'UsePopulationData' }],
    [0, '10:31', { type: 'VerifyIdentity', method: 'vneid' }],
    [1, '09:00', { type: 'RequestSupplement', items: [{ reason: 'thiếu ảnh' }, { reason: 'sai tên' }] }],
    [2, '09:00', { type: 'ReceiveSupplement' }],
    [2, '10:00', { type: 'IssueResult', result: 'kq-1', kind: 'granted' }],
    [2, '10:05', { type: 'AttachResult', result: 'kq-1', link: '/kq/1' }],
    [2, '10:10', { type: 'CompleteDossier', outcome: 'granted' }],
    [5, '08:00', { type: 'ReturnResult', method: 'counter' }],
  )

const file = { IsDeleted: 'False', DuongDanTaiTepTin: '' } as const
const untouched = { DuocSoHoa: 0, DuocTaiSuDung: 0, DuocLayTuKhoDMQG: 0, MaKetQuaThayThe: '' } as const

const whole: PortalDossier = {
  MaHoSo: 'H21.227-260304-0001',
  MaTTHC: '2.000908',
  TenTTHC: 'Trích lục',
  MaLinhVuc: 'G15',
  TenLinhVuc: 'Tư pháp',
  SoBienNhan: '',
  NoiNopHoSo: 2,
  KenhThucHien: 2,
  HinhThuc: 0,
  DonViXuLy: 'H21.227',
  ChuHoSo: 'Chủ hồ sơ',
  LoaiDoiTuong: 1,
  MaDoiTuong: '',
  DinhDanhCHS: null,
  Email: '',
  Fax: '',
  SoDienThoai: '',
  TaiKhoanDuocXacThucVoiVNeID: 1,
  ThongTinKhac: '',
  NgayNopHoSo: '20260304090000',
  NgayTiepNhan: '20260304100000',
  NgayHenTra: '20260311100000',
  NgayKetThucXuLy: '20260306101000',
  NgayTra: '20260309080000',
  NgayTuChoi: '',
  TrangThaiHoSo: 10,
  ThongTinTra: '',
  GhiChu: '',
  TrichYeuHoSo: '',
  TaiLieuNop: [
    { ...file, ...untouched, TepDinhKemId: '', TenTepDinhKem: 'map', MaThanhPhanHoSo: 'map' },
    { ...file, ...untouched, TepDinhKemId: hash, TenTepDinhKem: 'form', MaThanhPhanHoSo: 'form', DuocSoHoa: 1 },
    {
      ...file,
      TepDinhKemId: '',
      TenTepDinhKem: 'deed',
      MaThanhPhanHoSo: 'deed',
      DuocSoHoa: 0,
      DuocTaiSuDung: 1,
      DuocLayTuKhoDMQG: 1,
      MaKetQuaThayThe: 'kho-1',
    },
  ],
  DanhSachLePhi: [
    { TenPhiLePhi: 'lp', MaPhiLePhi: 'lp', HinhThucThu: 1, Gia: 8_000, LoaiPhiLePhi: 1 },
    { TenPhiLePhi: 'th', MaPhiLePhi: 'th', HinhThucThu: 2, Gia: 2_000, LoaiPhiLePhi: 3 },
  ],
  DuocThanhToanTrucTuyen: 1,
  DanhSachTepDinhKemKhac: [],
  DanhSachGiayToKetQua: [
    {
      TenGiayTo: 'kq-1',
      MaThanhPhanHoSo: '',
      GiayToId: 'kq-1',
      DuongDanTepTinKetQua: '/kq/1',
      MaGiayToKetQua: 'kq-1',
    },
  ],
  DanhSachHoSoBoSung: [
    {
      HoSoBoSungId: 'H21.227-260304-0001/1',
      NguoiYeuCauBoSung: '',
      NoiDungBoSung: 'thiếu ảnh; sai tên',
      NgayBoSung: '20260305090000',
      NguoiTiepNhanBoSung: '',
      ThongTinTiepNhan: '',
      NgayTiepNhanBoSung: '20260306090000',
      TrangThaiBoSung: 1,
      DanhSachGiayToBoSung: [],
      DanhSachLePhiBoSung: [],
      NgayHenTraTruoc: '20260311100000',
      NgayHenTraMoi: '20260313090000',
    },
  ],
  HoSoCoThanhPhanSoHoa: 1,
  DSKetNoiCSDL: [{ MaCSDL: 7 }],
}

test('a dossier that went the whole way is told field by field, and what nobody knows is empty', () => {
  expect(portalDossier(inputOf(played()))).toEqual(whole)
})

test('what catalogue, vault and files know stands in the fields for it', () => {
  const told = portalDossier(
    inputOf(played(), {
      person: {
        kind: 'organisation',
        name: 'Hội',
        identity: '012345678901',
        email: 'e@x',
        fax: 'f',
        phone: 'p',
        portalId: 'id-9',
      },
      background: {
        procedureName: 'Trích lục',
        field: { code: 'G15', name: 'Tư pháp' },
        onPortal: true,
        receiptNumber: 'BN-7',
        summary: 'x'.repeat(1000),
        note: 'ghi chú',
        componentName: (component) => `Giấy ${component}`,
        fileLink: (component) => `/f/${component}`,
      },
    }),
  )
  expect(told).toMatchObject({
    ChuHoSo: 'Hội',
    LoaiDoiTuong: 4,
    DinhDanhCHS: { LoaiDinhDanh: 1, SoDinhDanh: '012345678901' },
    Email: 'e@x',
    Fax: 'f',
    SoDienThoai: 'p',
    MaDoiTuong: 'id-9',
    NoiNopHoSo: 1,
    SoBienNhan: 'BN-7',
    GhiChu: 'ghi chú',
    TrichYeuHoSo: 'x'.repeat(1000),
  })
  expect(told.TaiLieuNop.map(({ TenTepDinhKem, DuongDanTaiTepTin }) => [TenTepDinhKem, DuongDanTaiTepTin])).toEqual([
    ['Giấy map', '/f/map'],
    ['Giấy form', '/f/form'],
    ['Giấy deed', '/f/deed'],
  ])
  const agency = portalDossier(inputOf(played(), { person: { kind: 'state-agency', name: 'Sở' } }))
  expect(agency.LoaiDoiTuong).toBe(3)
})

test('a refusal, a link without a component, an unknown channel and an open supplement are told as they are', () => {
  const refused = after(
    expected(),
    [0, '09:00', submission(under118, { channel: 'unknown', channelLabel: 'Fax' })],
    [0, '09:10', { type: 'LinkPersonalStore' }],
    [0, '09:20', { type: 'RequestSupplement', items: [{ reason: 'thiếu' }] }],
    [0, '09:30', { type: 'RefuseDossier', reason: 'r' }],
  )
  expect(portalDossier(inputOf(refused))).toMatchObject({
    KenhThucHien: null,
    NgayTiepNhan: '',
    NgayHenTra: '',
    NgayKetThucXuLy: '20260304093000',
    NgayTuChoi: '20260304093000',
    TrangThaiHoSo: 3,
    TaiKhoanDuocXacThucVoiVNeID: 0,
    TaiLieuNop: [{ TenTepDinhKem: '', MaThanhPhanHoSo: '', DuocLayTuKhoDMQG: 1, MaKetQuaThayThe: '' }],
    DanhSachLePhi: [],
    DuocThanhToanTrucTuyen: 0,
    DanhSachGiayToKetQua: [],
    DanhSachHoSoBoSung: [{ NgayTiepNhanBoSung: '', TrangThaiBoSung: 0, NgayHenTraTruoc: '', NgayHenTraMoi: '' }],
    HoSoCoThanhPhanSoHoa: 0,
    DSKetNoiCSDL: [],
  })
})

test('the flags of the dossier are those that its payload carries, none of them and all of them', () => {
  const flags = (dossier: Scenario) => {
    const input = inputOf(dossier)
    return [flagsOfDossier(input.state, input.record), flagsOfPayload(portalDossier(input))]
  }
  const all = (value: boolean) => ({
    electronicResult: value,
    digitised: value,
    reused: value,
    personalStore: value,
    populationData: value,
    identityVerified: value,
  })
  expect(flags(played())).toEqual([all(true), all(true)])
  expect(flags(received())).toEqual([all(false), all(false)])
})

test('a payload with a field that the portal does not take is refused, and the field is named', () => {
  const sender = { service: 'DongBoHoSoMC', unit: 'H21', session: 's-1', isUpdating: false } as const
  const refused = (change: object) => () => portalEnvelope([{ ...whole, ...change }], sender)
  for (const [field, value] of [
    ['MaHoSo', ''],
    ['MaTTHC', ''],
    ['DonViXuLy', ''],
    ['NgayTra', '2026-03-09'],
    ['NgayTra', '2026030908000'],
    ['NoiNopHoSo', 3],
    ['TrangThaiHoSo', 11],
    ['TrangThaiHoSo', 0],
    ['DuocThanhToanTrucTuyen', 4],
    ['TrichYeuHoSo', 'x'.repeat(1001)],
  ] as const)
    expect(refused({ [field]: value }), `${field} ${value}`).toThrow(
      expect.objectContaining({
        code: 'portal.invalid-payload',
        params: expect.objectContaining({ field: `data[0].${field}` }),
      }),
    )
  expect(() => portalEnvelope([whole], { ...sender, session: '' })).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ field: 'session' }) }),
  )
})

test('an appointment that an apology set is not the one that a supplement brought', () => {
  const asked = after(
    received(),
    [1, '09:00', { type: 'RequestSupplement', items: [{ reason: 'thiếu' }] }],
    [1, '10:00', { type: 'ReceiveSupplement' }],
    [2, '09:00', { type: 'Apologise', reason: 'r', signer: 's', newDue: '2026-03-20T10:00:00.000Z' }],
  )
  // five working days from Thursday 5 March at 10:00
  expect(portalDossier(inputOf(asked)).DanhSachHoSoBoSung).toMatchObject([
    { NgayHenTraTruoc: '20260311100000', NgayHenTraMoi: '20260312100000' },
  ])
})
