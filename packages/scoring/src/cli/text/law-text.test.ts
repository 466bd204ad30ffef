import { regulationAt, type Rule, rules } from '@motcua/core'
import { expect, test } from 'vitest'
import { barred } from '../report/memory-scene.fixture.ts'
import { foundText, lawText, ruleText } from './law-text.ts'
import { scopeText, valueText } from './law-value.ts'

const land = { province: 'dong-thap', procedure: 'land' }
const asked = { date: '2026-03-04', place: land, language: 'en' } as const
const vi = { ...asked, language: 'vi' } as const

const ruleOf = (id: string): Rule<unknown> => rules.find((rule) => rule.id === id) ?? expect.unreachable()
const inForce = (...ids: readonly string[]) =>
  regulationAt(asked.date, land).filter(({ rule }) => ids.includes(rule.id))

test('the rules in force stand with what they say, their value, article, scope and how well each is known', () => {
  const four = inForce('reappointment', 'announcement', 'supplement-once', 'pause-effect')
  expect(barred(lawText(four, asked))).toBe(`4 rules in force on 2026-03-04, province dong-thap, procedure land

Rule | What it says | Value | Article | Scope | Certainty
supplement-once | A supplement is requested so often per stage, | times: 1 | NĐ 118/2025 art. 11(2) (NĐ 61/2018 art. | nation | found
all defects at once | 11(2)(c))
pause-effect | What each kind of pause does to the time limit | financial obligation: left out; | NĐ 151/2025 Annex I | procedure land | inferred
verification: left out; public
posting: left out; judicial
matter: left out; hold of the
agency’s own: counts
reappointment | An apology with a new appointment comes so many | days before the due date: 1; | QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(6) | province dong-thap, | found
days before the due date, at most so often | times: none | procedure land
announcement | The result is returned or announced within this | 3 day(s) | QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(b) | province dong-thap, | found
time | procedure land`)
})

test('under the rules stands which part of the place no rule names, and the known one that is near', () => {
  const place = { province: 'dong-tap', procedure: 'zzz' }
  expect(barred(lawText(inForce('supplement-once'), { ...vi, place })))
    .toBe(`1 quy tắc có hiệu lực ngày 2026-03-04, tỉnh dong-tap, thủ tục zzz
Không có quy tắc riêng cho tỉnh dong-tap; có phải ý bạn là "dong-thap"?
Không có quy tắc riêng cho thủ tục zzz; áp dụng quy tắc phạm vi rộng hơn

Độ chắc
Mã quy tắc | Nội dung | Giá trị | Điều khoản | Phạm vi | chắn
supplement-once | Số lần được yêu cầu bổ sung ở mỗi giai đoạn, nêu | số lần: 1 | NĐ 118/2025 điều 11(2) (NĐ 61/2018 điều | toàn quốc | đã đọc
đầy đủ mọi thiếu sót trong một lần | 11(2)(c))`)
})

test('a rule is told with every value, which of them decides, what that one sets aside, and the texts with how they stand', () => {
  expect(barred(ruleText(ruleOf('reappointment'), asked))).toBe(`Rule | reappointment
What it says | An apology with a new appointment comes so many days before the due date, at most so often

On 2026-03-04, province dong-thap, procedure land: QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(6) decides (scope: province dong-thap, procedure land), value days before the due date: 1; times: none
It sets aside: NĐ 61/2018 art. 19(9), continued under NĐ 118/2025 [article unread]

Values
Article | Value | From | To | Scope | Certainty
NĐ 61/2018 art. 19(9) | days before the due date: 1; times: 1 | 2018-06-21 | 2025-07-01 | nation | found
NĐ 61/2018 art. 19(9), continued under NĐ | days before the due date: 1; times: 1 | 2025-07-01 | – | nation | inferred
118/2025 [article unread]
NĐ 297/2025 art. 6(5) | days before the due date: 0; times: 1 | 2025-11-17 | – | procedure karaoke | found
QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(6) | days before the due date: 1; times: none | 2025-11-25 | – | province dong-thap, procedure land | found
QĐ 88/2025 Lai Châu art. 3(6) | days before the due date: 1; times: 1 | 2025-11-21 | – | province lai-chau, procedure land | found

Texts
NĐ 61/2018: read
NĐ 118/2025: known from what others quote; replaces NĐ 61/2018; replaces NĐ 107/2021; amends NĐ 42/2022 (art. 40(7)); amends NĐ 45/2020 (art. 40(8))
NĐ 297/2025: read
QĐ 138/2025/QĐ-UBND Đồng Tháp: read
QĐ 88/2025 Lai Châu: read`)
})

test('a rule whose value sets nothing aside says nothing of that', () => {
  expect(barred(ruleText(ruleOf('supplement-once'), vi))).toBe(`Mã quy tắc | supplement-once
Nội dung | Số lần được yêu cầu bổ sung ở mỗi giai đoạn, nêu đầy đủ mọi thiếu sót trong một lần

Ngày 2026-03-04, tỉnh dong-thap, thủ tục land: áp dụng NĐ 118/2025 điều 11(2) (NĐ 61/2018 điều 11(2)(c)) (phạm vi: toàn quốc), giá trị số lần: 1

Các giá trị
Đến trước | Độ chắc
Điều khoản | Giá trị | Từ ngày | ngày | Phạm vi | chắn
NĐ 61/2018 điều 11(2)(c), 17(2) | số lần: 1 | 2018-06-21 | 2025-07-01 | toàn quốc | đã đọc
NĐ 118/2025 điều 11(2) (NĐ 61/2018 điều | số lần: 1 | 2025-07-01 | – | toàn quốc | đã đọc
11(2)(c))
NĐ 297/2025 điều 6(4)(a) | số lần: 1 | 2025-11-17 | – | thủ tục karaoke | đã đọc

Văn bản
NĐ 61/2018: đã đọc văn bản
NĐ 118/2025: biết qua trích dẫn; thay thế NĐ 61/2018; thay thế NĐ 107/2021; sửa đổi NĐ 42/2022 (điều 40(7)); sửa đổi NĐ 45/2020 (điều 40(8))
NĐ 297/2025: đã đọc văn bản`)
})

test('where no value is in force a rule says so, and tells what there is elsewhere', () => {
  expect(barred(ruleText(ruleOf('announcement'), { ...asked, place: {} }))).toBe(`Rule | announcement
What it says | The result is returned or announced within this time

On 2026-03-04, nation: no value is in force

Values
Article | Value | From | To | Scope | Certainty
QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(b) | 3 day(s) | 2025-11-25 | – | province dong-thap, procedure land | found

Texts
QĐ 138/2025/QĐ-UBND Đồng Tháp: read`)
})

test('rules that fit a search are listed by name with every article', () => {
  const found = rules.filter(({ id }) => ['extension', 'reappointment'].includes(id))
  expect(barred(foundText(found, '19(9)', 'en'))).toBe(`2 rules are about "19(9)"; explain one by its name

Rule | What it says | Article
extension | By how much a limit may be extended on a legal ground | NĐ 61/2018 art. 19(9); NĐ 61/2018 art. 19(9), continued
under NĐ 118/2025 [article unread]; NĐ 151/2025 Annex I
(difficult areas)
reappointment | An apology with a new appointment comes so many days before | NĐ 61/2018 art. 19(9); NĐ 61/2018 art. 19(9), continued
the due date, at most so often | under NĐ 118/2025 [article unread]; NĐ 297/2025 art. 6(5);
QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(6); QĐ 88/2025 Lai Châu
art. 3(6)`)
})

test.each([
  [true, 'applies', 'áp dụng'],
  [false, 'does not apply', 'không áp dụng'],
  [null, 'none', 'không có'],
  ['5wd', '5 working day(s)', '5 ngày làm việc'],
  ['excluded', 'left out', 'không tính'],
  ['NĐ 61/2018 art. 17', 'NĐ 61/2018 art. 17', 'NĐ 61/2018 điều 17'],
  [[], 'none', 'không có'],
  [['5wd', '3d'], '5 working day(s), 3 day(s)', '5 ngày làm việc, 3 ngày'],
  [7, '7', '7'],
  [{ times: 1, noticeDays: 2 }, 'times: 1; days before the due date: 2', 'số lần: 1; số ngày trước hạn: 2'],
  [{ novel: [true] }, 'novel: applies', 'novel: áp dụng'],
])('the value %j of a rule is told in words', (value, inEnglish, inVietnamese) => {
  expect([valueText(value, 'en'), valueText(value, 'vi')]).toEqual([inEnglish, inVietnamese])
})

test('each part that the value of a rule may have has its words', () => {
  const parts = {
    times: 'số lần',
    noticeDays: 'số ngày trước hạn',
    cutOff: 'giờ chốt',
    late: 'sau giờ chốt',
    workingDays: 'số ngày làm việc thêm',
    longerByAgreement: 'dài hơn theo thỏa thuận bằng văn bản',
    receipt: 'giấy tiếp nhận và hẹn trả',
    supplement: 'phiếu yêu cầu bổ sung',
    refusal: 'phiếu từ chối',
    apology: 'văn bản xin lỗi',
    controlSlip: 'phiếu kiểm soát',
    register: 'sổ theo dõi',
    organisation: 'tiền sử dụng đất của tổ chức',
    person: 'tiền sử dụng đất của cá nhân',
    noFee: 'không có tiền sử dụng đất',
    completion: 'xác nhận hoàn thành',
    imagesPerPage: 'số ảnh mỗi trang',
    'financial-obligation': 'nghĩa vụ tài chính',
    verification: 'xác minh, giám định',
    'public-posting': 'niêm yết công khai',
    judicial: 'vụ việc tư pháp',
    hold: 'cơ quan tự tạm dừng',
  }
  expect(Object.keys(parts).map((part) => valueText({ [part]: 1 }, 'vi').replace(/: 1$/, ''))).toEqual(
    Object.values(parts),
  )
})

test('a scope is told from the ministry down to the procedure, and no scope is the nation', () => {
  expect(scopeText({ procedure: 'land', ministry: 'moha', province: 'dong-thap' }, 'en')).toBe(
    'ministry moha, province dong-thap, procedure land',
  )
  expect([scopeText({}, 'en'), scopeText({}, 'vi')]).toEqual(['nation', 'toàn quốc'])
})
