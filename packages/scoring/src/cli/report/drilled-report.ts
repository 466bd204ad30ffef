import { endingBefore, type Language, MotcuaError, text, toIso } from '@motcua/core'
import { drillName, drillTitle } from '../../format/sheet-lists.ts'
import type { Behind, Sheet } from '../../format/sheet.ts'
import { dossierCells, dossierColumns, factsByStream } from '../../report/dossier-cells.ts'
import { dueAt } from '../../report/due-comparison.ts'
import type { BookScene } from './book-keeper.ts'
import type { ComputedReport } from './computed-report.ts'
import { sheetReport } from './sheet-report.ts'

type Found = Behind & { readonly sheet: Sheet }

const named = (sheets: readonly Sheet[], drill: string): readonly Found[] =>
  sheets.flatMap((sheet) =>
    (sheet.behind ?? [])
      .filter((figure) => [drillName(figure), `${sheet.key}/${drillName(figure)}`].includes(drill))
      .map((figure) => ({ ...figure, sheet })),
  )

const dossierSheet = async (
  figure: Found,
  { cut, at, zone }: ComputedReport,
  language: Language,
  scene: BookScene,
): Promise<Sheet> => {
  const { facts } = await scene.figures(cut)
  const found = factsByStream(facts(), figure.members)
  return {
    key: 'members',
    title: '',
    about: figure.sheet.about,
    columns: [
      ...dossierColumns(language),
      { key: 'due', heading: text('page.overdue.due', {}, language), kind: 'instant' },
      { key: 'ended', heading: text('insight.duties.ended', {}, language), kind: 'instant' },
    ],
    rows: [...figure.members].flatMap((stream) => {
      const fact = found.get(stream)
      return fact === undefined
        ? []
        : [{ ...dossierCells(fact, at), due: dueAt(fact, at), ended: endingBefore(fact, at)?.at ?? null }]
    }),
    notes: [],
    zone,
  }
}

const memberSheet = ({ members, of, sheet }: Found, language: Language): Sheet => ({
  key: 'members',
  title: '',
  about: sheet.about,
  columns: [{ key: of, heading: text('format.words.code', {}, language), kind: 'text' }],
  rows: Array.from(members, (member) => ({ [of]: member })),
  notes: [],
  zone: sheet.zone,
})

/**
 * What stands behind one figure of a report, as a report of its own. @throws MotcuaError `cli.drill-unknown` where the
 * report has no such figure
 */
export const drilledReport = async (
  report: ComputedReport,
  drill: string,
  language: Language,
  scene: BookScene,
): Promise<ComputedReport> => {
  const sheets = report.sheets()
  const [figure] = named(sheets, drill)
  if (figure === undefined) {
    const known = sheets.flatMap(({ behind = [] }) => behind.filter(({ members }) => members.length > 0).map(drillName))
    throw new MotcuaError('cli.drill-unknown', { drill, known: [...new Set(known)].slice(0, 12).join(', ') || '–' })
  }
  const { of, members, sheet } = figure
  const title = drillTitle(figure, sheet)
  const listed = of === 'dossier' ? await dossierSheet(figure, report, language, scene) : memberSheet(figure, language)
  return sheetReport({
    ...report,
    language,
    title: `${sheet.title}: ${title}`,
    sheets: [{ ...listed, title }],
    head: { at: toIso(report.at), drill, of, count: members.length },
  })
}
