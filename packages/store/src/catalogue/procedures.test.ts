import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedPromotions, type ProcedureCommand, vietnamCalendar } from '@motcua/core'
import { afterAll, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { createProcedures } from './procedures.ts'

const calendar = vietnamCalendar()
const actor = { officer: 'cb-01', unit: 'H21', role: 'catalogue' }
const folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const announce: ProcedureCommand = {
  type: 'AnnounceProcedure',
  version: '12/QĐ-UBND',
  decision: '12/QĐ-UBND',
  decidedOn: '2026-03-02',
  issuer: 'UBND tỉnh Gia Lai',
  level: 'province',
  effectiveFrom: '2026-03-09',
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit: '2wd',
}

const stores = {
  memory: () => openMemoryStore({ promotions: storedPromotions }),
  SQLite: () => openSqliteStore({ file: join(folder, 'catalogue.sqlite'), promotions: storedPromotions }),
}

for (const [adapter, open] of Object.entries(stores)) {
  test(`commands to a procedure are kept, refused with rule and article, and repeated without effect, ${adapter}`, async () => {
    const store = open()
    const clock = (): number => calendar.zone.parseLocal('2026-03-03T09:00')
    const procedures = createProcedures({ store, calendar, clock })
    const first = await procedures.handle('2.000635', announce, { commandId: 'c-1', actor })
    expect(first).toMatchObject({ accepted: true, written: true })
    expect(await procedures.handle('2.000635', announce, { commandId: 'c-1', actor })).toMatchObject({
      accepted: true,
      written: false,
    })
    expect(await procedures.handle('2.000635', announce, { commandId: 'c-2', actor })).toMatchObject({
      accepted: false,
      rejection: { rule: 'order-of-steps', field: 'version' },
    })
    const listed = []
    for await (const { procedure, state } of procedures.all()) listed.push([procedure, state.versions.length])
    expect(listed).toEqual([['2.000635', 1]])
    expect(await procedures.state('2.000636')).toBeUndefined()
    await store.close()
  })
}
