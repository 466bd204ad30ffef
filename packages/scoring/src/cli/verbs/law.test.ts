import { describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { lawExplainVerb } from './law-explain.ts'
import { lawVerb } from './law.ts'

describe('motcua law', () => {
  test('lists the articles in force on a day: the older decree on 30 June 2025, its successor on 1 July', async () => {
    const articlesOn = async (date: string) => {
      const io = memoryIo()
      await lawVerb.run(['--at', date, '--json'], io)
      const { rules } = io.answer() as { rules: readonly { rule: string; article: string }[] }
      return rules.find(({ rule }) => rule === 'supplement-once')?.article
    }
    expect(await articlesOn('2025-06-30')).toBe('NĐ 61/2018 art. 11(2)(c), 17(2)')
    expect(await articlesOn('2025-07-01')).toBe('NĐ 118/2025 art. 11(2) (NĐ 61/2018 art. 11(2)(c))')
  })

  test('lists for a province and procedure what holds there, and says whose rule it is', async () => {
    const io = memoryIo()
    expect(await lawVerb.run(['--scope', 'province=dong-thap,procedure=land', '--lang', 'en'], io)).toBe(exitCode.ok)
    const line = io
      .written()
      .split('\n')
      .find((row) => row.startsWith('announcement'))
    expect(line).toMatch(/3 day\(s\) .*QĐ 138\/2025\/QĐ-UBND Đồng Tháp .*province dong-thap,/)
    const nation = memoryIo()
    await lawVerb.run([], nation)
    expect(nation.written()).not.toContain('announcement')
  })

  test('says so where no rule names a place, and which known one is near', async () => {
    const told = async (scope: string) => {
      const io = memoryIo()
      expect(await lawVerb.run(['--scope', scope, '--lang', 'en'], io)).toBe(exitCode.ok)
      return io.written()
    }
    expect(await told('province=dong-tap')).toContain(
      'No rule is only for province dong-tap; did you mean "dong-thap"?',
    )
    expect(await told('province=quang-binh-x')).toContain('No rule is only for province quang-binh-x; wider ones hold')
    expect(await told('province=dong-thap')).not.toContain('No rule is only')
  })

  test('complains of a date that does not exist and of a scope that is none, naming the option', async () => {
    const date = memoryIo()
    expect(await lawVerb.run(['--at', '2026-02-30', '--lang', 'en'], date)).not.toBe(exitCode.ok)
    expect(date.complaints()).toContain('--at')
    for (const scope of ['dong-thap', 'town=x', 'province=', 'province=a,province=b']) {
      const io = memoryIo()
      expect(await lawVerb.run(['--scope', scope, '--lang', 'en'], io)).toBe(exitCode.usage)
      expect(io.complaints()).toContain(scope)
    }
  })
})

describe('motcua law explain', () => {
  test('shows every value with its article, which one decides, and what it sets aside', async () => {
    const io = memoryIo({ now: Date.parse('2026-03-04T00:00:00Z') })
    const scope = ['--scope', 'province=dong-thap,procedure=land', '--lang', 'en']
    expect(await lawExplainVerb.run(['reappointment', ...scope], io)).toBe(exitCode.ok)
    const written = io.written()
    for (const article of ['NĐ 61/2018 art. 19(9)', 'NĐ 297/2025 art. 6(5)', 'QĐ 88/2025 Lai Châu art. 3(6)'])
      expect(written).toContain(article)
    expect(written).toContain('QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(6) decides')
    expect(written).toContain('It sets aside: NĐ 61/2018 art. 19(9), continued under NĐ 118/2025 [article unread]')
  })

  test('says in Vietnamese and English what the rule is about', async () => {
    const [vietnamese, english] = [memoryIo(), memoryIo()]
    await lawExplainVerb.run(['supplement-once'], vietnamese)
    await lawExplainVerb.run(['supplement-once', '--lang', 'en'], english)
    expect(vietnamese.written()).toContain('nêu đầy đủ mọi thiếu sót trong một lần')
    expect(english.written()).toContain('all defects at once')
  })

  test('says so where no value is in force, and answers the same as JSON', async () => {
    const io = memoryIo()
    await lawExplainVerb.run(['announcement', '--lang', 'en', '--at', '2026-03-04'], io)
    expect(io.written()).toContain('On 2026-03-04, nation: no value is in force')
    const json = memoryIo()
    await lawExplainVerb.run(['announcement', '--json', '--at', '2026-03-04'], json)
    expect(json.answer()).toMatchObject({ rule: 'announcement', decides: null, values: [{ value: '3d' }] })
  })

  test('finds a rule by words of what it says, with or without diacritics, and by its article', async () => {
    const explained = async (words: string, ...more: readonly string[]) => {
      const io = memoryIo()
      expect(await lawExplainVerb.run([words, ...more], io), words).toBe(exitCode.ok)
      return io
    }
    for (const words of [
      'mỗi hồ sơ quá hạn xin lỗi',
      'moi ho so qua han xin loi',
      'each late dossier needs an apology',
    ])
      expect((await explained(words)).written(), words).toMatch(/^Mã quy tắc {2}late-apology\n/)
    const several = (await explained('61/2018 19(9)')).written()
    for (const rule of ['reappointment', 'extension']) expect(several).toContain(`\n${rule} `)
    expect((await explained('61/2018 19(9)', '--json')).answer()).toEqual({ found: ['extension', 'reappointment'] })
  })

  test('tells values and scopes in words, in either language', async () => {
    const told = async (rule: string, ...more: readonly string[]) => {
      const io = memoryIo({ now: Date.parse('2026-03-04T00:00:00Z') })
      await lawExplainVerb.run([rule, ...more], io)
      return io.written()
    }
    expect(await told('online-reception')).toContain('phạm vi: toàn quốc), giá trị 8 giờ làm việc')
    expect(await told('reappointment', '--lang', 'en')).toContain('value days before the due date: 1; times: 1')
    expect(await told('pause-effect', '--scope', 'procedure=land', '--lang', 'en')).toContain(
      'public posting: left out; judicial matter: left out; hold of the agency’s own: counts',
    )
    expect(await told('supplement-effect', '--scope', 'procedure=investment')).toContain('loại trừ thời gian bổ sung')
    expect(await told('hand-over', '--lang', 'en')).toContain(
      'Inferred: the article of NĐ 118/2025 that takes the place',
    )
  })

  test('names the nearest rule for a mistyped one', async () => {
    const io = memoryIo()
    expect(await lawExplainVerb.run(['suplement-once', '--lang', 'en'], io)).toBe(exitCode.usage)
    expect(io.complaints()).toContain('did you mean "supplement-once"?')
  })
})
