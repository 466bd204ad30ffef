import { vietnamCalendar } from '@motcua/core'
import { beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../manifest/fingerprint.ts'
import type { Manifest, ReportRequest } from '../../manifest/manifest.ts'
import { local } from '../store/small-store.fixture.ts'
import { marchStreams } from '../verbs/march.fixture.ts'
import type { ComputedReport } from './computed-report.ts'
import { memoryScene } from './memory-scene.fixture.ts'
import { replay } from './replayed.ts'
import { manifestBasis, manifestOf } from './report-manifest.ts'
import type { ReportScene } from './report-scene.ts'
import type { ReportVerb } from './report-verb.ts'

const { zone } = vietnamCalendar()
const vn = (time: string): number => Date.parse(local(time))
const request: ReportRequest = {
  verb: 'report lines',
  format: 'text',
  language: 'en',
  arguments: [],
  options: {},
  inputs: { given: 'counts' },
}

const reportOf = (lines: string): ComputedReport => ({
  zone,
  at: vn('2026-04-01T00:00'),
  cut: { knownAt: vn('2026-04-05T00:00') },
  period: { from: vn('2026-03-01T00:00'), to: vn('2026-04-01T00:00') },
  sheets: () => [{ key: 'lines', title: '', about: [], columns: [], rows: [], notes: [], zone }],
  render: () => lines,
  exit: 0,
})

/** A verb that makes these lines again, whatever is asked; it tells what it was asked with. */
const making = (lines: string, heard: ReportScene[] = []): ReportVerb => ({
  name: 'report lines',
  about: 'cli.report-overdue',
  arguments: [],
  options: {},
  examples: [],
  run: () => Promise.resolve(0),
  recompute: (_, scene) => {
    heard.push(scene)
    return Promise.resolve(reportOf(lines))
  },
})

let scene: ReportScene
let manifest: Manifest
const procedures = () => Promise.resolve([])
beforeAll(async () => {
  scene = await memoryScene(marchStreams)
  manifest = manifestOf(await manifestBasis({ ...scene, procedures }), reportOf('one\ntwo'), request, 'one\ntwo\n')
})

const again = (lines: string, original?: string, heard?: ReportScene[]) =>
  replay(
    manifest,
    making(lines, heard),
    { store: scene.store, asOf: ({ upTo: _, ...cut }) => scene.figures(cut), procedures },
    original,
  )

test('a manifest says of which log, period, instants and output it is', () => {
  const { versions: _, log, ...told } = manifest
  expect(told).toEqual({
    manifest: 'motcua-report-manifest@v1',
    report: request,
    period: { from: '2026-02-28T17:00:00.000Z', to: '2026-03-31T17:00:00.000Z' },
    at: '2026-03-31T17:00:00.000Z',
    asOf: { knownAt: '2026-04-04T17:00:00.000Z', happenedBefore: null },
    output: {
      sha256: sha256('one\ntwo\n'),
      bytes: 8,
      lines: 2,
      linesPerRun: 1,
      runs: [sha256('one').slice(0, 8), sha256('two').slice(0, 8)].join(' '),
    },
  })
  expect([log.size, log.position]).toEqual([43, '43'])
})

test('a report without a period says so, and one of an empty log has its empty root', async () => {
  const empty = await memoryScene({})
  const told = manifestOf(
    await manifestBasis({ ...empty, procedures }),
    { ...reportOf(''), cut: {}, period: null },
    request,
    '\n',
  )
  expect([told.period, told.asOf]).toEqual([null, { knownAt: null, happenedBefore: null }])
  // RFC 6962: the root of no event is the hash of nothing
  expect(told.log).toEqual({ size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', position: '0' })
})

test('a report made again is asked of the events up to the position, at the instant and with the files of the manifest', async () => {
  const heard: ReportScene[] = []
  const { same, sha256: hash, carried, difference } = await again('one\ntwo', undefined, heard)
  expect({ same, hash, carried, difference }).toEqual({
    same: true,
    hash: manifest.output.sha256,
    carried: 'one\ntwo\n',
    difference: undefined,
  })
  const [asked] = heard
  expect([asked?.position, asked?.now, asked?.input('given', 'x'), asked?.input('rules', 'y')]).toEqual([
    43n,
    Date.parse('2026-03-31T17:00:00.000Z'),
    'counts',
    '',
  ])
})

test('another line is told from the manifest alone by its place and how it reads here', async () => {
  const { same, difference } = await again('one\nTWO')
  expect([same, difference]).toEqual([false, { from: 2, to: 2, published: null, here: 'TWO' }])
  expect((await again('one')).difference).toEqual({ from: 2, to: 2, published: null, here: null })
})

test('where the manifest alone was altered in its hash, no line is named, for none differs', async () => {
  const altered = { ...manifest, output: { ...manifest.output, sha256: sha256('another') } }
  const events = { store: scene.store, asOf: scene.figures, procedures }
  const { same, difference } = await replay(altered, making('one\ntwo'), events, undefined)
  expect([same, difference]).toEqual([false, undefined])
})

test('where the report is at hand, a line is told as it was published and as it reads here', async () => {
  expect((await again('one\nTWO', 'one\ntwo\n')).difference).toEqual({ from: 2, to: 2, published: 'two', here: 'TWO' })
  expect((await again('one', 'one\ntwo\n')).difference).toEqual({ from: 2, to: 2, published: 'two', here: null })
  const unchanged = await again('one\ntwo', 'one\ntwo\n')
  expect([unchanged.same, 'difference' in unchanged]).toEqual([true, false])
})

test('runs of several lines are told together, from the first of them to the last', async () => {
  const long = Array.from({ length: 801 }, (_, line) => `line ${line + 1}`)
  const of = manifestOf(await manifestBasis({ ...scene, procedures }), reportOf(''), request, `${long.join('\n')}\n`)
  const events = { store: scene.store, asOf: scene.figures, procedures }
  const { difference } = await replay(of, making(long.with(4, 'other').join('\n')), events, undefined)
  expect(difference).toEqual({ from: 4, to: 6, published: null, here: 'line 4\nother\nline 6' })
})

test('versions are compared with those of the program and the catalogue that are here', async () => {
  expect((await again('one\ntwo')).versions).toEqual([])
  const version = { ...manifest.versions.calendar, version: '2020.1' }
  const of = { ...manifest, versions: { ...manifest.versions, calendar: version } }
  const events = { store: scene.store, asOf: scene.figures, procedures }
  expect((await replay(of, making(''), events, undefined)).versions).toEqual([
    { part: 'calendar', published: '2020.1', here: 'vn-state-bodies 2026.1', differing: [] },
  ])
})
