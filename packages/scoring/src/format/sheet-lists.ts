import { type FigureList, fitLists } from './figure-list.ts'
import type { Behind, Sheet } from './sheet.ts'

/** How readers call what stands behind a figure. */
export const drillTitle = (
  { title, label, name, column }: Pick<Behind, 'title' | 'label' | 'name' | 'column'>,
  { columns }: Pick<Sheet, 'columns'>,
): string => title ?? `${label ?? name} · ${columns.find(({ key }) => key === column)?.heading ?? column}`

/** How `--drill` calls what stands behind a figure. */
export const drillName = ({ name, column }: Pick<Behind, 'name' | 'column'>): string => `${name}:${column}`

/** The lists behind the figures of sheets, as far as a page has room for them. */
export const listsOf = (sheets: readonly Sheet[]): readonly FigureList[] =>
  fitLists(
    sheets.flatMap((sheet) =>
      (sheet.behind ?? []).map((figure) => {
        const { of, members } = figure
        return { name: `${sheet.key}/${drillName(figure)}`, title: drillTitle(figure, sheet), of, members }
      }),
    ),
  )
