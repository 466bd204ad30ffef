import { type FigureList, fitLists } from './figure-list.ts'
import type { Behind, Sheet } from './sheet.ts'

/** How `--drill` calls what stands behind a figure. */
export const drillName = ({ name, column }: Pick<Behind, 'name' | 'column'>): string => `${name}:${column}`

/** The lists behind the figures of sheets, as far as a page has room for them. */
export const listsOf = (sheets: readonly Sheet[]): readonly FigureList[] =>
  fitLists(
    sheets.flatMap(({ key, behind = [], columns }) =>
      behind.map((figure) => {
        const { name, column, of, members } = figure
        const heading = columns.find((one) => one.key === column)?.heading ?? column
        const title = figure.title ?? `${name} · ${heading}`
        return { name: `${key}/${drillName(figure)}`, title, of, members }
      }),
    ),
  )
