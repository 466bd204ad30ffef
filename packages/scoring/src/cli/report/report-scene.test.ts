import { expect, test } from 'vitest'
import { local, receivedDossier, type Told } from '../store/small-store.fixture.ts'
import { marchScene } from '../verbs/march.fixture.ts'
import { memoryScene } from './memory-scene.fixture.ts'
import { rolledUp, settleScope } from './report-scene.ts'

const vn = (time: string): number => Date.parse(local(time))
const nothing = { unit: undefined, zone: undefined, at: undefined, 'known-at': undefined, 'happened-before': undefined }

/** Of the second commune nothing was known before 10 April. */
const twoUnits = {
  'dossier-1': receivedDossier({ unit: 'H21.1', code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
  'dossier-2': receivedDossier({
    unit: 'H21.2',
    code: 'b',
    received: '2026-03-03T09:00',
    due: '2026-03-10T09:00',
  }).map((event): Told => ({ ...event, recorded: local('2026-04-10T09:00') })),
}

test('the unit is the one that was named, or the only one that was known then', async () => {
  const scene = await memoryScene(twoUnits)
  const unitOf = async (values: Partial<typeof nothing> | Readonly<Record<string, string>>) =>
    (await settleScope(scene, { ...nothing, ...values })).unit
  expect(await unitOf({})).toBeUndefined()
  expect(await unitOf({ unit: 'H21.2' })).toBe('H21.2')
  expect(await unitOf({ 'known-at': '2026-04-09' })).toBe('H21.1')
  expect(await unitOf({ unit: 'H21.2', 'known-at': '2026-04-09' })).toBe('H21.2')
})

test('the instant of evaluation is the one that was named, or now, or the last recording, but not after an as-of', async () => {
  const atOf = async (now: string, values: Readonly<Record<string, string>> = {}) =>
    (await settleScope(await memoryScene(twoUnits, { now: local(now) }), { ...nothing, ...values })).at
  expect(await atOf('2026-05-01T08:00')).toBe(vn('2026-05-01T08:00'))
  expect(await atOf('2026-04-01T08:00')).toBe(vn('2026-04-10T09:00'))
  expect(await atOf('2026-05-01T08:00', { at: '2026-03-05' })).toBe(vn('2026-03-05T00:00'))
  expect(await atOf('2026-05-01T08:00', { 'known-at': '2026-03-05' })).toBe(vn('2026-03-06T00:00'))
  expect(await atOf('2026-05-01T08:00', { 'happened-before': '2026-03-05' })).toBe(vn('2026-03-05T00:00'))
  expect(await atOf('2026-05-01T08:00', { 'happened-before': '2026-03-05', at: '2026-03-20T09:30' })).toBe(
    vn('2026-03-20T09:30'),
  )
})

test('an as-of leaves out of the figures what was not known or had not happened, and is told', async () => {
  const scene = await memoryScene(twoUnits)
  const asked = async (values: Readonly<Record<string, string>>) => {
    const { cut, figures, zone } = await settleScope(scene, { ...nothing, ...values })
    return [cut, [...figures.facts()].map(({ stream }) => stream), zone.name]
  }
  const zone = 'Asia/Ho_Chi_Minh'
  expect(await asked({})).toEqual([{}, ['dossier-1', 'dossier-2'], zone])
  expect(await asked({ 'known-at': '2026-04-09' })).toEqual([{ knownAt: vn('2026-04-10T00:00') }, ['dossier-1'], zone])
  expect(await asked({ 'happened-before': '2026-03-02T09:00', zone: 'Asia/Bangkok' })).toEqual([
    { happenedBefore: vn('2026-03-02T09:00') },
    [],
    'Asia/Bangkok',
  ])
})

test('a unit takes in those below it on the last day that counts; without a unit every dossier is meant', async () => {
  const scene = await marchScene()
  const { figures, zone } = await settleScope(scene, nothing)
  const [to, at] = [vn('2026-04-01T00:00'), vn('2026-04-10T00:00')]
  expect(await rolledUp(figures, { unit: undefined, zone, to, at })).toStrictEqual({})
  expect(await rolledUp(figures, { unit: 'H21', zone, to, at })).toEqual({ units: ['H21', 'H21.1', 'H21.2'] })
  expect(await rolledUp(figures, { unit: 'H21.1', zone, to, at })).toEqual({ units: ['H21.1'] })
})

test('a unit that nobody knows is refused with those that are known', async () => {
  const scene = await marchScene()
  await expect(settleScope(scene, { ...nothing, unit: 'H99' })).rejects.toMatchObject({
    code: 'cli.unknown-unit',
    params: { unit: 'H99', known: 'H21.1, H21.2, H21' },
  })
})
