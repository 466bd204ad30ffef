import { MotcuaError } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { z } from 'zod'
import { isLocalDate } from '../../scorecard/dated.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import type { GivenCharge } from '../../scorecard/given-charge.ts'

const said = z.string().trim().min(1)

const shape = z.object({
  indicator: said,
  from: said.refine(isLocalDate),
  lead: said,
  coordinating: z
    .union([z.array(said), z.string().transform((value) => value.split(';').map((name) => name.trim()))])
    .default([])
    .transform((names) => names.filter((name) => name !== '')),
  citation: said,
})

const fields: readonly string[] = Object.keys(shape.shape)

/** Heads as provinces write them, beside the names of the fields. */
const heads: Readonly<Record<string, string>> = {
  'chỉ số': 'indicator',
  'từ ngày': 'from',
  'đơn vị chủ trì': 'lead',
  'đơn vị phối hợp': 'coordinating',
  'căn cứ': 'citation',
}

const fieldOf = (head: string): string => heads[head.trim().toLowerCase().normalize('NFC')] ?? head.trim()

const example = 'indicator,from,lead,coordinating,citation'

/**
 * Who answers for which indicator, as a province hands it in: JSON, or CSV with a row for each indicator and day.
 * Throws `cli.charge-…`, naming file, row and field, and what `rowsOfFile` throws.
 */
export const readGivenCharges = (file: string, content: string): readonly GivenCharge[] => {
  const taken = new Set<string>()
  return rowsOfFile(content, file).map((raw, at) => {
    const row = at + 1
    const malformed = (field: string, value: unknown): MotcuaError =>
      new MotcuaError('cli.charge-shape', {
        file,
        row,
        field,
        value: (JSON.stringify(value) ?? '–').slice(0, 60),
        example,
      })
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw malformed('$', raw)
    const named: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(raw).map(([head, value]): [string, unknown] => [fieldOf(head), value]),
    )
    const stray = Object.keys(named).find((field) => !fields.includes(field))
    if (stray !== undefined) throw malformed(stray, named[stray])
    const read = shape.safeParse(named)
    if (!read.success) {
      const field = String(read.error.issues[0]?.path[0] ?? '$')
      throw malformed(field, named[field])
    }
    const { indicator: asked, ...charge } = read.data
    const indicator = decision766.indicators.find(
      ({ number, code }) => code === asked || number === asked.padStart(2, '0'),
    )
    if (indicator === undefined) throw malformed('indicator', asked)
    const key = `${indicator.code} ${charge.from}`
    if (taken.has(key)) throw new MotcuaError('cli.charge-twice', { file, row, field: asked, from: charge.from })
    taken.add(key)
    return { ...charge, indicator: indicator.code }
  })
}
