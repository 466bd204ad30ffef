import { describe, expect, test } from 'vitest'
import { calendar, expected, on, received, submission, under118 } from '../dossier/decide/law.fixture.ts'
import type { Scenario } from '../testing/scenario.ts'
import { flagsOfDossier, flagsOfPayload } from './flags.ts'
import { background, inputOf, person, sent } from './payload.fixture.ts'
import { portalEnvelope } from './payload.ts'
import { portalProgress, progressChunks } from './progress.ts'

const finished = (): Scenario => {
  const dossier = received()
  dossier.at(on(under118, 1, '10:00'), { type: 'IssueResult', result: 'kq-1', kind: 'granted' })
  dossier.at(on(under118, 1, '10:05'), { type: 'AttachResult', result: 'kq-1', link: '/kq/1' })
  dossier.at(on(under118, 1, '10:10'), { type: 'CompleteDossier', outcome: 'granted' })
  dossier.at(on(under118, 2, '08:00'), { type: 'ReturnResult', method: 'post' })
  return dossier
}

describe('a dossier as DongBoHoSoMC takes it', () => {
  test('a received dossier: identity, subject, channel, times on the clock of Vietnam, status', () => {
    expect(sent(received())).toMatchObject({
      MaHoSo: 'H21.227-260304-0001',
      MaTTHC: '2.000908',
      TenTTHC: 'Chứng thực bản sao',
      MaLinhVuc: 'G15-TP01',
      DonViXuLy: 'H21.227',
      KenhThucHien: 2,
      NoiNopHoSo: 2,
      ChuHoSo: 'Chủ hồ sơ',
      LoaiDoiTuong: 1,
      DinhDanhCHS: { LoaiDinhDanh: 1, SoDinhDanh: '001099000001' },
      NgayNopHoSo: '20260304090000',
      NgayTiepNhan: '20260304100000',
      NgayHenTra: '20260311100000',
      NgayKetThucXuLy: '',
      NgayTra: '',
      TrangThaiHoSo: 2,
    })
  })

  test('one that is done and returned is told as returned, and ended when it was done', () => {
    expect(sent(finished())).toMatchObject({
      TrangThaiHoSo: 10,
      NgayKetThucXuLy: '20260305101000',
      NgayTra: '20260306080000',
      HinhThuc: 1,
      DanhSachGiayToKetQua: [{ MaGiayToKetQua: 'kq-1', DuongDanTepTinKetQua: '/kq/1' }],
    })
  })

  test('the due date told is the first one, by which the index judges; the one in force where that is asked for', () => {
    const moved = received()
    moved.at(on(under118, 2, '09:00'), {
      type: 'Apologise',
      reason: 'xác minh',
      signer: 'ct-01',
      newDue: new Date(calendar.zone.parseLocal(on(under118, 12, '17:00'))).toISOString(),
    })
    expect(sent(moved).NgayHenTra).toBe('20260311100000')
    expect(sent(moved, { appointment: 'in-force' }).NgayHenTra).toBe('20260316170000')
  })

  test('fees are told line by line, and how they were paid', () => {
    const paying = (channel: 'national-portal' | 'own-gateway' | 'counter') => {
      const dossier = received()
      dossier.at(on(under118, 0, '10:10'), {
        type: 'ChargeFee',
        fee: 'lp-1',
        amount: 8000,
        kind: 'charge',
        stage: 'return',
      })
      dossier.at(on(under118, 0, '10:20'), { type: 'PayFee', amount: 8000, channel })
      return sent(dossier)
    }
    expect(paying('national-portal')).toMatchObject({
      DanhSachLePhi: [{ MaPhiLePhi: 'lp-1', Gia: 8000, HinhThucThu: 4, LoaiPhiLePhi: 2 }],
      DuocThanhToanTrucTuyen: 1,
    })
    expect([paying('own-gateway'), paying('counter')].map((told) => told.DuocThanhToanTrucTuyen)).toEqual([2, 0])
  })

  test('a supplement is told with its reasons, and with the due dates before and after it', () => {
    const asked = received()
    asked.at(on(under118, 1, '09:00'), {
      type: 'RequestSupplement',
      items: [{ reason: 'thiếu ảnh' }, { reason: 'sai tên' }],
    })
    expect(sent(asked)).toMatchObject({
      TrangThaiHoSo: 5,
      DanhSachHoSoBoSung: [
        {
          NoiDungBoSung: 'thiếu ảnh; sai tên',
          NgayBoSung: '20260305090000',
          TrangThaiBoSung: 0,
          NgayHenTraTruoc: '20260311100000',
          NgayHenTraMoi: '',
        },
      ],
    })
    asked.at(on(under118, 2, '09:00'), { type: 'ReceiveSupplement' })
    // 5 working days anew from Friday 6 March
    expect(sent(asked).DanhSachHoSoBoSung[0]).toMatchObject({
      NgayTiepNhanBoSung: '20260306090000',
      TrangThaiBoSung: 1,
      NgayHenTraMoi: '20260313090000',
    })
  })

  test('an organisation has another kind of subject, and an old identity card of nine digits its own', () => {
    expect(sent(received(), { person: { kind: 'business', name: 'Công ty' } })).toMatchObject({
      LoaiDoiTuong: 2,
      DinhDanhCHS: null,
    })
    expect(sent(received(), { person: { ...person, identity: '123456789' } }).DinhDanhCHS?.LoaiDinhDanh).toBe(2)
  })
})

describe('flags for the indicators 12 to 18', () => {
  const after = (...commands: readonly Parameters<Scenario['at']>[1][]) => {
    const dossier = received({}, under118, { channel: 'direct' })
    for (const command of commands) {
      const decision = dossier.at(on(under118, 0, '10:30'), command)
      if (!decision.accepted) throw new Error(JSON.stringify(decision.rejection))
    }
    return sent(dossier)
  }
  const none = {
    electronicResult: false,
    digitised: false,
    reused: false,
    personalStore: false,
    populationData: false,
    identityVerified: false,
  }

  test('a dossier of which nothing is known carries none of them', () => {
    expect(flagsOfPayload(after())).toEqual(none)
  })

  test('12: the file of the result is told by its paper and link', () => {
    expect(flagsOfPayload(sent(finished()))).toEqual({ ...none, electronicResult: true })
  })

  test('12: a result whose file has no link counts for nobody who reads the payload', () => {
    const dossier = received()
    dossier.at(on(under118, 1, '10:00'), { type: 'IssueResult', result: 'kq-1', kind: 'granted' })
    dossier.at(on(under118, 1, '10:05'), { type: 'AttachResult', result: 'kq-1' })
    const { state, record } = inputOf(dossier)
    expect(sent(dossier).DanhSachGiayToKetQua).toHaveLength(1)
    expect([flagsOfPayload(sent(dossier)), flagsOfDossier(state, record)]).toEqual([none, none])
  })

  test('14: a payload of another system that marks only the paper is read as reused', () => {
    const told = after({ type: 'ReuseComponent', component: 'don', source: 'system' })
    expect(flagsOfPayload({ ...told, HoSoCoThanhPhanSoHoa: 0 })).toEqual({ ...none, reused: true })
    expect(flagsOfPayload({ ...told, TaiLieuNop: [] })).toEqual({ ...none, reused: true })
  })

  test('13: a digitised component is DuocSoHoa, and neither reused nor from the store', () => {
    const told = after({ type: 'DigitiseComponent', component: 'don', source: 'scan' })
    expect(told.TaiLieuNop).toMatchObject([{ MaThanhPhanHoSo: 'don', DuocSoHoa: 1, DuocTaiSuDung: 0 }])
    expect(told.HoSoCoThanhPhanSoHoa).toBe(0)
    expect(flagsOfPayload(told)).toEqual({ ...none, digitised: true })
  })

  test('14: a reused component is DuocTaiSuDung and HoSoCoThanhPhanSoHoa, whatever its source, and not DuocSoHoa', () => {
    for (const source of ['personal-store', 'national-database', 'system', 'earlier-result'] as const) {
      const told = after({ type: 'ReuseComponent', component: 'don', source })
      expect(told.TaiLieuNop).toMatchObject([{ DuocSoHoa: 0, DuocTaiSuDung: 1, DuocLayTuKhoDMQG: 0 }])
      expect(told.HoSoCoThanhPhanSoHoa).toBe(1)
      expect(flagsOfPayload(told)).toEqual({ ...none, reused: true })
    }
  })

  test('16: a link to the personal store is DuocLayTuKhoDMQG, on its component or on a line of its own', () => {
    const named = after({ type: 'LinkPersonalStore', component: 'don', reference: 'kho-1' })
    expect(named.TaiLieuNop).toMatchObject([{ MaThanhPhanHoSo: 'don', DuocLayTuKhoDMQG: 1, MaKetQuaThayThe: 'kho-1' }])
    expect(flagsOfPayload(after({ type: 'LinkPersonalStore' }))).toEqual({ ...none, personalStore: true })
    expect(flagsOfPayload(named)).toEqual({ ...none, personalStore: true })
  })

  test('17: population data used are database 7; 18: a verified identity is the VNeID flag and not database 7', () => {
    expect(after({ type: 'UsePopulationData' }).DSKetNoiCSDL).toEqual([{ MaCSDL: 7 }])
    for (const method of ['vneid', 'population-database', 'chip-card'] as const)
      expect(flagsOfPayload(after({ type: 'VerifyIdentity', method }))).toEqual({ ...none, identityVerified: true })
  })
})

describe('the lines of progress', () => {
  const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }
  const linesOf = ({ events }: Scenario) =>
    portalProgress(
      events.map((event) => ({ ...event, actor })),
      {
        zone: calendar.zone,
        code: 'H21.227-260304-0001',
        officer: (id) => (id === 'cb-01' ? { name: 'n'.repeat(60), title: 'Chuyên viên' } : undefined),
        unitName: () => 'Bộ phận Một cửa',
      },
    )

  test('each change of status is a line, with who, when, and the status from then on', () => {
    const lines = linesOf(finished())
    expect(lines.map(({ TrangThai, NoiDungXuLy, ThoiDiemXuLy }) => [TrangThai, NoiDungXuLy, ThoiDiemXuLy])).toEqual([
      [1, 'Nộp hồ sơ', '20260304090000'],
      [2, 'Tiếp nhận', '20260304100000'],
      [9, 'Đã xử lý xong', '20260305101000'],
      [10, 'Đã trả kết quả', '20260306080000'],
    ])
    expect(lines[0]).toMatchObject({ ChucDanh: 'Chuyên viên', PhongBanXuLy: 'Bộ phận Một cửa' })
    expect(lines[0]?.NguoiXuLy).toHaveLength(50)
  })

  test('a step is told with when it began and until when it should have ended', () => {
    const dossier = received()
    const due = new Date(calendar.zone.parseLocal(on(under118, 2, '17:00'))).toISOString()
    dossier.at(on(under118, 0, '14:00'), { type: 'StartStep', step: 'tham-dinh', due })
    dossier.at(on(under118, 1, '15:00'), { type: 'CompleteStep', step: 'tham-dinh' })
    expect(linesOf(dossier).at(-1)).toMatchObject({
      NoiDungXuLy: 'Hoàn thành bước',
      TrangThai: 4,
      ThoiDiemXuLy: '20260305150000',
      NgayBatDau: '20260304140000',
      NgayKetThucTheoQuyDinh: '20260306170000',
    })
  })

  test('lines go out ten at a time, in order, none lost', () => {
    const [line] = linesOf(finished())
    if (line === undefined) throw new Error('no line')
    const many = Array.from({ length: 23 }, (_, index) => ({ ...line, NoiDungXuLy: String(index) }))
    const chunks = progressChunks(many)
    expect(chunks.map(({ length }) => length)).toEqual([10, 10, 3])
    expect(chunks.flat()).toEqual(many)
    expect(progressChunks([])).toEqual([])
  })

  test('what is sent stands in a sheet that says whether it is new or an update', () => {
    const sender = { service: 'DongBoHoSoMC', unit: 'H21', session: 's-1' } as const
    const dossier = sent(received())
    expect(portalEnvelope([dossier], { ...sender, isUpdating: false })).toEqual({
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      MaDinhDanhDV: 'H21',
      session: 's-1',
      data: [dossier],
    })
    expect(portalEnvelope([dossier], { ...sender, isUpdating: true }).isUpdating).toBe('True')
    expect(() => portalEnvelope([], { ...sender, isUpdating: false })).toThrow(/data/)
  })
})

test('submission is told with the channel by which it came', () => {
  const by = (channel: 'direct' | 'post' | 'online') => {
    const dossier = expected()
    dossier.at(on(under118, 0, '09:00'), submission(under118, { channel }))
    return sent(dossier).KenhThucHien
  }
  expect([by('direct'), by('online'), by('post')]).toEqual([1, 2, 3])
})

test('NoiNopHoSo is 1 for what the events say was filed on the national portal; where they do not say, the background is asked', () => {
  const placed = (portal: 'national' | 'provincial' | undefined, onPortal?: boolean) => {
    const dossier = expected()
    dossier.at(on(under118, 0, '09:00'), submission(under118, portal === undefined ? {} : { portal }))
    return sent(dossier, onPortal === undefined ? {} : { background: { ...background, onPortal } }).NoiNopHoSo
  }
  expect([placed('national'), placed('provincial', true), placed(undefined), placed(undefined, true)]).toEqual([
    1, 2, 2, 1,
  ])
})
