import { runInThisContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { instrument } from '../scripts/mutation/mutants.ts'

/** What a source becomes, one change at a time. */
const becomes = (source: string, more = false): readonly string[] => {
  const { mutants } = instrument('a.ts', source, 0, more)
  return mutants.map(({ start, end, kind, to }) =>
    kind === 'block'
      ? `${source.slice(0, start)}${source.slice(end)}`
      : source.slice(0, start) + to + source.slice(end),
  )
}

describe('the operators of Stryker', () => {
  test.each([
    ['f(a + b)', ['f((a) - (b))']],
    ["f(a + 'x')", ['f(a + "")']],
    ['f(a % b)', ['f((a) * (b))']],
    ['f(a < b)', ['f((a) <= (b))', 'f((a) >= (b))', 'f(true)', 'f(false)']],
    ['f(a ?? b)', ['f((a) && (b))']],
    ['f(a || b === c)', ['f((a) && (b === c))', 'f(true)', 'f(false)', 'f(a || (b) !== (c))', 'f(a || false)']],
    ['if (a) f()', ['if (true) f()', 'if (false) f()']],
    ['while (a) f()', ['while (false) f()']],
    ['f(a ? b : c)', []],
    ['f(!a)', ['f(a)']],
    ['f(-a)', ['f(+(a))']],
    ['for (let i = a; ; i++) f(i)', ['for (let i = a; ; i--) f(i)']],
    ['a += b', ['a -= b']],
    ['a ??= b', ['a &&= b']],
    ['f([a], [])', ['f([], [])', 'f([a], ["mutant"])']],
    ['f({ a: b })', ['f({})']],
    ['f(() => a)', ['f(() => undefined)']],
    ['f(() => { a() })', ['f(() => {})']],
    ['f(`a${b}`)', ['f(``)']],
    ['f(a?.b.c)', ['f(a.b.c)']],
    ['f(a?.[b])', ['f(a[b])']],
    ['f(a?.filter(b).c)', ['f(a.filter(b).c)', 'f(a.c)'].toReversed()],
    ['f(a.trim())', ['f(a)']],
    ['f(a.some(b))', ['f(a.every(b))']],
    [
      'f(/^a+[b]\\d$/u)',
      ['f(/a+[b]\\d$/u)', 'f(/^a[b]\\d$/u)', 'f(/^a+[^b]\\d$/u)', 'f(/^a+[b]\\D$/u)', 'f(/^a+[b]\\d/u)'],
    ],
    ['switch (a) { case b: f() }', ['switch (a) { case b:  }']],
  ])('%s', (source, changed) => {
    expect(becomes(source)).toEqual(changed)
  })

  test('a number by one, the nearest whole numbers and the last that is found are changed on request alone', () => {
    const source = 'f(1, Math.floor(a), b.find(c), d.toSorted())'
    expect(becomes(source)).toEqual([])
    expect(becomes(source, true)).toEqual([
      'f(2, Math.floor(a), b.find(c), d.toSorted())',
      'f(1, Math.ceil(a), b.find(c), d.toSorted())',
      'f(1, Math.floor(a), b.findLast(c), d.toSorted())',
      'f(1, Math.floor(a), b.find(c), d)',
    ])
  })

  test('words about the law, what is thrown and markup stay as they are', () => {
    expect(becomes("f(html`<p>${a + b}</p>`)\nif (a) throw new Error('b')\ng(c)")).toEqual([
      "f(html`<p>${a + b}</p>`)\nif (true) throw new Error('b')\ng(c)",
      "f(html`<p>${a + b}</p>`)\nif (false) throw new Error('b')\ng(c)",
    ])
  })

  test('a source with all of its changes in it does what it did, also where a chain ends early, until one is alive', () => {
    const source =
      "given.push(none?.filter(Boolean).length ?? 'none', [1, 2].slice(1), -one, one < 2 ? 'less' : 'more')"
    const { code, mutants } = instrument('a.ts', source, 0, false)
    type Program = (given: unknown[], one: number, mutant: (first: number, last: number) => boolean) => void
    const program = runInThisContext(`(given, one, __mutant) => { const none = undefined; ${code} }`) as Program
    const given = (alive: number): readonly unknown[] => {
      const found: unknown[] = []
      program(found, 1, (first, last) => alive >= first && alive <= last)
      return found
    }
    expect(given(-1)).toEqual(['none', [2], -1, 'less'])
    const idOf = (kind: string, to: string): number =>
      mutants.find((mutant) => mutant.kind === kind && mutant.to === to)?.id ?? -1
    expect(given(idOf('method', '[1, 2]'))).toEqual(['none', [1, 2], -1, 'less'])
    expect(given(idOf('condition', 'false'))).toEqual(['none', [2], -1, 'more'])
    expect(() => given(idOf('chain', 'none.filter(Boolean).length'))).toThrow(TypeError)
  })
})
