import { join } from 'node:path'
import { text, type Language } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { firstPage, pageFile } from '../../page/page-file.ts'
import { writeTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import type { StoreFigures } from '../store/store-figures.ts'
import type { ReportScene } from './report-scene.ts'

/** As the option `--pages` says in a manifest that the page is of one unit of the folder, and that it is the first. */
export const unitPage = 'unit'
export const pageOfAll = 'first'

/** The same scene, its facts read once for all pages and held. */
export const heldScene = (scene: ReportScene): ReportScene => {
  const held = new Map<string, Promise<StoreFigures>>()
  return {
    ...scene,
    figures: (cut) => {
      const key = JSON.stringify(cut)
      const figures = held.get(key) ?? scene.figures(cut).then((told) => told.held())
      held.set(key, figures)
      return figures
    },
  }
}

type Folder = {
  readonly path: string
  /** Makes the page of a unit, of the folder's own where none is named. */
  readonly page: (unit?: string) => Promise<string>
  readonly below: readonly string[]
}

/** Writes a folder of pages: the first, whose ranking leads to the others, last, so that no link leads nowhere; says where and how large. */
export const writeFolder = async ({ path, page, below }: Folder, io: Io, language: Language): Promise<string> => {
  let bytes = 0
  const write = (file: string, content: string): void => {
    bytes += Buffer.byteLength(content)
    writeTextFile(join(path, file), content)
  }
  // made first, while little else is in memory: it is the page with the longest lists
  const first = await page()
  for (const [place, unit] of below.entries()) {
    io.signal.throwIfAborted()
    io.progress(text('cli.report.pages-progress', { done: place, of: below.length, unit }, language))
    write(pageFile(unit), await page(unit))
  }
  write(firstPage, first)
  io.progress('')
  const megabytes = formats(language).decimal(bytes / 1e6)
  return text('cli.report.pages-written', { file: join(path, firstPage), pages: below.length + 1, megabytes }, language)
}
