import { type MessageKey, text } from '@motcua/core'
import { MembersBehind } from '../format/members-behind.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { SigningMethod, SigningRow } from './signing-tally.ts'

const nameOf = (method: SigningMethod): MessageKey =>
  method === 'unstated' ? 'online.signing.unstated' : `dossier.value.${method}`

/** The signatures on the dossiers of a period by how they were made. */
export const signingSheet = (
  rows: readonly SigningRow[],
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const named = rows.map((row) => ({ ...row, label: text(nameOf(row.method), {}, language) }))
  return {
    key: 'signing',
    title: text('online.signing', {}, language),
    about: [],
    columns: [
      { key: 'method', heading: text('online.signing.method', {}, language), kind: 'text' },
      ...(['components', 'results', 'copies'] as const).map((key) => ({
        key,
        heading: text(`online.signing.${key}`, {}, language),
        kind: 'count' as const,
      })),
    ],
    rows: named.map(({ label, components, results, copies }) => ({ method: label, components, results, copies })),
    notes: [],
    behind: members.of(named.map(({ method, label }) => ({ name: method, label }))),
    zone,
  }
}
