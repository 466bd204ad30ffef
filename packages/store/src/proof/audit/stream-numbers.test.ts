import { expect, test } from 'vitest'
import { tamperLab } from './audit.fixture.ts'

const lab = tamperLab()

test('a dossier whose name stands there twice, once for each of two numbers', async () => {
  lab.sql((connection) =>
    connection.exec(
      `CREATE TABLE copied (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
         INSERT INTO copied SELECT * FROM streams; INSERT INTO copied SELECT 3, name FROM streams WHERE id = 1;
         DROP TABLE streams; ALTER TABLE copied RENAME TO streams`,
    ),
  )
  expect((await lab.audit()).fault).toMatchObject({ kind: 'stream', stream: 'dossier-1' })
})

test('dossiers that were given far numbers are told apart by their names, and changes of them are found', async () => {
  lab.sql((connection) =>
    connection.exec(
      'UPDATE streams SET id = 4000000000 WHERE id = 2; UPDATE events SET stream = 4000000000 WHERE stream = 2',
    ),
  )
  expect(await lab.audit()).toMatchObject({ events: 6, streams: 2 })
  expect((await lab.audit()).fault).toBeUndefined()
  lab.sql((connection) => connection.exec('UPDATE events SET revision = 7 WHERE position = 5'))
  expect((await lab.audit()).fault).toMatchObject({ kind: 'revision', position: 5n, stream: 'dossier-2' })
})
