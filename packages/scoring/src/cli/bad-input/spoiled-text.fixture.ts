/** A spoiled file: `broken` can be nothing that was meant, `odd` may be taken, `same` says what the whole file says. */
export type Spoiled = { readonly how: string; readonly kind: 'broken' | 'odd' | 'same'; readonly bytes: Buffer }

export const spoiledText = (how: string, kind: Spoiled['kind'], text: string): Spoiled => ({
  how,
  kind,
  bytes: Buffer.from(text),
})

/** Values that stand in nobody's file where they stand. */
export const strangers: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '99999-01-01',
  '-1',
  'NaN',
  '‮đảo',
  'a\u0000b',
  'Hồ sơ'.normalize('NFD'),
  '<b>&amp;</b>',
  '../../etc',
  '__proto__',
  'constructor',
  -1,
  0,
  0.1,
  1e308,
  -1e308,
  1e21,
  9_007_199_254_740_992,
  [],
  {},
  [[]],
  [null],
  { en: 'x' },
  'x'.repeat(5_000),
]
