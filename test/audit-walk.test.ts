import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { tableRows } from '../scripts/named-tests.ts'
import { requireData } from './data-folder.ts'
import { difference, differencesOf, startWalk, stepsOf } from './walk.ts'

const page = 'docs/audit.md'
const files = requireData('receipt.xes.gz')

describe.skipIf(files === undefined)('the audit of the receipt log', () => {
  const [log = ''] = files ?? []
  const folder = mkdtempSync(join(tmpdir(), 'motcua-audit-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // the body is read where its tests are skipped too
  if (files !== undefined) symlinkSync(log, join(folder, 'receipt.xes.gz'))
  const walk = startWalk({ folder })
  const copy = (name: string): string => {
    const file = join(folder, name)
    copyFileSync(join(folder, 'receipt.sqlite'), file)
    return file
  }

  test('prints, line by line as the page of the audit is typed, what the page says', async () => {
    const steps = stepsOf(page)
    expect(steps.length).toBeGreaterThan(20)
    expect(await differencesOf(walk, steps)).toEqual([])
  })

  const changes = tableRows(page).filter(({ cells }) => cells[0]?.startsWith('`') === true)
  /** The first in a short run: what each kind of change leads to is a property of the store. */
  const tried = process.env['MOTCUA_LONG'] === undefined ? changes.slice(0, 1) : changes

  test('names the event at each change of the table that is made in a copy of the store', async () => {
    expect(changes).toHaveLength(8)
    for (const [number, { cells }] of tried.entries()) {
      const [sql = '', named = ''] = cells
      const file = copy(`changed-${number}.sqlite`)
      const database = new Database(file)
      database.exec(sql.slice(1, -1))
      database.close()
      const [first] = (await startWalk({ folder }).type(`motcua verify ${file}`)).split('\n')
      expect([sql, difference([`NOT SOUND after … sound events: ${named}`], first ?? '')]).toEqual([sql, undefined])
    }
  })

  test('names the event of which one byte was changed in the file, past SQLite', async () => {
    const bytes = readFileSync(join(folder, 'receipt.sqlite'))
    const step = bytes.indexOf('{"step":"T02 Check confirmation of receipt"}')
    expect(step).toBeGreaterThan(0)
    bytes.writeUInt8(bytes.readUInt8(step + 9) + 1, step + 9)
    writeFileSync(join(folder, 'byte.sqlite'), bytes)
    expect(await startWalk({ folder }).type('motcua verify byte.sqlite')).toMatch(
      /^NOT SOUND after \d+ sound events: position \d+: event \d+ of dossier-case-\d+ \(StepCompleted\) is not what was sealed/,
    )
  })
})
