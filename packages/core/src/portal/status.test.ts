import { describe, expect, test } from 'vitest'
import { dossierChart, dossierSteps } from '../dossier/machine.ts'
import { portalStatus, portalStatuses } from '../dossier/portal-status.ts'
import type { PortalStatus } from '../dossier/status-change.ts'
import { text } from '../message/catalogue.ts'
import { portalEnding, portalMeaning } from './status.ts'

const stepsAt = (progress: string) => dossierSteps.steps({ progress, digitisation: 'onPaper', result: 'none' })
const pause = (kind: 'financial-obligation' | 'verification', to: number | null = null) => ({
  kind,
  from: 0,
  to,
  effect: null,
})

const unhandled = { handlingSince: null, supplements: [] }

describe('statuses of the national portal', () => {
  test.each<[string, PortalStatus | null]>([
    ['expected', null],
    ['submitted', 1],
    ['completionRequested', 5],
    ['received', 2],
    ['processing', 4],
    ['supplementRequested', 5],
    ['betweenLegs', 6],
    ['refused', 3],
    ['refusedAfterAppraisal', 9],
    ['withdrawnBeforeReception', 7],
    ['withdrawn', 7],
    ['stopped', 8],
    ['completed', 9],
    ['returned', 10],
  ])('a dossier that is %s has status %s', (progress, status) => {
    expect(portalStatus({ steps: stepsAt(progress), pauses: [], ...unhandled })).toBe(status)
  })

  test('a pause for payment is status 6 while it is open; any other pause is in processing', () => {
    const paused = (...pauses: ReturnType<typeof pause>[]) =>
      portalStatus({ steps: stepsAt('paused'), pauses, ...unhandled })
    expect(paused(pause('financial-obligation'))).toBe(6)
    expect(paused(pause('verification'))).toBe(4)
    expect(paused(pause('financial-obligation', 9), pause('verification'))).toBe(4)
  })

  test('one that was received is in processing once a step began or the appraisal asked for a supplement', () => {
    const steps = stepsAt('received')
    const asked = [{ stage: 'appraisal', requestedAt: 1, receivedAt: 2 }] as const
    expect(portalStatus({ steps, pauses: [], handlingSince: 5, supplements: [] })).toBe(4)
    expect(portalStatus({ steps, pauses: [], handlingSince: null, supplements: asked })).toBe(4)
    const atReception = [{ stage: 'reception', requestedAt: 1, receivedAt: 2 }] as const
    expect(portalStatus({ steps, pauses: [], handlingSince: null, supplements: atReception })).toBe(2)
  })

  test('each status leads back to the steps that have it, and every step of a submitted dossier has one', () => {
    const steps = Object.keys(dossierChart.states['progress']?.states ?? {}).filter((step) => step !== 'expected')
    const told = portalStatuses.flatMap((status) => portalMeaning(status).steps)
    expect([...new Set(told)].toSorted()).toEqual(steps.toSorted())
    for (const step of steps) {
      const status = portalStatus({ steps: stepsAt(step), pauses: [], ...unhandled })
      if (status === null) throw new Error(step)
      expect(portalMeaning(status).steps).toContain(step)
    }
  })

  test('the endings are 3, 7, 8, 9 and 10, under the names that the portal shows', () => {
    expect(portalStatuses.filter((status) => portalMeaning(status).ending)).toEqual([3, 7, 8, 9, 10])
    expect(portalStatuses.map((status) => text(portalMeaning(status).name))).toEqual([
      'Mới đăng ký',
      'Được tiếp nhận',
      'Không được tiếp nhận',
      'Đang xử lý',
      'Yêu cầu bổ sung giấy tờ',
      'Yêu cầu thực hiện nghĩa vụ tài chính',
      'Công dân yêu cầu rút hồ sơ',
      'Dừng xử lý',
      'Đã xử lý xong',
      'Đã trả kết quả',
    ])
  })
})

describe('the ending among reported statuses', () => {
  const ending = (...reported: readonly (readonly [PortalStatus, number])[]) =>
    portalEnding(reported.map(([status, at]) => ({ status, at })))

  test('done wins over returned, returned over stopped, whatever came first', () => {
    expect(ending([2, 1], [10, 5], [9, 7])).toEqual({ status: 9, at: 7 })
    expect(ending([2, 1], [8, 4], [10, 5])).toEqual({ status: 10, at: 5 })
    expect(ending([2, 1], [7, 3], [8, 4])).toEqual({ status: 8, at: 4 })
  })

  test('of one status reported twice the first time counts', () => {
    expect(ending([2, 1], [9, 8], [9, 6])).toEqual({ status: 9, at: 6 })
  })

  test('a withdrawal ends only what had been received; without an ending there is none', () => {
    expect(ending([1, 1], [7, 3])).toBeNull()
    expect(ending([1, 1], [2, 2], [7, 3])).toEqual({ status: 7, at: 3 })
    expect(ending([1, 1], [2, 2], [5, 3])).toBeNull()
  })
})
