import { describe, expect, test } from 'vitest'
import { readStatedLimit, readStepTime } from './read-stated-time.ts'

const counted = (text: string, bare: 'day' | 'working-day' = 'day') => {
  const time = readStepTime(text, bare)
  return time.kind === 'counted' ? `${time.amount} ${time.unit}` : time.kind
}

describe('the cell of a step', () => {
  test('is read in every spelling of a number', () => {
    const spellings = ['0,5 ngày làm việc', '7.5 ngày làm việc', '1/2 ngày', '07 ngày', '1,0 ngày', '04 giờ làm việc']
    expect(spellings.map((text) => counted(text))).toEqual([
      '4 working-hour',
      '60 working-hour',
      '0.5 day',
      '7 day',
      '1 day',
      '4 working-hour',
    ])
  })

  test('takes the unit of a bare number or a bare day from its table', () => {
    expect([counted('0,25', 'working-day'), counted('2', 'working-day'), counted('02 ngày', 'working-day')]).toEqual([
      '2 working-hour',
      '16 working-hour',
      '16 working-hour',
    ])
  })

  test('that is empty or in words states no time, "giờ hành chính" is not counted, and zero is a time', () => {
    expect(
      ['', 'Không quy định', 'Ngay sau khi nhận đủ hồ sơ', 'Theo thỏa thuận'].map((text) => counted(text)),
    ).toEqual(Array.from({ length: 4 }, () => 'not-stated'))
    expect(['Giờ hành chính', 'Không tính thời gian'].map((text) => counted(text))).toEqual([
      'not-counted',
      'not-counted',
    ])
    expect(counted('0 giờ')).toBe('0 working-hour')
    expect(readStepTime(null)).toEqual({ kind: 'not-stated' })
  })
})

describe('a time limit', () => {
  const limit = (text: string) => {
    const read = readStatedLimit(text)
    return read.kind === 'stated' ? read.amounts.map(({ amount, unit }) => `${amount} ${unit}`).join(' + ') : read.kind
  }

  test('is read with the words around it', () => {
    expect(limit('Không quá 08 ngày làm việc')).toBe('64 working-hour')
    expect(limit('Mười (10) ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ.')).toBe('80 working-hour')
    expect(limit('Trong thời hạn 22 ngày làm việc, kể từ ngày nhận đủ hồ sơ.')).toBe('176 working-hour')
    expect(limit('96 giờ làm việc (12 ngày làm việc)')).toBe('96 working-hour')
    expect(limit('168 giờ (tương đương 21 ngày)')).toBe('168 working-hour')
    expect(limit('105 ngày kể từ ngày nhận đủ hồ sơ')).toBe('105 day')
  })

  test('with two amounts, an alternative, an agreement or a text that was cut gives no number', () => {
    for (const text of [
      '10 ngày (đủ thông tin) / 30 ngày (phải xác minh)',
      'Không quá 23 ngày (15 ngày và 08 ngày làm việc)',
      '10 ngày hoặc 30 ngày (đối với trường hợp chưa đủ căn cứ xác nhận)',
      'Không quá 02 (hai) ngày làm việc, kể từ ngày nhận đủ hồ sơ hoặc có thể kéo dài hơn theo thỏa thuận',
      'Trong thời hạn 30 ngày, kể từ ngày hoàn thành việc xử lý tài sản, doanh nghiệp…',
      'trong ngày; sau 15 giờ thì có thể trong ngày tiếp theo',
      '03 tháng',
      '14 ngày; riêng hồ chứa: 20 ngày',
    ])
      expect(limit(text), text).toBe('unmeasured')
  })

  test('that is not there is not stated', () => {
    expect(readStatedLimit(null)).toEqual({ kind: 'not-stated' })
    expect(readStatedLimit('  ')).toEqual({ kind: 'not-stated' })
  })
})
