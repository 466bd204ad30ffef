import { MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { indicatorFigures } from '../../indicators/indicator-tally.ts'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import type { Count, Ratio } from '../../scorecard/counts.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { parseJson } from './text-file.ts'

const whole = z.int().min(0)
const count = z.union([
  z.strictObject({ numerator: whole, denominator: whole }),
  z.strictObject({ n: whole, d: whole }).transform(({ n, d }) => ({ numerator: n, denominator: d })),
])
const ratio = z.strictObject({ ratio: z.number().min(0).max(1) })

const example = '{ "PUBLISH_ON_TIME": { "n": 1, "d": 47 }, "ELECTRONIC_CERTIFIED_COPY": { "ratio": 1 } }'

/** The indicators that the events of a store decide alone. */
const counted: readonly string[] = indicatorFigures([], { from: 0, to: 0, at: 0 })
  .filter(({ denominator }) => denominator !== null)
  .map(({ code }) => code)

const known: readonly string[] = decision766.indicators
  .map(({ code }) => code)
  .filter((code: string) => !counted.includes(code))

/**
 * Counts that events do not tell, from the JSON of a file by code of the indicator.
 * Throws `cli.given-…`, naming the file and the indicator at fault.
 */
export const readGivenCounts = (file: string, content: string): GivenCounts => {
  const malformed = (field: string, value: unknown): MotcuaError =>
    new MotcuaError('cli.given-shape', { file, field, value: (JSON.stringify(value) ?? '').slice(0, 60), example })
  const raw = parseJson(file, content)
  const entries = z.record(z.string(), z.unknown()).safeParse(raw)
  if (!entries.success) throw malformed('$', raw)
  const given: Record<string, Count | Ratio> = {}
  for (const [code, value] of Object.entries(entries.data)) {
    if (counted.includes(code)) throw new MotcuaError('cli.given-counted', { file, field: code })
    if (!known.includes(code))
      throw new MotcuaError('cli.given-unknown', { file, field: code, known: known.join(', ') })
    const figure = (code === 'ELECTRONIC_CERTIFIED_COPY' ? z.union([count, ratio]) : count).safeParse(value)
    if (!figure.success) throw malformed(code, value)
    given[code] = figure.data
  }
  return given
}
