import type { Instant } from '@motcua/core'
import type { RowProjection } from '@motcua/store'

type CopyRow = { issuedAt: Instant | null }

/** One row per dossier on which an electronic copy was certified [chứng thực bản sao điện tử], with the first time. */
export const certifiedCopies: RowProjection<CopyRow> = {
  name: 'certified_copies',
  version: 1,
  columns: [{ name: 'issuedAt', kind: 'integer' }],
  initial: () => ({ issuedAt: null }),
  on: {
    CertifiedCopyIssued: (row, { occurredAt }) => {
      row.issuedAt = row.issuedAt === null ? occurredAt : Math.min(row.issuedAt, occurredAt)
    },
  },
}
