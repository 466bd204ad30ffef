import * as fc from 'fast-check'
import type { InputForm } from './file-inputs.fixture.ts'
import { jsonSpoiled } from './spoiled-json.fixture.ts'
import { type Spoiled, spoiledText, strangers } from './spoiled-text.fixture.ts'

const spliced = (valid: string, at: number, ...bytes: readonly number[]): Buffer => {
  const whole = Buffer.from(valid)
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)])
}

/** What no reader may take for a file of its own, whatever the form. */
export const brokenFiles = (valid: string): readonly Spoiled[] => {
  const middle = Math.floor(Buffer.byteLength(valid) / 2)
  return [
    spoiledText('empty', 'broken', ''),
    spoiledText('white space', 'broken', ' \r\n\t\n'),
    spoiledText('a byte order mark alone', 'broken', '\uFEFF'),
    { how: 'binary', kind: 'broken', bytes: Buffer.from(Array.from({ length: 512 }, (_, n) => (n * 151 + 7) % 256)) },
    { how: 'invalid UTF-8', kind: 'broken', bytes: spliced(valid, middle, 0xc3, 0x28) },
    { how: 'UTF-16', kind: 'broken', bytes: Buffer.from(`\uFEFF${valid}`, 'utf16le') },
    { how: 'NUL', kind: 'broken', bytes: spliced(valid, middle, 0) },
    spoiledText('deep nesting', 'broken', '['.repeat(60_000)),
    spoiledText('deep nesting, closed', 'broken', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
    spoiledText('a page of the web', 'broken', '<!doctype html><html><body>404</body></html>'),
    spoiledText('one long line', 'broken', 'x'.repeat(400_000)),
  ]
}

/** The same content as another editor would save it. */
export const sameFiles = (valid: string): readonly Spoiled[] => [
  spoiledText('byte order mark', 'same', `\uFEFF${valid}`),
  spoiledText('CRLF', 'same', valid.replaceAll(/\r?\n/g, '\r\n')),
]

const cellSpoiled = (valid: string): fc.Arbitrary<Spoiled> => {
  const lines = valid.split(/\r?\n/)
  const place = fc.tuple(fc.nat({ max: Math.max(0, lines.length - 2) }), fc.nat({ max: 12 }))
  const cells = strangers.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  const put = (line: number, cell: number, text: string): string =>
    lines
      .map((each, at) =>
        at === line
          ? each
              .split(',')
              .map((old, n) => (n === cell % each.split(',').length ? text : old))
              .join(',')
          : each,
      )
      .join('\n')
  return fc.oneof(
    fc
      .tuple(place, fc.constantFrom(...cells, '"', '"a', 'a"b', '=1+1', ',,,,', ';', '\n'))
      .map(([[line, cell], text]) =>
        spoiledText(`line ${line + 1}, cell ${cell}: ${text}`.slice(0, 120), 'odd', put(line, cell, text)),
      ),
    place.map(([line]) =>
      spoiledText(
        `line ${line + 1} twice`,
        'odd',
        lines.flatMap((each, at) => (at === line ? [each, each] : [each])).join('\n'),
      ),
    ),
    place.map(([line]) =>
      spoiledText(`line ${line + 1} missing`, 'odd', lines.filter((_, at) => at !== line).join('\n')),
    ),
    place.map(([line]) =>
      spoiledText(
        `line ${line + 1} short`,
        'odd',
        lines.map((each, at) => (at === line ? each.split(',').slice(0, 1).join(',') : each)).join('\n'),
      ),
    ),
  )
}

/** Spoiled character by character, for any text. */
const textSpoiled = (valid: string): fc.Arbitrary<Spoiled> => {
  const place = fc.nat({ max: Math.max(0, valid.length - 1) })
  return fc.oneof(
    place.map((at) => spoiledText(`cut at ${at}`, 'odd', valid.slice(0, at))),
    fc
      .tuple(place, fc.nat({ max: 40 }))
      .map(([at, length]) =>
        spoiledText(`${length} characters missing at ${at}`, 'odd', valid.slice(0, at) + valid.slice(at + length)),
      ),
    fc
      .tuple(
        place,
        fc.constantFrom(
          '\u0000',
          '"',
          '<',
          '&',
          '\n',
          '\r',
          ',',
          '{',
          '}',
          '\\',
          '\u2028',
          'ế'.normalize('NFD'),
          '𝒳',
          '=',
          ' ',
          '9',
          '-',
        ),
      )
      .map(([at, character]) =>
        spoiledText(
          `${JSON.stringify(character)} at ${at}`,
          'odd',
          valid.slice(0, at) + character + valid.slice(at + 1),
        ),
      ),
    fc
      .tuple(place, place)
      .map(([from, to]) =>
        spoiledText(
          `a piece from ${from} at ${to}`,
          'odd',
          valid.slice(0, to) + valid.slice(from, from + 60) + valid.slice(to),
        ),
      ),
  )
}

/** A spoiled copy of a file that is read. */
export const spoiledFile = (form: InputForm, valid: string): fc.Arbitrary<Spoiled> => {
  const anyText = textSpoiled(valid)
  if (form === 'json') return fc.oneof({ weight: 3, arbitrary: jsonSpoiled(valid) }, { weight: 1, arbitrary: anyText })
  if (form === 'csv') return fc.oneof({ weight: 2, arbitrary: cellSpoiled(valid) }, { weight: 1, arbitrary: anyText })
  return anyText
}
