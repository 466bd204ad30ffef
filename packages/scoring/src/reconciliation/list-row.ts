/** `Mã hồ sơ`, `MaHoSo` and `ma_ho_so` are one name. */
const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** The text of the first column of a row that has one of the names, headings taken as `plain` takes them; null where it is empty. */
export const valueOf = (row: object, names: ReadonlySet<string>): string | null => {
  const found = Object.entries(row).find(([heading]) => names.has(plain(heading)))
  const value: unknown = found?.[1]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
