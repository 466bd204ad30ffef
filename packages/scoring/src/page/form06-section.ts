import type { MessageKey } from '@motcua/core'
import type { Form06Row } from '../report/form06-row.ts'
import { form06Chart } from './form06-chart.ts'
import { figureLink } from '../format/figure-list.ts'
import { html, type Html, type HtmlPart } from '../format/html.ts'
import { identityList } from '../format/identity-list.ts'
import type { Form06Column } from '../report/form06.ts'
import { form06Checks } from '../report/form06-row.ts'
import type { PageInput, PageText } from './page-input.ts'

/** Columns under a common head, as form 06 has them; the first of each is their sum, or where they begin. */
const heads = [
  { name: 'page.form06.head.incoming', columns: ['carried', 'received'] },
  { name: 'page.form06.head.resolved', columns: ['resolved', 'early', 'onTime', 'late', 'noDueDate'] },
  { name: 'page.form06.head.open', columns: ['open', 'openNotDue', 'openOverdue'] },
] as const satisfies readonly { readonly name: MessageKey; readonly columns: readonly Form06Column[] }[]

const columns: readonly Form06Column[] = heads.flatMap((head) => head.columns)

/** In the table the sums stand under their head; apart from it they need their own names. */
const headed: Readonly<Partial<Record<Form06Column, MessageKey>>> = {
  resolved: 'page.form06.sum',
  open: 'page.form06.sum',
}

const first: readonly Form06Column[] = heads.map((head) => head.columns[0])

const strong: readonly Form06Column[] = ['received', 'resolved', 'open']

/** The whole period: what it began with, what came and went, what it left. */
const whole = (rows: readonly Form06Row[], column: Form06Column): number => {
  if (column === 'carried') return rows[0]?.carried ?? 0
  if (column === 'open' || column === 'openNotDue' || column === 'openOverdue') return rows.at(-1)?.[column] ?? 0
  return rows.reduce((sum, row) => sum + row[column], 0)
}

const cells = (
  { say, count }: PageText,
  valueOf: (column: Form06Column) => number,
  shown: (column: Form06Column, value: string) => HtmlPart = (_, value) => value,
): readonly Html[] =>
  columns.map((column) => {
    const value = valueOf(column)
    const alarming = (column === 'late' || column === 'openOverdue') && value > 0
    return html`<td
      role="cell"
      class="figure${strong.includes(column) && ' strong'}${first.includes(column) && ' first'}${alarming && ' alarm'}"
      data-label="${say(`page.form06.${column}`)}"
    >
      ${shown(column, count(value))}
    </td>`
  })

const tableHead = ({ say }: PageText): Html =>
  html`<colgroup>
      <col />
    </colgroup>
    ${heads.map((head) => html`<colgroup span="${head.columns.length}"></colgroup>`)}
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" rowspan="2">${say('page.form06.month')}</th>
        ${heads.map(
          ({ name, columns: under }) =>
            html`<th role="columnheader" scope="colgroup" colspan="${under.length}" class="head">${say(name)}</th>`,
        )}
      </tr>
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col" class="figure${first.includes(column) && ' first'}">${say(headed[column] ?? `page.form06.${column}`)}</th>`)}
      </tr>
    </thead>`

/** Form 06 by month, a chart of it, and the equations that its rows satisfy. */
export const form06Section = ({ form06: { rows }, language, lists = [] }: PageInput, words: PageText): Html => {
  const { say, month } = words
  const body =
    rows.length === 0
      ? html`<p class="missing">${say('page.no-data')}</p>`
      : html`${form06Chart(rows, words)}
          <table role="table" class="cards register" aria-labelledby="register">
            ${tableHead(words)}
            <tbody role="rowgroup">
              ${rows.map(
                (row) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row">${month(row.month)}${row.partial === true && ' *'}</th>
                    ${cells(
                      words,
                      (column) => row[column],
                      (column, value) => figureLink(lists, `form06/${row.month}:${column}`, value),
                    )}
                  </tr> `,
              )}
            </tbody>
            <tfoot role="rowgroup">
              <tr role="row">
                <th role="rowheader" scope="row">${say('page.form06.total')}</th>
                ${cells(words, (column) => whole(rows, column))}
              </tr>
            </tfoot>
          </table>
          ${rows.some(({ partial }) => partial === true) && html`<p class="fine">${say('page.form06.partial')}</p>`}
          ${identityList(form06Checks(rows, language), language)}`
  return html`<section class="wide" aria-labelledby="register">
    <h2 id="register">${say('page.form06.heading')}</h2>
    ${body}
  </section>`
}
