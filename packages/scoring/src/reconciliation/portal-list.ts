import { type Instant, MotcuaError, type Zone } from '@motcua/core'
import { isNamed, keptOf, keptText, valueOf } from './list-row.ts'

/** A dossier on a list of overdue ones that another system gave out. */
export type ListedDossier = { readonly row: number; readonly code: string; readonly due: Instant | null }

/** What of a list cannot be read. */
export type UnreadRow = { readonly row: number; readonly value: string }

export type PortalList = { readonly listed: readonly ListedDossier[]; readonly unread: readonly UnreadRow[] }

const codeNames: ReadonlySet<string> = new Set(['code', 'dossier', 'dossiercode', 'mahoso', 'sohoso'])
const dueNames: ReadonlySet<string> = new Set(['due', 'duedate', 'hentra', 'ngayhentra', 'hantra', 'ngayhentraketqua'])

const isRead = (heading: string): boolean => isNamed(heading, codeNames) || isNamed(heading, dueNames)

/** The rows of a list as a manifest keeps them: code and due date, without whatever else the portal gave out. */
export const portalListText = (rows: readonly unknown[]): string => keptText(rows, isRead)

/** `2026-03-09`, `2026-03-09T11:30`, `09/03/2026` or `09/03/2026 11:30`; a bare date is its last instant. */
const dueOf = (value: string, zone: Zone): Instant => {
  const turned = value.replace(/^(\d{2})\/(\d{2})\/(\d{4})/, '$3-$2-$1').replace(/ (\d{2}:\d{2})/, 'T$1')
  return /^\d{4}-\d{2}-\d{2}$/.test(turned) ? zone.parse(`${turned}T23:59:59`, 'due') : zone.parse(turned, 'due')
}

/**
 * Reads rows with a dossier code and, where the list states it, a due date. What cannot be read is told by its row, counted
 * from 1. Throws `reconcile.no-codes` where no row has a code.
 */
export const readPortalList = (rows: readonly unknown[], file: string, zone: Zone): PortalList => {
  const listed: ListedDossier[] = []
  const unread: UnreadRow[] = []
  for (const [index, value] of rows.entries()) {
    const row = index + 1
    const told = keptOf(value, isRead)
    const code = valueOf(told, codeNames)
    const stated = valueOf(told, dueNames)
    if (code === null) {
      unread.push({ row, value: JSON.stringify(told).slice(0, 80) })
      continue
    }
    try {
      listed.push({ row, code, due: stated === null ? null : dueOf(stated, zone) })
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error
      unread.push({ row, value: stated ?? '' })
    }
  }
  if (listed.length === 0) throw new MotcuaError('reconcile.no-codes', { file })
  return { listed, unread }
}
