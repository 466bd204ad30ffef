import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'
import type { Verb } from '../verb.ts'
import { reportBriefingVerb } from './report-briefing.ts'
import { reportIndexVerb } from './report-index.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const streams = {
  'dossier-1': receivedDossier(
    { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
    { type: 'ComponentReused', data: { component: 'a', source: 'system' }, at: local('2026-03-02T10:00') },
    completed('2026-03-05T10:00'),
  ),
  'dossier-2': receivedDossier(
    { code: 'H21.227-260320-0001', received: '2026-03-20T09:00', due: '2026-03-27T09:00' },
    completed('2026-03-27T16:00'),
  ),
  'dossier-3': receivedDossier({ code: 'H21.227-260325-0001', received: '2026-03-25T09:00', due: '2026-04-01T09:00' }),
} as const

beforeAll(async () => {
  await writeStore(store, streams, true)
})

const index = async (...argv: readonly string[]): Promise<Record<string, unknown>> => {
  const io = memoryIo()
  const code = await reportIndexVerb.run(
    ['--store', store, '--from', '2026-03', '--to', '2026-03', '--json', '--lang', 'en', ...argv],
    io,
  )
  expect([code, io.complaints()]).toEqual([exitCode.ok, ''])
  return io.answer() as Record<string, unknown>
}

const file = (name: string, content: unknown): string => {
  const path = join(folder.path, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('counts come from the events, and what no event tells has no data and leaves group and total open', async () => {
  const { indicators, groups, total, unit, at } = await index()
  expect([unit, at, total]).toEqual(['H21.227', '2026-03-31T17:00:00.000Z', null])
  // two of three on time: 20 · 2/3; one of three reused against a target of 80 %: 2 · (1/3) / 0.8
  expect(indicators).toContainEqual(
    expect.objectContaining({ code: 'PROGRESS', numerator: 2, denominator: 3, points: 13.33, source: 'facts' }),
  )
  expect(indicators).toContainEqual(
    expect.objectContaining({ code: 'REUSED_DIGITIZED_DATA', numerator: 1, points: 0.83 }),
  )
  expect(indicators).toContainEqual(
    expect.objectContaining({
      code: 'PUBLISH_ON_TIME',
      numerator: null,
      points: null,
      source: 'none',
      note: 'no-data',
    }),
  )
  expect(groups).toMatchObject({ progress: 13.33, transparency: null })
  expect(Object.keys(groups as object)).toHaveLength(6)
})

test('counts that are given are scored and marked as given', async () => {
  const given = file('given.json', {
    PUBLISH_ON_TIME: { n: 1, d: 47 },
    ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
    FORMALITY_PAID_ONLINE: { numerator: 20, denominator: 42 },
  })
  const { indicators } = await index('--given', given)
  expect(indicators).toContainEqual(
    expect.objectContaining({ code: 'PUBLISH_ON_TIME', numerator: 1, points: 0.13, source: 'given' }),
  )
  expect(indicators).toContainEqual(expect.objectContaining({ code: 'ELECTRONIC_CERTIFIED_COPY', points: 2 }))
  expect(indicators).toContainEqual(
    expect.objectContaining({ code: 'FORMALITY_PAID_ONLINE', points: 1.19, source: 'given' }),
  )
})

test('without a petition in the store both indicators of petitions earn their maximum, and cannot be given', async () => {
  const { indicators } = await index()
  expect(indicators).toContainEqual(
    expect.objectContaining({ code: 'PETITION_PROCESSING_ON_TIME', denominator: 0, points: 6, source: 'facts' }),
  )
  const io = memoryIo()
  const given = file('petitions.json', { PETITION_HANDLING_SATISFACTION: { n: 1, d: 1 } })
  const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--given', given, '--lang', 'en']
  expect(await reportIndexVerb.run(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('PETITION_HANDLING_SATISFACTION is counted from the events')
})

test('a figure that events decide cannot be given', async () => {
  const io = memoryIo()
  const given = file('counted.json', { PROGRESS: { n: 1, d: 1 } })
  const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--given', given, '--lang', 'en']
  expect(await reportIndexVerb.run(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('PROGRESS is counted from the events')
})

test('a given file with an unknown indicator, and one of another shape, are refused by name', async () => {
  const refusal = async (content: unknown): Promise<string> => {
    const io = memoryIo()
    const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--lang', 'en']
    await reportIndexVerb.run([...argv, '--given', file('wrong.json', content)], io)
    return io.complaints()
  }
  expect(await refusal({ PUBLISH: { n: 1, d: 1 } })).toContain('PUBLISH is not an indicator that can be given')
  expect(await refusal({ PUBLISH_ON_TIME: { n: 1 } })).toContain('PUBLISH_ON_TIME is {"n":1}')
  expect(await refusal({ PUBLISH_ON_TIME: { n: 2, d: 1 } })).toContain('numerator 2 is larger than denominator 1')
  expect(await refusal([])).toContain('write by code of the indicator')
})

test('the table shows the 21 indicators, the five groups and that the total lacks data', async () => {
  const io = memoryIo()
  await reportIndexVerb.run(['--store', store, '--from', '2026-03', '--to', '2026-03'], io)
  expect(io.written()).toMatch(/05 +Tỷ lệ hồ sơ .* 2 +3 +13,33 +20 +66,67% +sự kiện/)
  expect(io.written()).toMatch(/II +Tiến độ, kết quả giải quyết +13,33 +20/)
  expect(io.written()).toContain('Tổng điểm: chưa đủ dữ liệu')
})

test('--page writes the page of the same figures, which says that a simulation made them', async () => {
  const page = join(folder.path, 'pages', 'page.html')
  const name = 'UBND xã <Vân> & Canh'
  await index('--page', page, '--name', name, '--at', '2026-04-20')
  const content = readFileSync(page, 'utf8')
  expect(content).toContain('<html lang="en">')
  expect(content).toContain('UBND xã &lt;Vân&gt; &amp; Canh')
  expect(content).toContain('13.33')
  expect(content).toContain('Simulated')
})

describe('over registered units', () => {
  const registered = join(folder.path, 'registered.sqlite')
  const established = (level: 'province' | 'commune', parent?: string): Told => ({
    type: 'UnitEstablished',
    data: { level, name: 'Đơn vị', from: '2025-07-01', ...(parent !== undefined && { parent }) },
    at: local('2026-01-02T08:00'),
  })
  const of = (unit: string, number: string) => {
    const dossier = { code: `${unit}-260302-000${number}`, received: '2026-03-02T09:00', due: '2026-03-09T09:00' }
    return receivedDossier({ unit, ...dossier }, completed('2026-03-05T10:00'))
  }
  beforeAll(async () => {
    await writeStore(registered, {
      'unit-H21': [established('province')],
      'unit-H21.1': [established('commune', 'H21')],
      'unit-H21.2': [
        established('commune', 'H21'),
        {
          type: 'UnitMoved',
          data: { parent: 'H30', from: '2026-04-01' },
          at: local('2026-05-02T08:00'),
        },
      ],
      'dossier-1': of('H21.1', '1'),
      'dossier-2': of('H21.2', '2'),
    })
  })

  const report = async (verb: string, ...argv: readonly string[]): Promise<string> => {
    const io = memoryIo()
    const line = ['report', verb, '--store', registered, '--unit', 'H21', '--from', '2026-03', '--json', ...argv]
    expect([await main(line, io), io.complaints()]).toEqual([exitCode.ok, ''])
    return io.written()
  }

  type Indicator = { readonly code: string; readonly denominator: number; readonly lists?: object }
  const progress = async (...argv: readonly string[]): Promise<Indicator | undefined> => {
    const { indicators } = JSON.parse(await report('index', ...argv)) as { readonly indicators: readonly Indicator[] }
    return indicators.find(({ code }) => code === 'PROGRESS')
  }

  test('a province without dossiers of its own has those of its communes, by the tree of the last day', async () => {
    expect(await progress('--to', '2026-03')).toMatchObject({ denominator: 2 })
    expect(await progress('--to', '2026-04')).toMatchObject({ denominator: 1 })
    expect(await progress('--to', '2026-04', '--known-at', '2026-05-01')).toMatchObject({ denominator: 2 })
    expect(JSON.parse(await report('form06', '--to', '2026-03'))).toMatchObject([{ received: 2 }])
  })

  test('--lists gives the dossiers behind each number, and without it none', async () => {
    const streams = ['dossier-1', 'dossier-2']
    expect((await progress('--to', '2026-03', '--lists'))?.lists).toEqual({
      of: 'dossier',
      numerator: streams,
      denominator: streams,
    })
    expect(await progress('--to', '2026-03')).not.toHaveProperty('lists')
  })
})

test('each indicator names who answers for it, where the letter says so', async () => {
  const { indicators } = await index()
  expect(indicators).toContainEqual(
    expect.objectContaining({
      code: 'PUBLISH_ON_TIME',
      responsibility: expect.objectContaining({ lead: 'units', citation: '2283/UBND §1a' }),
    }),
  )
})

test('with --responsible a table says who leads and who coordinates each indicator, and of which nobody is known', async () => {
  const io = memoryIo()
  const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--responsible', '--lang', 'vi']
  expect(await reportIndexVerb.run(argv, io)).toBe(exitCode.ok)
  const [, table = ''] = io.written().split('Đơn vị chịu trách nhiệm theo chỉ số')
  const row = (number: string): string => table.split('\n').find((line) => line.startsWith(number)) ?? ''
  expect(row('04')).toMatch(
    /các sở, ban, ngành và UBND cấp dưới .*VNPT.*; Văn phòng UBND tỉnh .*thường xuyên .*2283\/UBND §1b, §2, §3 .*suy ra/,
  )
  expect(row('19')).toMatch(/chưa rõ .*thường xuyên .*2283\/UBND/)
  expect(row('19')).not.toContain('suy ra')
})

test('what the province hands in of who answers stands in table, JSON, page and briefing, marked as its word', async () => {
  const charges = join(folder.path, 'charges.csv')
  writeFileSync(charges, 'indicator,from,lead,coordinating,citation\n19,2026-02-01,Sở Tư pháp,VNPT,12/QĐ-UBND\n')
  const common = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--charges', charges, '--lang', 'vi']
  const told = async (verb: Verb, ...more: readonly string[]): Promise<string> => {
    const io = memoryIo()
    expect(await verb.run([...common, ...more], io)).toBe(exitCode.ok)
    return io.written()
  }
  const table = (await told(reportIndexVerb, '--responsible')).split('Đơn vị chịu trách nhiệm theo chỉ số')[1] ?? ''
  const row = (number: string): string => table.split('\n').find((line) => line.startsWith(number)) ?? ''
  expect(row('19')).toMatch(/Sở Tư pháp .*VNPT .*12\/QĐ-UBND .*do tỉnh cung cấp/)
  expect(row('20')).toMatch(/chưa rõ .*2283\/UBND/)
  expect(JSON.parse(await told(reportIndexVerb, '--json'))).toMatchObject({
    indicators: expect.arrayContaining([
      expect.objectContaining({ number: '19', responsibility: expect.objectContaining({ lead: 'Sở Tư pháp' }) }),
    ]),
  })
  expect(await told(reportIndexVerb, '--html')).toContain('12/QĐ-UBND (do tỉnh cung cấp)')
  expect(await told(reportBriefingVerb)).toContain('Sở Tư pháp')
})

test('a page that cannot be written is a sentence', async () => {
  const io = memoryIo()
  const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--page', folder.path, '--lang', 'en']
  expect(await reportIndexVerb.run(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('cannot be written')
})
