import type { Database } from 'better-sqlite3'
import { parkedEvents } from './sqlite-parked-events.ts'

/** What the file knows of a projection. */
export type Registered = { readonly version: number; readonly table: string; readonly checkpoint: number }

export type ProjectionRegister = {
  readonly find: (name: string) => Registered | undefined
  /** Names the table of a new shadow, dropping one that an interrupted rebuild left. The name was never used before. */
  readonly begin: (name: string, version: number) => string
  readonly findShadow: (name: string) => Registered | undefined
  /** Names of all projections in place. */
  readonly names: () => readonly string[]
  readonly move: (table: string, checkpoint: number) => void
  /** Makes the shadow the projection and drops what was. */
  readonly switch: (name: string) => void
}

/** No projection can be named like this. */
const shadowOf = (name: string): string => `${name}:shadow`

const numberOf = (entry: Registered | undefined): number => Number(/\d+$/.exec(entry?.table ?? '0')?.[0] ?? 0)

/** The `projections` table of a store file. All but `find` only inside a transaction of the file. */
export const projectionRegister = (connection: Database): ProjectionRegister => {
  const select = connection.prepare<[string], Registered>(
    'SELECT version, table_name AS "table", checkpoint FROM projections WHERE name = ?',
  )
  const names = connection
    .prepare<[], string>("SELECT name FROM projections WHERE name NOT LIKE '%:shadow' ORDER BY name")
    .pluck()
  const parked = parkedEvents(connection)
  const insert = connection.prepare<[string, number, string]>('INSERT INTO projections VALUES (?, ?, ?, 0)')
  const remove = connection.prepare<[string]>('DELETE FROM projections WHERE name = ?')
  const rename = connection.prepare<[string, string]>('UPDATE projections SET name = ? WHERE name = ?')
  const advance = connection.prepare<[number, string]>('UPDATE projections SET checkpoint = ? WHERE table_name = ?')

  const discard = (name: string): void => {
    const entry = select.get(name)
    if (entry === undefined) return
    connection.exec(`DROP TABLE IF EXISTS "${entry.table}"`)
    parked.forget(entry.table)
    remove.run(name)
  }

  return {
    find: (name) => select.get(name),
    begin: (name, version) => {
      const shadow = shadowOf(name)
      const number = Math.max(numberOf(select.get(name)), numberOf(select.get(shadow))) + 1
      discard(shadow)
      const table = `projection_${name}_${number}`
      insert.run(shadow, version, table)
      const inPlace = select.get(name)
      if (inPlace?.version === version) parked.inherit(inPlace.table, table)
      return table
    },
    findShadow: (name) => select.get(shadowOf(name)),
    names: () => names.all(),
    move: (table, checkpoint) => {
      advance.run(checkpoint, table)
    },
    switch: (name) => {
      discard(name)
      rename.run(name, shadowOf(name))
    },
  }
}
