// Takes protections of the EventStoreDB adapter away, one at a time, in a copy, and shows that the test named by the pitfall then fails.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conclude, root } from './command.ts'

type Change = { readonly file: string; readonly protection: string; readonly instead: string }

const folder = 'packages/store/src/eventstoredb'

const only = process.argv[2]

const removals: Readonly<Record<string, readonly Change[]>> = {
  'P-4': [{ file: 'append.ts', protection: 'actual < 0n ? null : actual', instead: 'actual' }],
  'P-6': [
    {
      file: 'eventstoredb-store.ts',
      protection: 'prepareBatch(stream, events, expected, limits)',
      instead:
        '{ stream, expected, events: events.map((event) => ({ ...event, data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) })) }',
    },
  ],
  'P-8': [
    {
      file: 'client/batch-append.ts',
      protection: 'reject(driverError(new TimedOut(timeout)))',
      instead: 'if (timeout > 0) return',
    },
  ],
  'P-10': [
    {
      file: 'client/batch-append.ts',
      protection: 'const details',
      instead: 'const bank = new Map()\nconst details',
    },
    { file: 'client/batch-append.ts', protection: 'pending: new Map() }', instead: 'pending: bank }' },
  ],
  'P-12': [
    {
      file: 'client/client-driver.ts',
      protection: 'batchAppender(library, () =>\n    workings.GRPCStreamCreator(',
      instead: 'batchAppender(library, async () =>\n    (await workings.capabilities) && workings.GRPCStreamCreator(',
    },
    { file: 'link.ts', protection: 'if (failed !== current) return', instead: 'if (failed !== undefined) return' },
  ],
  'P-14': [
    {
      file: 'client/arrivals.ts',
      protection: 'if (isReady()) {',
      instead: 'if (rest()) yield []\n      else if (isReady()) {',
    },
  ],
  'P-16': [{ file: 'follow.ts', protection: 'failures += 1', instead: 'throw error' }],
  'P-32': [
    {
      file: 'append.ts',
      protection: 'actual > revisionBefore(batch) ? await stored(batch) : undefined',
      instead: 'undefined',
    },
  ],
  'P-35': [
    {
      file: 'client/batch-append.ts',
      protection: 'giveUp(line)\n        }, timeout)',
      instead: '}, timeout)',
    },
  ],
  'P-36': [
    { file: 'stream-names.ts', protection: "stream !== '' && ours(stream) ? stream : undefined", instead: 'stream' },
  ],
  'P-37': [
    {
      file: 'client/arrivals.ts',
      protection: 'await leave(cancel, grace)',
      // what leaving a for-await loop over the client's stream does
      instead: 'stream.destroy()',
    },
  ],
  'P-38': [{ file: 'follow.ts', protection: 'if (record.position <= after) continue', instead: '' }],
}

const copy = mkdtempSync(join(tmpdir(), 'motcua-without-'))

const run = (id: string): { readonly passed: number; readonly failed: number } => {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const filter = `^${id} `
  spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', `${folder}/pitfalls`, '-t', filter, '--reporter=json', `--outputFile=${report}`, '--hookTimeout=2000'],
    { cwd: copy, encoding: 'utf8', timeout: 120_000 },
  )
  const found = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
  }
  return { passed: found.numPassedTests, failed: found.numFailedTests }
}

const findings: string[] = []
try {
  for (const name of ['packages', 'test', 'vitest.config.ts', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const [id, changes] of Object.entries(removals)) {
    if (only !== undefined && only !== id) continue
    const whole = run(id)
    if (whole.passed === 0 || whole.failed > 0) {
      findings.push(`${id}: with the protection ${whole.passed} tests pass and ${whole.failed} fail`)
      continue
    }
    const kept = new Map(changes.map(({ file }) => [file, readFileSync(join(copy, folder, file), 'utf8')]))
    for (const { file, protection, instead } of changes) {
      const path = join(copy, folder, file)
      const source = readFileSync(path, 'utf8')
      if (source.split(protection).length !== 2) findings.push(`${id}: the protection is not found once in ${file}`)
      writeFileSync(
        path,
        source.replace(protection, () => instead),
      )
    }
    const without = run(id)
    for (const [file, source] of kept) writeFileSync(join(copy, folder, file), source)
    if (without.failed === 0) findings.push(`${id}: without the protection all ${without.passed} tests pass`)
    else console.log(`${id}: ${whole.passed} pass with the protection, ${without.failed} fail without`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
conclude(
  'without-protection',
  `${Object.keys(removals).length} protections, each missed by its test when taken away`,
  findings,
)
