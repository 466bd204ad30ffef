import type { Message } from './message.ts'

/** Why a date is a day off or is worked, in the official calendar. */
export const holidayMessages = {
  'holiday.new-year': { en: 'New Year’s Day', vi: 'Tết Dương lịch' },
  'holiday.tet': { en: 'Lunar New Year', vi: 'Tết Âm lịch' },
  'holiday.hung-kings': { en: 'Hùng Kings’ commemoration day', vi: 'Giỗ Tổ Hùng Vương' },
  'holiday.victory': { en: 'Reunification Day', vi: 'Ngày Chiến thắng 30/4' },
  'holiday.labour': { en: 'International Labour Day', vi: 'Ngày Quốc tế lao động' },
  'holiday.national': { en: 'National Day', vi: 'Quốc khánh' },
  'holiday.national-adjacent': { en: 'day beside National Day', vi: 'ngày liền kề Quốc khánh' },
  'holiday.culture': { en: 'Day of Vietnamese Culture', vi: 'Ngày Văn hóa Việt Nam' },
  'holiday.compensation': {
    en: 'compensation for a holiday on a weekly rest day',
    vi: 'nghỉ bù ngày lễ trùng ngày nghỉ hằng tuần',
  },
  'holiday.swap': { en: 'day off in exchange for a make-up day', vi: 'nghỉ hoán đổi ngày làm việc' },
  'holiday.make-up': { en: 'make-up day for a swapped day off', vi: 'làm bù ngày nghỉ hoán đổi' },
  'holiday.listed-off': { en: 'day off listed by the calendar', vi: 'ngày nghỉ theo lịch' },
  'holiday.listed-make-up': { en: 'make-up day listed by the calendar', vi: 'ngày làm bù theo lịch' },
} as const satisfies Record<string, Message>
