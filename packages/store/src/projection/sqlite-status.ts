import type { ProjectionStatus } from './runner-state.ts'
import type { Runner } from './sqlite-runner.ts'

/** How the projections of a file stand, all read at one moment. */
export const sqliteStatus = ({ file, register, leases, parked }: Runner): readonly ProjectionStatus[] => {
  const { connection } = file
  const behind = connection.prepare<[number], number>('SELECT count(*) FROM events WHERE position > ?').pluck()
  const look = connection.transaction(() =>
    register.names().flatMap((projection): ProjectionStatus[] => {
      const stored = register.find(projection)
      if (stored === undefined) return []
      const shadow = register.findShadow(projection)
      const standing = parked.standing(stored.table)
      return [
        {
          projection,
          version: stored.version,
          checkpoint: BigInt(stored.checkpoint),
          lag: behind.get(stored.checkpoint) ?? 0,
          parked: standing.parked.size,
          released: standing.released.size,
          pausedSince: leases.pausedSince(projection) ?? null,
          lease: leases.holder(projection) ?? null,
          shadow: shadow === undefined ? null : { version: shadow.version, checkpoint: BigInt(shadow.checkpoint) },
        },
      ]
    }),
  )
  return file.read(() => look())
}
