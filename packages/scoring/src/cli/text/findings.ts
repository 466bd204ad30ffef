import { type Language, text } from '@motcua/core'

const examplesOfAKind = 5

/** What was noticed in a file, of a kind. */
type Finding = { readonly code: string }

/** How many findings there are, and by kind the first few of each in words. */
export const findingsInWords = <Found extends Finding>(
  findings: readonly Found[],
  describe: (found: Found, language: Language) => string,
  language: Language,
): string => {
  const kinds = new Map<string, Found[]>()
  for (const found of findings) {
    const kind = kinds.get(found.code) ?? []
    kinds.set(found.code, kind)
    kind.push(found)
  }
  return [
    text('cli.import.findings', { count: findings.length }, language),
    ...[...kinds.values()].flatMap((found) => [
      ...found.slice(0, examplesOfAKind).map((each) => `  ${describe(each, language)}`),
      ...(found.length > examplesOfAKind
        ? [`  ${text('cli.import.more-findings', { count: found.length - examplesOfAKind }, language)}`]
        : []),
    ]),
  ].join('\n')
}

/** The same of a log that was taken over, where it is also told that there are none. */
export const logFindingsInWords = <Found extends Finding>(
  findings: readonly Found[],
  describe: (found: Found, language: Language) => string,
  language: Language,
): string =>
  findings.length === 0 ? text('cli.import.no-findings', {}, language) : findingsInWords(findings, describe, language)
