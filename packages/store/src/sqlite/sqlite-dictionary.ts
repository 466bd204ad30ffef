import type { Database } from 'better-sqlite3'
import type { Dictionary } from '../dictionary.ts'

/** The dictionary table with its texts held in memory. `intern` only inside a transaction of the file. */
export interface SqliteDictionary extends Dictionary {
  /** The number of a text, giving it one if it has none. */
  intern(text: string): number
  /** Forgets the numbers given in a transaction that was rolled back. */
  forget(): void
}

/** Above so many texts the memory starts anew; the table has them all. */
const remembered = 200_000

export const sqliteDictionary = (connection: Database): SqliteDictionary => {
  const selectId = connection.prepare<[string], number>('SELECT id FROM dictionary WHERE text = ?').pluck()
  const selectText = connection.prepare<[number], string>('SELECT text FROM dictionary WHERE id = ?').pluck()
  const insert = connection.prepare<[string]>('INSERT INTO dictionary (text) VALUES (?)')
  const ids = new Map<string, number>()
  const texts = new Map<number, string>()

  const remember = (id: number, text: string): void => {
    if (ids.size >= remembered) forget()
    ids.set(text, id)
    texts.set(id, text)
  }
  const forget = (): void => {
    ids.clear()
    texts.clear()
  }
  const find = (text: string): number | undefined => {
    const known = ids.get(text)
    if (known !== undefined) return known
    const id = selectId.get(text)
    if (id !== undefined) remember(id, text)
    return id
  }
  return {
    find,
    forget,
    text: (id) => {
      const known = texts.get(id)
      if (known !== undefined) return known
      const text = selectText.get(id)
      if (text === undefined) throw new RangeError(`the dictionary has no text ${id}`)
      remember(id, text)
      return text
    },
    intern: (text) => {
      const known = find(text)
      if (known !== undefined) return known
      const id = Number(insert.run(text).lastInsertRowid)
      remember(id, text)
      return id
    },
  }
}
