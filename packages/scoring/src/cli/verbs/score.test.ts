import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { scoreVerb } from './score.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const file = (name: string, content: unknown): string => {
  const path = join(folder.path, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const published = {
  units: [
    {
      unit: 'UBND xã Vân Canh',
      code: 'H21.227',
      indicators: {
        PROGRESS: { n: 2541, d: 2618, p: 1 },
        PETITION_PROCESSING_ON_TIME: { n: 0, d: 0, p: null },
        PUBLISH_ON_TIME: { n: 0, d: 0, p: null },
      },
    },
    { unit: 'Sở không mã', indicators: { PROGRESS: { n: 0, d: 0 } } },
  ],
}

test('--json is one entry a unit: what is given is scored, what is not is left out and makes group and total null', async () => {
  const io = memoryIo()
  expect(await scoreVerb.run([file('units.json', published), '--json'], io)).toBe(exitCode.ok)
  expect(io.answer()).toEqual([
    {
      unit: 'UBND xã Vân Canh',
      code: 'H21.227',
      // 20 · 2541/2618 = 19.4117…; nothing to handle earns the full 6; nothing announced shows no points
      indicators: { PROGRESS: 19.41, PETITION_PROCESSING_ON_TIME: 6, PUBLISH_ON_TIME: null },
      groups: {
        transparency: null,
        progress: 19.41,
        online: null,
        payment: null,
        digitisation: null,
        satisfaction: null,
      },
      total: null,
    },
    {
      unit: 'Sở không mã',
      code: null,
      indicators: { PROGRESS: null },
      groups: { transparency: null, progress: 0, online: null, payment: null, digitisation: null, satisfaction: null },
      total: null,
    },
  ])
})

test('the table shows points as the language writes them, and a dash where data are missing', async () => {
  const vietnamese = memoryIo()
  await scoreVerb.run([file('units.json', published)], vietnamese)
  expect(vietnamese.written()).toMatch(/UBND xã Vân Canh +H21\.227 +– +19,41 +– /)
  const english = memoryIo()
  await scoreVerb.run([file('units.json', published), '--lang', 'en'], english)
  expect(english.written()).toContain('19.41')
  expect(english.written()).toContain('not enough data')
})

test('--detail adds the points of every indicator', async () => {
  const io = memoryIo()
  await scoreVerb.run([file('units.json', published), '--detail'], io)
  expect(io.written()).toMatch(/PETITION_PROCESSING_ON_TIME +6,00/)
  expect(io.written()).toMatch(/DOSSIER_SYNC +–/)
})

test('a count above its denominator fails with a sentence that names unit and indicator, and nothing is printed', async () => {
  const io = memoryIo()
  const wrong = { units: [{ unit: 'A', indicators: { PROGRESS: { n: 3, d: 2 } } }] }
  expect(await scoreVerb.run([file('wrong.json', wrong), '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('A: indicator 05 PROGRESS: numerator 3 is larger than denominator 2')
  expect(io.written()).toBe('')
})

test('a file that is missing, a folder and a file that is not JSON are told apart in words, without a stack', async () => {
  const missing = memoryIo()
  expect(await scoreVerb.run([join(folder.path, 'none.json'), '--lang', 'en'], missing)).toBe(exitCode.fault)
  expect(missing.complaints()).toContain('there is no file')
  const directory = memoryIo()
  expect(await scoreVerb.run([folder.path, '--lang', 'en'], directory)).toBe(exitCode.fault)
  expect(directory.complaints()).toContain('cannot be read (EISDIR)')
  const broken = memoryIo()
  expect(await scoreVerb.run([file('broken.json', '{'), '--lang', 'en'], broken)).toBe(exitCode.fault)
  expect(broken.complaints()).toContain('is not JSON')
  for (const io of [missing, directory, broken]) expect(io.complaints()).not.toMatch(/\n\s+at /)
})

test('MOTCUA_DEBUG adds the stack', async () => {
  const io = memoryIo({ env: { MOTCUA_DEBUG: '1' } })
  await scoreVerb.run([join(folder.path, 'none.json')], io)
  expect(io.complaints()).toMatch(/\n\s+at /)
})
