import { describe, expect, test } from 'vitest'
import { portalOutcome } from './response.ts'

const answer = (errorCode: string, message = '', isUpdating = false) =>
  portalOutcome({ kind: 'answer', errorCode, message }, { isUpdating })
const http = (status: number) => portalOutcome({ kind: 'http', status }, { isUpdating: false })

describe('answers of the national portal', () => {
  test('"0", the local "00" and a message of success are success', () => {
    expect([answer('0'), answer('00'), answer('1', 'Cập nhật thành công')]).toEqual(['ok', 'ok', 'ok'])
  })

  test('a message that says "không thành công" is no success', () => {
    expect(answer('1', 'Đồng bộ không thành công')).toBe('final')
    expect(answer('1', 'Đồng bộ chưa thành công')).toBe('final')
  })

  test('"3" and "-3" for what exists already ask for an update, and end it when it was one', () => {
    expect([answer('3', 'Hồ sơ đã tồn tại'), answer('-3', 'Dossier already exists')]).toEqual(['update', 'update'])
    expect(answer('3', 'Hồ sơ đã tồn tại', true)).toBe('final')
    expect(answer('3', 'Thiếu trường MaTTHC')).toBe('final')
  })

  test('"-1" without a word may be tried again; with a message about the data it is final', () => {
    expect([answer('-1'), answer('-1', 'Hệ thống bận'), answer('-1', 'Request timeout')]).toEqual([
      'retry',
      'retry',
      'retry',
    ])
    expect(answer('-1', 'Sai định dạng MaTTHC')).toBe('final')
  })

  test('of the statuses of HTTP 401, 408, 429 and 5xx may be tried again, 400, 403 and 404 may not', () => {
    expect([200, 401, 408, 429, 500, 502, 503].map(http)).toEqual([
      'ok',
      'retry',
      'retry',
      'retry',
      'retry',
      'retry',
      'retry',
    ])
    expect([301, 400, 403, 404, 409].map(http)).toEqual(['final', 'final', 'final', 'final', 'final'])
  })

  test('no answer at all may be tried again', () => {
    expect(portalOutcome({ kind: 'no-answer' }, { isUpdating: true })).toBe('retry')
  })
})

test('of HTTP only 200 to 299 are success, and a message of blanks is none', () => {
  expect([199, 200, 299, 300, 499, 500].map(http)).toEqual(['final', 'ok', 'ok', 'final', 'final', 'retry'])
  expect([answer('-1', ' \n '), answer('2')]).toEqual(['retry', 'final'])
})
