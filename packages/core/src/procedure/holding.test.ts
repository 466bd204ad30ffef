import { describe, expect, test } from 'vitest'
import { catalogueTerms } from '../dossier/catalogue-terms.ts'
import { procedureAt } from './in-force.ts'
import { announcement, at, hours, played, processOf } from './procedure.fixture.ts'
import type { StatedLimit } from './stated-time.ts'

const recordedOn = '2026-03-03T09:00'
const announced = () => {
  const one = played()
  one.does('2026-03-02T09:00', announcement)
  return one
}
const stated = (...amounts: Extract<StatedLimit, { kind: 'stated' }>['amounts']): StatedLimit => ({
  kind: 'stated',
  text: 't',
  amounts,
})

describe('what holds of a procedure', () => {
  /** What is asked, at the last instant before a day and at its first. */
  const around = <Value>(day: string, ask: (instant: number) => Value): readonly Value[] => {
    const midnight = at(`${day}T00:00`)
    return [ask(midnight - 1), ask(midnight)]
  }

  test('begins at the first instant of its day and ends before the first of its last', () => {
    const one = announced()
    const does = (command: Parameters<typeof one.does>[1]): void => void one.does(recordedOn, command)
    does({ type: 'OpenOnlineService', service: 's', unit: 'H21', level: 'full', from: '2026-04-01' })
    does({ type: 'CloseOnlineService', service: 's', from: '2026-05-01' })
    does({ type: 'AssignCompetence', unit: 'H21.9', from: '2026-04-01', to: '2026-05-01' })
    does({ type: 'MarkProcedure', list: 'project-06', from: '2026-04-01', to: '2026-05-01' })
    does({ type: 'RegisterFees', from: '2026-04-01' })
    does({ type: 'RegisterFees', from: '2026-05-01' })
    does({
      type: 'SetFees',
      from: '2026-04-01',
      fees: [{ fee: 'a', kind: 'fee', amount: 1, to: '2026-05-01' }],
    })
    does({ type: 'DraftProcess', from: '2026-04-01', ...processOf([hours(4)]) })
    does({ type: 'WithdrawProcess', process: 'qt-01', from: '2026-05-01' })
    const holding = (instant: number) => {
      const held = procedureAt(one.state, instant)
      return [
        held?.services.length,
        held?.competentUnit,
        held?.marks.length,
        held?.feesRegistered,
        held?.fees?.length ?? null,
        held?.processes.length,
      ]
    }
    expect(around('2026-04-01', holding)).toEqual([
      [0, 'H21', 0, false, null, 0],
      [1, 'H21.9', 1, true, 1, 1],
    ])
    expect(around('2026-05-01', holding)).toEqual([
      [1, 'H21.9', 1, true, 1, 1],
      [0, 'H21', 0, true, 0, 0],
    ])
  })

  test('is the version of the issuer, the unit and the case that are asked for', () => {
    const one = announced()
    one.does('2026-03-02T10:00', { ...announcement, version: 'v-2', unit: 'H21.9', case: 'online' })
    const whose = (asked: Parameters<typeof procedureAt>[2]) =>
      procedureAt(one.state, at('2026-03-09T00:00'), asked)?.version.version ?? null
    // of two equals the one recorded last
    expect([whose({}), whose({ unit: 'H21' }), whose({ unit: 'H21.9' }), whose({ unit: 'H21.8' })]).toEqual([
      'v-2',
      '12/QĐ-UBND',
      'v-2',
      null,
    ])
    expect([whose({ case: 'online' }), whose({ case: 'paper' }), whose({ issuer: announcement.issuer })]).toEqual([
      'v-2',
      null,
      'v-2',
    ])
    expect(whose({ issuer: announcement.issuer, unit: 'H21', case: 'online' })).toBeNull()
  })

  test('is told of a province before a ministry, of a ministry before others, and of each by a decision before a list', () => {
    const one = played()
    const list = (version: string, level: 'province' | 'ministry' | 'other') =>
      ({
        type: 'ListProcedure',
        version,
        level,
        issuer: 'i',
        effectiveFrom: '2026-03-09',
        name: 'n',
      }) as const
    const version = () => procedureAt(one.state, at('2026-03-09T00:00'))?.version.version
    const { decision, decidedOn } = announcement
    const tell = (name: string, level: 'province' | 'ministry' | 'other', decided: boolean): string | undefined => {
      const listed = list(name, level)
      one.does(recordedOn, decided ? { ...listed, type: 'AnnounceProcedure', decision, decidedOn } : listed)
      return version()
    }
    expect([
      tell('other list', 'other', false),
      tell('other decision', 'other', true),
      tell('other list 2', 'other', false),
      tell('ministry list', 'ministry', false),
      tell('other decision 2', 'other', true),
      tell('ministry decision', 'ministry', true),
      tell('province list', 'province', false),
      tell('ministry decision 2', 'ministry', true),
      tell('province decision', 'province', true),
    ]).toEqual([
      'other list',
      'other decision',
      'other decision',
      'ministry list',
      'ministry list',
      'ministry decision',
      'province list',
      'province list',
      'province decision',
    ])
  })

  test('has a limit in each register, the announced one standing for the decision, and every pair that differs', () => {
    const one = announced()
    const limit = (register: 'system' | 'national-database' | 'decision', amount: number): void =>
      void one.does(recordedOn, {
        type: 'RecordLimit',
        register,
        from: '2026-03-09',
        limit: stated({ amount, unit: 'working-hour' }),
      })
    const mismatches = () =>
      procedureAt(one.state, at('2026-03-09T00:00'))?.limitMismatches.map(({ registers }) => registers)
    limit('national-database', 40)
    expect(mismatches()).toEqual([])
    limit('system', 56)
    expect(mismatches()).toEqual([
      ['system', 'national-database'],
      ['system', 'decision'],
    ])
    limit('decision', 24)
    expect(mismatches()).toEqual([
      ['system', 'national-database'],
      ['system', 'decision'],
      ['national-database', 'decision'],
    ])
    expect(Object.keys(procedureAt(one.state, at('2026-03-09T00:00'))?.limits ?? {}).toSorted()).toEqual([
      'decision',
      'national-database',
      'system',
    ])
  })

  test('reaches a dossier as its terms, each as it stands and none that nobody stated', () => {
    const one = played()
    const scope = { province: 'gia-lai', groups: ['land'] }
    one.does('2026-03-02T09:00', {
      ...announcement,
      returnsPaperResult: false,
      requiresElectronicResult: true,
      answerLimit: '9wd',
      secondLeg: '8wd',
      scope,
    })
    expect(catalogueTerms(one.state, at('2026-03-09T00:00'))).toEqual({
      limit: '5wd',
      version: '12/QĐ-UBND',
      returnsPaperResult: false,
      requiresElectronicResult: true,
      scope,
      answerLimit: '9wd',
      secondLeg: '8wd',
    })
    expect(catalogueTerms(announced().state, at('2026-03-09T00:00'))).toEqual({ limit: '5wd', version: '12/QĐ-UBND' })
    one.does(recordedOn, { type: 'SetFees', from: '2026-03-09', fees: [] })
    expect(catalogueTerms(one.state, at('2026-03-09T00:00'))).toMatchObject({ fees: [] })
    one.does(recordedOn, { type: 'DraftProcess', from: '2026-03-09', ...processOf([hours(4)]) })
    one.does(recordedOn, {
      type: 'ApproveProcess',
      process: 'qt-01',
      decision: 'd',
      decidedOn: '2026-03-03',
      from: '2026-04-01',
    })
    const processes = (instant: number) => catalogueTerms(one.state, instant)?.processes?.length ?? null
    expect(around('2026-04-01', processes)).toEqual([null, 1])
  })
})
