import { z } from 'zod'

const some = z.string().nullish()

/** One row of a procedure catalogue [danh mục thủ tục hành chính]; other fields are of no concern here. */
export const catalogueRow = z.object({
  code: z.string(),
  name: z.string().min(1),
  case: some,
  sector: some,
  timeLimit: z.object({ text: some, hours: z.number().min(0).nullish(), days: z.number().min(0).nullish() }).nullish(),
  fee: some,
  subject: z.enum(['citizen', 'organisation', 'both']).nullish(),
  serviceLevel: z.enum(['full', 'partial', 'none']).nullish(),
  serviceReason: some,
  nonTerritorial: z.boolean().nullish(),
  legalBasis: z.array(z.string()).nullish(),
  place: some,
  lists: z.array(z.enum(['decision-422', 'project-06'])).nullish(),
  forms: z
    .array(
      z.object({
        form: z.string().min(1),
        name: z.string().min(1),
        fields: z.array(
          z.object({
            field: z.string().min(1),
            label: z.string().min(1),
            required: z.boolean(),
            filledFrom: z.enum(['population', 'national-database', 'personal-store', 'earlier-dossier']).nullish(),
          }),
        ),
      }),
    )
    .nullish(),
  unit: some,
  decision: some,
  date: some,
  effectiveFrom: some,
  issuer: some,
})

/** The names of the fields that are read of a row. */
export const catalogueFields: readonly string[] = Object.keys(catalogueRow.shape)

export type CatalogueRow = z.infer<typeof catalogueRow>

type Field = keyof CatalogueRow

/** Heads of columns as provinces print them, beside the names of the fields. */
const heads: Readonly<Record<string, Field>> = {
  'mã tthc': 'code',
  'mã số tthc': 'code',
  'mã thủ tục': 'code',
  'tên tthc': 'name',
  'tên thủ tục': 'name',
  'tên thủ tục hành chính': 'name',
  'trường hợp': 'case',
  'lĩnh vực': 'sector',
  'thời hạn giải quyết': 'timeLimit',
  'thời hạn': 'timeLimit',
  'phí, lệ phí': 'fee',
  phí: 'fee',
  'đối tượng thực hiện': 'subject',
  'mức độ dịch vụ công': 'serviceLevel',
  'lý do chưa toàn trình': 'serviceReason',
  'phi địa giới hành chính': 'nonTerritorial',
  'căn cứ pháp lý': 'legalBasis',
  'địa điểm thực hiện': 'place',
  'dịch vụ công thiết yếu': 'lists',
  'cơ quan thực hiện': 'unit',
  'số quyết định': 'decision',
  'ngày quyết định': 'date',
  'ngày hiệu lực': 'effectiveFrom',
  'cơ quan ban hành': 'issuer',
}

const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  serviceLevel: { 'toàn trình': 'full', 'một phần': 'partial', 'chưa cung cấp': 'none' },
  subject: { 'công dân': 'citizen', 'cá nhân': 'citizen', 'tổ chức': 'organisation', 'cá nhân, tổ chức': 'both' },
  nonTerritorial: { có: true, x: true, true: true, không: false, false: false },
}

/** The lists as provinces write them; what names none of them stays, to be told of. */
const listsOf = (value: string): readonly string[] =>
  value
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      if (/422/u.test(name)) return 'decision-422'
      return /(?:đề án|project)[\s-]*06/iu.test(name.normalize('NFC')) ? 'project-06' : name
    })

const columns: ReadonlySet<string> = new Set(Object.keys(catalogueRow.shape))

/** Is there a field for what stands under this head? */
export const isColumn = (head: string): boolean => columns.has(columnOf(head))

/** The field that a head names, in the words of provinces or its own; else the head itself. */
export const columnOf = (head: string): string => {
  const written = head.trim()
  return heads[written.toLowerCase().normalize('NFC')] ?? written
}

/** A date as it is printed in tables, `27/11/2025`, as a local date; others as they are. */
const localDate = (value: string): string => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? []
  return day === undefined || month === undefined || year === undefined
    ? value
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const cellOf = (column: string, value: string): unknown => {
  if (column === 'timeLimit') return { text: value }
  if (column === 'lists') return listsOf(value)
  if (column === 'legalBasis')
    return value
      .split(/[;\n]/)
      .map((text) => text.trim())
      .filter(Boolean)
  if (column === 'date' || column === 'effectiveFrom') return localDate(value)
  const known = words[column]?.[value.toLowerCase().normalize('NFC')]
  return known ?? value
}

/** A row of a table with heads, as the JSON of the same row; an empty cell is a field that is not there. */
export const rowOfTable = (head: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    head.flatMap((title, at) => {
      const column = columnOf(title)
      const value = cells[at]?.trim() ?? ''
      return value === '' ? [] : [[column, cellOf(column, value)] as const]
    }),
  )
