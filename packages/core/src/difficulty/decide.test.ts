import { expect, test } from 'vitest'
import { fold } from '../decider.ts'
import { fromIso } from '../time/instant.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { DifficultyCommand } from './commands.ts'
import type { DifficultyContext } from './context.ts'
import { difficultyDecider } from './difficulty.ts'
import type { DifficultyState } from './state.ts'

const morning = fromIso('2026-03-04T09:00:00+07:00')
const { zone } = vietnamCalendar()

const context = (hours: number, more: Partial<DifficultyContext> = {}): DifficultyContext => {
  const now = morning + hours * 3_600_000
  return { now, occurredAt: now, zone, ...more }
}

const report = {
  type: 'ReportDifficulty',
  unit: 'H21.227',
  to: 'H21.17',
  kind: 'software',
  text: 'Không đồng bộ được hồ sơ H21.227-260302-0001, thủ tục 2.000815, phí 100.000.000 đồng',
} as const

/** The state after commands an hour apart, each of which must be accepted. */
const after = (...commands: readonly DifficultyCommand[]): DifficultyState =>
  commands.reduce<DifficultyState>((state, command, hour) => {
    const decision = difficultyDecider.decide(command, state, context(hour))
    if (!decision.accepted) throw new Error(JSON.stringify(decision.rejection))
    const at = context(hour).now
    return fold(
      difficultyDecider,
      state,
      decision.events.map((event) => ({ ...event, occurredAt: at, recordedAt: at })),
    )
  }, difficultyDecider.initial)

const refusal = (command: DifficultyCommand, state: DifficultyState, more: Partial<DifficultyContext> = {}) => {
  const decision = difficultyDecider.decide(command, state, context(100, more))
  return decision.accepted ? 'accepted' : decision.rejection
}

const answer = { type: 'AnswerDifficulty', by: 'H21.17', answer: 'Đã cập nhật phần mềm' } as const

test('a difficulty is reported, passed on, answered, raised again, answered and closed, and its state tells all of it', () => {
  const state = after(
    report,
    { type: 'PassOnDifficulty', by: 'H21.17', to: 'H21', reason: 'ngoài thẩm quyền' },
    { ...answer, by: 'H21', document: '12/VP' },
    { type: 'RaiseDifficultyAgain', reason: 'vẫn lỗi' },
    { ...answer, by: 'H21' },
    { type: 'CloseDifficulty', by: 'H21', outcome: 'settled' },
  )
  const hour = 3_600_000
  expect(state).toMatchObject({
    unit: 'H21.227',
    liesWith: 'H21',
    kind: 'software',
    reportedAt: morning,
    passedOn: [{ at: morning + hour, to: 'H21' }],
    answers: [
      { at: morning + 2 * hour, by: 'H21' },
      { at: morning + 4 * hour, by: 'H21' },
    ],
    raisedAgainAt: [morning + 3 * hour],
    closedAt: morning + 5 * hour,
    outcome: 'settled',
    anomalies: [],
  })
})

test('difficulty-order: only the authority with which it lies passes it on, answers or closes it', () => {
  const state = after(report)
  const commands = [
    { ...answer, by: 'H21' },
    { type: 'PassOnDifficulty', by: 'H21.227', to: 'H21' },
    { type: 'CloseDifficulty', by: 'H21.16', outcome: 'settled' },
  ] as const
  for (const command of commands)
    expect(refusal(command, state)).toMatchObject({
      rule: 'difficulty-order',
      article: 'Provincial letters 2022–2025 (7/2025 §8)',
      message: 'reject.difficulty-not-theirs',
      field: 'by',
    })
  expect(refusal(answer, state)).toBe('accepted')
})

test('difficulty-order: what was not reported is not answered, what is answered is not answered twice, and what is closed stays closed', () => {
  const closed = after(report, { type: 'CloseDifficulty', by: 'H21.17', outcome: 'duplicate' })
  const again = { type: 'RaiseDifficultyAgain', reason: 'vẫn lỗi' } as const
  for (const [command, state] of [
    [answer, difficultyDecider.initial],
    [answer, after(report, answer)],
    [again, after(report)],
    [again, closed],
    [report, closed],
  ] as const)
    expect(refusal(command, state)).toMatchObject({ rule: 'difficulty-order', message: 'reject.difficulty-step' })
})

test('difficulty-above: it is reported and passed on to an authority above the unit, where the register knows both', () => {
  const above = (authority: string): boolean | null =>
    authority === 'H21' ? true : authority === 'H21.228' ? false : null
  const not = { rule: 'difficulty-above', message: 'reject.difficulty-not-above', field: 'to' }
  expect(refusal({ ...report, to: 'H21.228' }, difficultyDecider.initial, { above })).toMatchObject(not)
  expect(refusal({ ...report, to: 'H21.227' }, difficultyDecider.initial)).toMatchObject(not)
  expect(refusal({ ...report, to: 'unregistered' }, difficultyDecider.initial, { above })).toBe('accepted')
  const passed = { type: 'PassOnDifficulty', by: 'H21.17', to: 'H21.228' } as const
  expect(refusal(passed, after(report), { above })).toMatchObject(not)
  expect(refusal({ ...passed, to: 'H21' }, after(report), { above })).toBe('accepted')
  expect(refusal({ ...passed, to: 'H21.17' }, after(report))).toMatchObject({
    message: 'reject.same-unit',
    field: 'to',
  })
})

test.each([
  ['an identity number', 'người nộp 079099007771'],
  ['an old identity number', 'CMND 079099007'],
  ['a telephone number', 'gọi 0912.000.881 để hỏi'],
  ['a telephone number from abroad', 'gọi +84 912 000 881'],
  ['an address for mail', 'gửi về can.bo@xa.example'],
])('difficulty-no-persons: %s in any text is refused with the field, and not repeated in the refusal', (_, text) => {
  const expected = { rule: 'difficulty-no-persons', message: 'reject.difficulty-person' }
  const open = after(report)
  const refusals = [
    [refusal({ ...report, text }, difficultyDecider.initial), 'text'],
    [refusal({ ...report, system: text }, difficultyDecider.initial), 'system'],
    [refusal({ ...answer, answer: text }, open), 'answer'],
    [refusal({ type: 'CloseDifficulty', by: 'H21.17', outcome: 'settled', reason: text }, open), 'reason'],
  ] as const
  for (const [refused, field] of refusals) {
    expect(refused).toMatchObject({ ...expected, field })
    expect(JSON.stringify(refused)).not.toContain(text)
  }
})

test('what lies in the future, or before the step that it follows from, is refused', () => {
  const state = after(report)
  expect(refusal(answer, state, { occurredAt: morning + 200 * 3_600_000 })).toMatchObject({
    rule: 'order-of-time',
    message: 'reject.future',
  })
  expect(refusal(answer, state, { occurredAt: morning - 1 })).toMatchObject({ message: 'reject.too-early' })
})

test('a text of more than 2,000 characters is refused with its field', () => {
  expect(refusal({ ...report, text: 'x'.repeat(2_001) }, difficultyDecider.initial)).toMatchObject({
    message: 'reject.form',
    field: 'text',
  })
  expect(refusal({ ...report, text: 'x'.repeat(2_000) }, difficultyDecider.initial)).toBe('accepted')
})

test('difficulty-no-persons: codes of dossiers and procedures, amounts and dates are nobody’s, and pass', () => {
  const text = 'Hồ sơ H21.227-260302-0001, thủ tục 2.000815, phí 1.000.000.000 đồng, ngày 02/03/2026 08:30'
  expect(refusal({ ...report, text }, difficultyDecider.initial)).toBe('accepted')
  expect(refusal({ ...report, text: `${text}, 079099007771` }, difficultyDecider.initial)).toMatchObject({
    rule: 'difficulty-no-persons',
    field: 'text',
  })
})
