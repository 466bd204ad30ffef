import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ProcedureFact } from '../facts/procedure-facts.ts'
import { carriedBy, withManifest } from './carried.ts'
import { differingParts, fingerprint } from './fingerprint.ts'
import { formatManifest, isManifest, type Manifest, parseManifest } from './manifest.ts'
import { firstDifferingLine, outputDifference, outputDigest } from './output-digest.ts'
import { openManifest } from './signed-manifest.ts'
import { versionDifferences } from './version-difference.ts'
import { catalogueFingerprint, currentVersions, versionedParts } from './versions.ts'

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

test('a fingerprint is the hash of the canonical form of all parts, and the beginning of the hash of each', () => {
  const { version, sha256: whole, parts } = fingerprint('1.0', { b: { z: 1, a: undefined, m: 'x' }, a: [2] })
  expect(version).toBe('1.0')
  expect(whole).toBe(sha256('{"a":[2],"b":{"m":"x","z":1}}'))
  expect(parts).toEqual({ b: sha256('{"m":"x","z":1}').slice(0, 8), a: sha256('[2]').slice(0, 8) })
})

test('the parts that differ are those with another hash, and those that only one of both has', () => {
  const one = fingerprint('1', { same: 1, other: 1, mine: 1 })
  expect(differingParts(one, fingerprint('1', { same: 1, other: 2, theirs: 1 }))).toEqual(['other', 'mine', 'theirs'])
  expect(differingParts(one, one)).toEqual([])
})

test('an output is told by its hash, its bytes, its lines, and one hash for so many lines that there are 400 at most', () => {
  expect(outputDigest('một\nhai\n')).toEqual({
    sha256: sha256('một\nhai\n'),
    bytes: 10,
    lines: 2,
    linesPerRun: 1,
    runs: `${sha256('một').slice(0, 8)} ${sha256('hai').slice(0, 8)}`,
  })
  expect(outputDigest('')).toMatchObject({ bytes: 0, lines: 1, linesPerRun: 1, runs: sha256('').slice(0, 8) })
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join('\n')
  expect(outputDigest(lines(400))).toMatchObject({ lines: 400, linesPerRun: 1 })
  const digest = outputDigest(lines(401))
  expect(digest).toMatchObject({ lines: 401, linesPerRun: 2 })
  const runs = digest.runs.split(' ')
  expect(runs.length).toBe(201)
  expect([runs[1], runs[200]]).toEqual([sha256('line 2\nline 3').slice(0, 8), sha256('line 400').slice(0, 8)])
})

test('an output that differs is told by the first run of lines that does, also where one is the beginning of the other', () => {
  const lines = Array.from({ length: 801 }, (_, at) => `line ${at}`)
  const digest = outputDigest(lines.join('\n'))
  expect(digest.linesPerRun).toBe(3)
  expect(outputDifference(digest, lines.join('\n'))).toBeUndefined()
  expect(outputDifference(digest, lines.with(4, 'x').join('\n'))).toEqual({
    from: 4,
    to: 6,
    here: ['line 3', 'x', 'line 5'],
  })
  expect(outputDifference(digest, [...lines, 'more'].join('\n'))).toEqual({ from: 802, to: 804, here: ['more'] })
  expect(outputDifference(digest, lines.slice(0, 600).join('\n'))).toEqual({ from: 601, to: 603, here: [] })
  expect(outputDifference(digest, `${lines.join('\n')}\n`)).toEqual({ from: 802, to: 804, here: [] })
})

test('the first line in which two outputs differ is told as each has it, and nothing where one has ended', () => {
  expect(firstDifferingLine('a\nb\n', 'a\nb')).toBeUndefined()
  expect(firstDifferingLine('a\nb', 'a\nc')).toEqual({ line: 2, one: 'b', other: 'c' })
  expect(firstDifferingLine('a', 'a\nc')).toEqual({ line: 2, one: null, other: 'c' })
  expect(firstDifferingLine('a\nb', 'a')).toEqual({ line: 2, one: 'b', other: null })
})

const part = (version: string, content = version) => fingerprint(version, { content })
const versions = { calendar: part('c'), regulation: part('r'), scorecard: part('s'), library: part('l') }

const manifest: Manifest = {
  manifest: 'motcua-report-manifest@v1',
  report: {
    verb: 'report',
    format: 'json',
    language: 'vi',
    arguments: ['a'],
    options: { title: 'xoá\u007f\u009f' },
    inputs: {},
  },
  log: { size: 2, root: `${'A'.repeat(43)}=`, position: '7' },
  period: { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
  at: '2026-02-01T00:00:00.000Z',
  asOf: { knownAt: null, happenedBefore: null },
  versions,
  output: outputDigest('x\n'),
}

test('a manifest is read back as it was written, with no sign in it that a signed note may not hold', () => {
  const text = formatManifest(manifest)
  expect(text.startsWith('{\n  "manifest": "motcua-report-manifest@v1",\n  "report": {')).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text).toContain('"title": "xoá\\u007f\\u009f"')
  expect(parseManifest(text, 'f')).toEqual(manifest)
  expect([isManifest(text), isManifest(` ${text}`), isManifest('{}')]).toEqual([true, false, false])
  const old = { ...manifest, period: null, log: { ...manifest.log, size: 0, position: '0' } }
  expect(parseManifest(JSON.stringify(old), 'f')).toEqual(old)
})

test('a manifest with anything else in a field is refused with the place of it', () => {
  const place = (changed: unknown): unknown => {
    try {
      parseManifest(
        typeof changed === 'string' ? changed : JSON.stringify({ ...manifest, ...Object(changed) }),
        'm.json',
      )
    } catch (error) {
      return error instanceof Error && 'code' in error && 'params' in error ? [error.code, error.params] : error
    }
    return 'read'
  }
  const at = (where: string) => ['manifest.malformed', { file: 'm.json', place: where }]
  const { log, output, report } = manifest
  expect(place({ manifest: 'other' })).toEqual(at('manifest'))
  expect(place({ report: { ...report, format: 'xml' } })).toEqual(at('report.format'))
  expect(place({ report: { ...report, language: 'fr' } })).toEqual(at('report.language'))
  expect(place({ log: { ...log, size: -1 } })).toEqual(at('log.size'))
  expect(place({ log: { ...log, root: 'A'.repeat(40) } })).toEqual(at('log.root'))
  expect(place({ log: { ...log, position: '07' } })).toEqual(at('log.position'))
  expect(place({ at: 'today' })).toEqual(at('at'))
  expect(place({ output: { ...output, sha256: 'x' } })).toEqual(at('output.sha256'))
  expect(place({ output: { ...output, bytes: -1 } })).toEqual(at('output.bytes'))
  expect(place({ output: { ...output, bytes: 0 } })).toBe('read')
  expect(place({ output: { ...output, lines: 0 } })).toEqual(at('output.lines'))
  expect(place({ output: { ...output, linesPerRun: 0 } })).toEqual(at('output.linesPerRun'))
  expect(place({ output: { ...output, runs: '' } })).toEqual(at('output.runs'))
  expect(place({ more: 1 })).toEqual(at('$'))
  expect(place('[]')).toEqual(at('$'))
})

test('a report carries its manifest in a line of its own, and without this line it is the report', () => {
  const quoted = { ...manifest, report: { ...manifest.report, arguments: ['<a href="x">&amp;</a>'] } }
  const json = '{\n  "report": "x"\n}\n'
  const html = '<html>\n<head>\n<title>x</title>\n</head>\n</html>\n'
  const inJson = withManifest(json, 'json', quoted)
  const inHtml = withManifest(html, 'html', quoted)
  expect(inJson).toBe(`{\n  "manifest": ${JSON.stringify(quoted)},\n  "report": "x"\n}\n`)
  expect(inHtml.startsWith('<html>\n<head>\n<meta name="motcua-manifest" content="{&quot;manifest&quot;:')).toBe(true)
  expect(inHtml).toContain('&lt;a href=\\&quot;x\\&quot;&gt;&amp;amp;&lt;/a&gt;')
  expect(carriedBy(inJson)).toEqual({ manifest: JSON.stringify(quoted), output: json })
  expect(carriedBy(inHtml)).toEqual({ manifest: JSON.stringify(quoted), output: html })
  expect(withManifest(json, 'text', quoted)).toBe(json)
  expect(withManifest(json, 'csv', quoted)).toBe(json)
  expect(withManifest('[]', 'json', quoted)).toBe('[]')
  expect(withManifest('<p>', 'html', quoted)).toBe('<p>')
  expect([carriedBy(json), carriedBy(html)]).toEqual([undefined, undefined])
})

test('a manifest without a signature is opened as such, and refused where a key is asked for', () => {
  const text = formatManifest(manifest)
  expect(openManifest(text, 'm.json')).toEqual({ manifest, signedBy: undefined })
  expect(() => openManifest(text, 'm.json', [])).toThrow(
    expect.objectContaining({ code: 'manifest.unsigned', params: { file: 'm.json' } }),
  )
  expect(openManifest(`${text}\n\u2014 name AAAA\n`, 'm.json')).toEqual({ manifest, signedBy: null })
  // signatures of anything else are none of a manifest
  expect(() => openManifest('text\n\n\u2014 name AAAA\n', 'm.json')).toThrow(
    expect.objectContaining({ code: 'manifest.malformed' }),
  )
})

test('what a report was made with is compared part by part, and what one of both does not tell is not', () => {
  expect(versionDifferences(versions, versions)).toEqual([])
  expect(versionDifferences(versions, { ...versions, catalogue: part('n=1') })).toEqual([])
  expect(versionDifferences({ ...versions, catalogue: part('n=1') }, versions)).toEqual([])
  const here = { ...versions, calendar: part('c', 'other'), library: { ...versions.library, version: 'l2' } }
  expect(versionDifferences(versions, here)).toEqual([
    { part: 'calendar', published: 'c', here: 'c', differing: ['content'] },
    { part: 'library', published: 'l', here: 'l2', differing: [] },
  ])
  const both = versionDifferences({ ...versions, catalogue: part('n=1') }, { ...versions, catalogue: part('n=2') })
  expect(both).toEqual([{ part: 'catalogue', published: 'n=1', here: 'n=2', differing: ['content'] }])
  expect(versionedParts).toEqual(['calendar', 'regulation', 'scorecard', 'catalogue', 'library'])
})

test('the versions of this program are told by the names of what is in force, and by field, rule and indicator', () => {
  const { calendar, regulation, scorecard, catalogue, library } = currentVersions(part('l'), part('n=0'))
  expect([library, catalogue]).toEqual([part('l'), part('n=0')])
  expect(calendar.version.startsWith('vn')).toBe(true)
  expect(Object.keys(calendar.parts)).not.toContain('version')
  expect(Object.keys(regulation.parts)).toContain('late-apology')
  expect(scorecard.version).toBe('766/QĐ-TTg 2022-06-23')
  expect(Object.keys(scorecard.parts)).toEqual(expect.arrayContaining(['citation', 'from', 'PROGRESS', 'DOSSIER_SYNC']))
  expect(Object.keys(scorecard.parts)).not.toContain('indicators')
})

test('the catalogue is told procedure by procedure up to 400, and of more by the last two digits of their codes', () => {
  const fact = (code: string): ProcedureFact => ({
    stream: `procedure-${code}`,
    announcements: [],
    feeBearing: [],
    feesRegisteredFrom: null,
    serviceLevels: [],
    services: [],
    competences: [],
  })
  const many = (count: number) => Array.from({ length: count }, (_, at) => fact(`1.${String(at).padStart(6, '0')}`))
  const { stream: _, ...told } = fact('1.000001')
  const two = catalogueFingerprint([fact('1.000001'), fact('1.000002')])
  expect(two).toEqual(fingerprint('n=2', { '1.000001': { '1.000001': told }, '1.000002': { '1.000002': told } }))
  expect(Object.keys(catalogueFingerprint(many(400)).parts).length).toBe(400)
  const large = catalogueFingerprint(many(401))
  expect(large.version).toBe('n=401')
  expect(Object.keys(large.parts).length).toBe(100)
  const changed = catalogueFingerprint(many(401).with(300, { ...fact('1.000300'), feesRegisteredFrom: 1 }))
  expect(differingParts(large, changed)).toEqual(['*00'])
})
