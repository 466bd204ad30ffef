import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requireData } from '../../../../test/data-folder.ts'
import { minuteMs } from './local-date.ts'
import { readCalendar } from './simple-calendar.ts'

type Row =
  | {
      readonly kind: 'due'
      readonly name: string
      readonly start: string
      readonly working_minutes: number
      readonly oracle_earliest: string
      readonly oracle_latest_equivalent: string
    }
  | {
      readonly kind: 'elapsed'
      readonly name: string
      readonly start: string
      readonly end: string
      readonly oracle_minutes: number
    }

const files = requireData('due-date-vectors.json')

describe.skipIf(files === undefined)('the vectors of a minute-by-minute oracle', () => {
  const vectors = JSON.parse(files === undefined ? '{"rows":[]}' : readFileSync(files[0], 'utf8')) as {
    readonly calendar: unknown
    readonly rows: readonly Row[]
  }
  const calendar = files === undefined ? undefined : readCalendar(vectors.calendar)
  const at = (time: string) => calendar?.zone.parseLocal(time) ?? Number.NaN
  const shown = (instant?: number) => calendar?.zone.formatLocal(instant ?? Number.NaN)

  test('are forty, of both kinds', () => {
    expect(vectors.rows.filter(({ kind }) => kind === 'due')).toHaveLength(31)
    expect(vectors.rows.filter(({ kind }) => kind === 'elapsed')).toHaveLength(9)
  })

  for (const row of vectors.rows) {
    if (row.kind === 'due') {
      test(`${row.name} is due at the oracle's instant, at either side of the tie`, () => {
        const ms = row.working_minutes * minuteMs
        expect(shown(calendar?.addWorkingTime(at(row.start), ms))).toBe(row.oracle_earliest)
        expect(shown(calendar?.addWorkingTime(at(row.start), ms, 'latest'))).toBe(row.oracle_latest_equivalent)
      })
    } else {
      test(`${row.name} takes the oracle's minutes`, () => {
        expect(calendar?.workingTimeBetween(at(row.start), at(row.end))).toBe(row.oracle_minutes * minuteMs)
      })
    }
  }
})
