import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

/**
 * Two communes. H21.1 was early by two working days and late by two days; H21.2 was early with a dossier of February, and has one that
 * was due on Monday 6 April.
 */
export const twoCommunes = () => {
  const folder = temporaryFolder()
  const store = join(folder.path, 'store.sqlite')
  const list = join(folder.path, 'list.json')
  const dossier = (code: string, received: string, due: string, ended?: string) =>
    receivedDossier(
      { unit: code.slice(0, 5), code, received: `${received}T09:00`, due: `${due}T09:00` },
      ...(ended === undefined ? [] : [completed(ended)]),
    )
  /** What the command line says, a bar between columns; `STORE` is the store, `LIST` a list of the portal. */
  const told = async (command: string) => {
    const io = memoryIo()
    const words = command.split(' ').map((word) => (word === 'STORE' ? store : word === 'LIST' ? list : word))
    const code = await main([...words, '--lang', 'en'], io)
    const lines = io
      .written()
      .split('\n')
      .filter((line) => !/^[─\s]+$/.test(line))
      .map((line) => line.trim().replace(/\s{2,}/g, ' | '))
    return { code, complaints: io.complaints(), lines: lines.join('\n') }
  }
  return {
    remove: folder.remove,
    write: async (): Promise<void> => {
      await writeStore(store, {
        'dossier-1': dossier('H21.1-260302-0001', '2026-03-02', '2026-03-09', '2026-03-05T10:00'),
        'dossier-2': dossier('H21.1-260303-0001', '2026-03-03', '2026-03-10', '2026-03-12T08:00'),
        'dossier-3': dossier('H21.2-260330-0001', '2026-03-30', '2026-04-06'),
        'dossier-4': dossier('H21.2-260227-0001', '2026-02-27', '2026-03-06', '2026-03-03T08:00'),
      })
      const rows = [
        { code: 'H21.1-260302-0001', due: '2026-03-09T09:00' },
        { code: 'H21.1-260303-0001', due: '2026-03-11T09:00', ended: '2026-03-12T08:00' },
        { code: 'X-1' },
      ]
      writeFileSync(list, JSON.stringify(rows))
    },
    /** What a report says on 10 April. */
    report: (command: string) => told(`report ${command} --store STORE --at 2026-04-10`),
    told,
  }
}
