import { type Language, text } from '@motcua/core'
import { describeFinding, type ImportFinding } from '@motcua/store/interchange'

const examplesOfAKind = 5

/** Findings by kind, the first few of each in words. */
export const findingsInWords = (findings: readonly ImportFinding[], language: Language): string => {
  if (findings.length === 0) return text('cli.import.no-findings', {}, language)
  const kinds = new Map<string, ImportFinding[]>()
  for (const found of findings) {
    const kind = kinds.get(found.code) ?? []
    kinds.set(found.code, kind)
    kind.push(found)
  }
  return [
    text('cli.import.findings', { count: findings.length }, language),
    ...[...kinds.values()].flatMap((found) => [
      ...found.slice(0, examplesOfAKind).map((each) => `  ${describeFinding(each, language)}`),
      ...(found.length > examplesOfAKind
        ? [`  ${text('cli.import.more-findings', { count: found.length - examplesOfAKind }, language)}`]
        : []),
    ]),
  ].join('\n')
}
