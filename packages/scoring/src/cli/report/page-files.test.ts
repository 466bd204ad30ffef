import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { marchScene } from '../verbs/march.fixture.ts'
import { heldScene, writeFolder } from './page-folder.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

test('the pages of the units are written before the first one, each told on the way, and the size counts bytes', async () => {
  const io = memoryIo({ showsProgress: true })
  const asked: (string | undefined)[] = []
  const path = join(folder.path, 'pages')
  const page = (unit?: string): Promise<string> => {
    asked.push(unit)
    // two bytes a letter: 1.24 million together
    return Promise.resolve('đ'.repeat(unit === undefined ? 20_000 : 300_000))
  }
  const told = await writeFolder({ path, page, below: ['H21.1', 'H21.2'] }, io, 'en')
  expect(asked).toEqual([undefined, 'H21.1', 'H21.2'])
  expect(io.shown()).toEqual(['Page 0 of 2: H21.1', 'Page 1 of 2: H21.2', ''])
  expect(told).toBe(`Pages: ${join(path, 'index.html')} and the others of 3 in all, 1.24 MB`)
  expect(readdirSync(path).toSorted()).toEqual(['index.html', 'unit-H21.1.html', 'unit-H21.2.html'])
  expect(readFileSync(join(path, 'unit-H21.1.html'), 'utf8')).toHaveLength(300_000)
})

test('a folder of one page has no other, and stops between two pages where it is told to', async () => {
  const alone = await writeFolder(
    { path: join(folder.path, 'alone'), page: () => Promise.resolve('x'), below: [] },
    memoryIo(),
    'en',
  )
  expect(alone).toContain('of 1 in all, 0.00 MB')
  const stop = new AbortController()
  const io = memoryIo({ signal: stop.signal })
  const page = (unit?: string): Promise<string> => {
    if (unit === 'H21.1') stop.abort()
    return Promise.resolve('x')
  }
  const path = join(folder.path, 'stopped')
  await expect(writeFolder({ path, page, below: ['H21.1', 'H21.2'] }, io, 'en')).rejects.toThrow('abort')
  expect(readdirSync(path)).toEqual(['unit-H21.1.html'])
})

test('a held scene reads the facts of a cut once, and those of another cut anew', async () => {
  const scene = await marchScene()
  const cuts: object[] = []
  let reads = 0
  const held = heldScene({
    ...scene,
    figures: async (cut) => {
      cuts.push(cut)
      const figures = await scene.figures(cut)
      return {
        ...figures,
        held: () => {
          reads += 1
          return figures.held()
        },
      }
    },
  })
  const [first, second] = [await held.figures({}), await held.figures({})]
  expect([[...first.facts()].length, [...second.facts()].length, first === second, reads]).toEqual([8, 8, true, 1])
  const known = await held.figures({ knownAt: 1 })
  expect([[...known.facts()].length, reads, cuts]).toEqual([0, 2, [{}, { knownAt: 1 }]])
})
