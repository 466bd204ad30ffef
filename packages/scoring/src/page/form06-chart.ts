import type { Form06Row } from '../report/form06-row.ts'
import { html, type Html } from '../format/html.ts'
import type { PageText } from './page-input.ts'

const bar = (row: Form06Row, most: number, { say, count, month }: PageText): Html => {
  const { resolved, late } = row
  const share = (value: number): string => `${most === 0 ? 0 : ((100 * value) / most).toFixed(2)}%`
  return html`<li>
    <span>${month(row.month)}</span>
    <svg class="bar" aria-hidden="true">
      <rect class="earned" width="${share(resolved - late)}" height="100%" />
      ${late > 0 && html`<rect class="late" x="${share(resolved - late)}" width="${share(late)}" height="100%" />`}
    </svg>
    <span class="figure">${count(resolved)}</span
    ><span class="figure${late > 0 && ' alarm'}"
      >${late > 0 && say('page.form06.chart.late-count', { late: count(late) })}</span
    >
  </li> `
}

/** Dossiers resolved by month as bars: in time, and late behind them, with both figures. */
export const form06Chart = (rows: readonly Form06Row[], words: PageText): Html => {
  const { say } = words
  const most = Math.max(...rows.map(({ resolved }) => resolved))
  return html`<figure class="chart">
    <figcaption>
      ${say('page.form06.chart')}<span class="key"><i class="key-in-time"></i>${say('page.form06.chart.in-time')}</span
      ><span class="key"><i class="key-late"></i>${say('page.form06.chart.late')}</span>
    </figcaption>
    <ol class="months">
      ${rows.map((row) => bar(row, most, words))}
    </ol>
  </figure>`
}
