import { type Amount, formatLimit, type Language, type ProcessLint, text } from '@motcua/core'
import { table } from './table.ts'

const amounts = (sum: readonly Amount[]): string =>
  sum.length === 0 ? '–' : sum.map(({ amount, unit }) => `${amount} ${unit === 'day' ? 'd' : 'wh'}`).join(' + ')

/** What was found in processes: a count of the verdicts, then each process that somebody has to look at. */
export const processLintText = (lints: readonly ProcessLint[], language: Language): string => {
  const count = (verdict: ProcessLint['verdict']): number => lints.filter((lint) => lint.verdict === verdict).length
  const odd = lints.filter(({ verdict, findings }) => verdict !== 'fits' || findings.length > 0)
  const rows = odd.flatMap(({ id, verdict, checks, findings }) => [
    ...checks
      .filter((check) => check.verdict !== 'fits')
      .map((check) => [
        id,
        text(`lint.verdict.${check.verdict}`, {}, language),
        check.name === null
          ? text('lint.of.total', {}, language)
          : `${text(`lint.of.${check.of}`, {}, language)}: ${check.name}`,
        formatLimit(check.stated),
        amounts(check.sum),
        check.why === null ? '' : text(`lint.why.${check.why}`, {}, language),
      ]),
    ...findings.map(({ code, params }) => [
      id,
      text(`lint.verdict.${verdict}`, {}, language),
      '',
      '',
      '',
      text(code, params, language),
    ]),
  ])
  const head = (['process', 'verdict', 'part', 'stated', 'sum', 'reason'] as const).map((column) => ({
    header: text(`lint.column.${column}`, {}, language),
    most: column === 'reason' ? 70 : 40,
  }))
  const summary = text(
    'lint.summary',
    { count: lints.length, fits: count('fits'), differs: count('differs'), untold: count('cannot-be-told') },
    language,
  )
  return rows.length === 0 ? summary : [summary, '', table(head, rows)].join('\n')
}
