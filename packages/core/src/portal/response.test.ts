import { describe, expect, test } from 'vitest'
import { portalOutcome, portalResponse } from './response.ts'

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

describe('what comes back over HTTP', () => {
  const sent = { isUpdating: false }
  const outcome = (status: number, body: string) => portalOutcome(portalResponse({ status, body }), sent)

  test('the code of the portal is read as a text or a number, whatever status it comes with', () => {
    expect(outcome(200, '{"error_code":"0","message":"OK"}')).toBe('ok')
    expect(outcome(200, '\uFEFF{"error_code":0}')).toBe('ok')
    expect(outcome(200, '{"error_code":-3,"message":"Hồ sơ đã tồn tại"}')).toBe('update')
    expect(outcome(400, '{"error_code":" 3 ","message":"Hồ sơ đã tồn tại"}')).toBe('update')
    expect(outcome(500, '{"error_code":"-1","message":"Sai định dạng MaTTHC"}')).toBe('final')
    expect(outcome(200, '{"error_code":"77","message":"?"}')).toBe('final')
  })

  test.each([
    ['a page of the gateway', '<!DOCTYPE html><html><body>Đang bảo trì. Đăng nhập thành công</body></html>'],
    ['an empty body', ''],
    ['blanks', ' \r\n'],
    ['JSON that was cut off', '{"error_code":"0","mess'],
    ['a list', '[{"error_code":"0"}]'],
    ['a bare number', '0'],
    ['null', 'null'],
    ['an object without a code', '{"message":"thành công"}'],
    ['a code that is neither text nor number', '{"error_code":{"value":"0"}}'],
  ])('%s is no success under status 200: it is sent again', (_, body) => {
    expect(portalResponse({ status: 200, body })).toEqual({ kind: 'unreadable' })
    expect(outcome(200, body)).toBe('retry')
  })

  test('under another status a body that is none leaves the word to the status', () => {
    expect([outcome(502, '<html>Bad Gateway</html>'), outcome(404, ''), outcome(401, '{}')]).toEqual([
      'retry',
      'final',
      'retry',
    ])
  })
})

test('messages are read composed, decomposed, without marks and in capitals alike', () => {
  const told = (message: string, isUpdating = false) => answer('3', message, isUpdating)
  for (const message of ['Hồ sơ đã tồn tại', 'HỒ SƠ ĐÃ TỒN TẠI', 'ho so da ton tai']) {
    expect([told(message), told(message.normalize('NFD'))]).toEqual(['update', 'update'])
  }
  expect(answer('1', 'Cập nhật thành công'.normalize('NFD'))).toBe('ok')
})

test.each([
  'Đồng bộ không  thành công',
  'Cập nhật chưa được thành công',
  'Cập nhật thành công 2 hồ sơ, 1 hồ sơ lỗi',
  'Thành công: 0, thất bại: 3',
  'ĐỒNG BỘ KHÔNG THÀNH CÔNG'.normalize('NFD'),
])('"%s" is not taken for success', (message) => {
  expect(answer('1', message)).toBe('final')
})
