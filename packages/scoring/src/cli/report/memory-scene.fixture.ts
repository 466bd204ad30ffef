import { storedPromotions } from '@motcua/core'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import type { ReportFormat, ReportRequest } from '../../manifest/manifest.ts'
import { encoded, local, type Told } from '../store/small-store.fixture.ts'
import { figuresAsOf } from '../store/store-figures.ts'
import { outputOf } from './computed-report.ts'
import type { ReportScene } from './report-scene.ts'
import type { ReportVerb } from './report-verb.ts'

/** What reports are computed from, with the events in memory and nothing saved. `files` are those that options name. */
export const memoryScene = async (
  streams: Readonly<Record<string, readonly Told[]>>,
  { now = local('2026-04-10T00:00'), files = {} }: { now?: string; files?: Readonly<Record<string, string>> } = {},
): Promise<ReportScene> => {
  const store = openMemoryStore({ promotions: storedPromotions })
  for (const [stream, told] of Object.entries(streams))
    await store.append(stream, encoded(stream, told, 0, false), { expected: 'none' })
  const projections = memoryProjections(store)
  const position = BigInt(Object.values(streams).flat().length)
  return {
    store,
    position,
    figures: (cut) => figuresAsOf(store, projections, { upTo: position, ...cut }),
    reading: {},
    now: Date.parse(now),
    input: (option, file, kept = (text) => text) => kept(files[file] ?? `no file for --${option}`),
  }
}

/** What a report writes in a format, in English unless it says otherwise. */
export const answerOf = async (
  verb: ReportVerb,
  options: Readonly<Record<string, string>>,
  scene: ReportScene,
  { format = 'text', language = 'en' }: { format?: ReportFormat; language?: ReportRequest['language'] } = {},
): Promise<string> => {
  const request: ReportRequest = { verb: verb.name, format, language, arguments: [], options, inputs: {} }
  return outputOf(await verb.recompute(request, scene), format, scene)
}

/** The text without rules and padding: a bar between the cells of a line. */
export const barred = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^[─\s]+$/.test(line))
    .map((line) => line.trim().replace(/\s{2,}/g, ' | '))
    .join('\n')
