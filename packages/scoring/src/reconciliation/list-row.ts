/** `Mã hồ sơ`, `MaHoSo` and `ma_ho_so` are one name. */
const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** Whether a column has one of the names, its heading taken as `plain` takes it. */
export const isNamed = (heading: string, names: ReadonlySet<string>): boolean => names.has(plain(heading))

/** The text of the first column of a row that has one of the names, headings taken as `plain` takes them; null where it is empty. */
export const valueOf = (row: object, names: ReadonlySet<string>): string | null => {
  const found = Object.entries(row).find(([heading]) => isNamed(heading, names))
  const value: unknown = found?.[1]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Of each row the columns that are read. What else stands in a list may be personal data, and goes nowhere. */
export const keptOf = (row: unknown, isRead: (heading: string) => boolean): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(typeof row === 'object' && row !== null ? row : {}).filter(([heading]) => isRead(heading)),
  )

/** The rows of a list as a manifest keeps them: as many, in their order, with the columns that are read. */
export const keptText = (rows: readonly unknown[], isRead: (heading: string) => boolean): string =>
  JSON.stringify(rows.map((row) => keptOf(row, isRead)))
