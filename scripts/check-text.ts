// What must not stand in any file of the repository, whatever its kind.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { conclude, root, run } from './command.ts'

type Ban = { readonly what: string; readonly pattern: RegExp; readonly in: (path: string) => boolean }

const everywhere = (): boolean => true
const inCode = (path: string): boolean => /\.(?:ts|mjs)$/.test(path)
const inSource = (path: string): boolean => /^packages\/[^/]+\/src\/.*\.ts$/.test(path)
const own = 'scripts/check-text.ts'

const bans: readonly Ban[] = [
  {
    what: 'a registry or download address',
    pattern:
      /\b(?:registry\.[\w-]+\.\w+|npm\.pkg\.github\.com|npmmirror\.com|codeload\.github\.com|(?:raw|objects)\.githubusercontent\.com|deb\.debian\.org|(?:files\.)?pythonhosted\.org|nodejs\.org\/(?:dist|download))\b/i,
    in: everywhere,
  },
  {
    what: 'a download address in the lock file',
    pattern: /https?:\/\/|\btarball:/,
    in: (path) => basename(path) === 'pnpm-lock.yaml',
  },
  {
    what: 'an address of a machine',
    pattern: /\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}:\d+/,
    // its nodes have addresses in a network that the file itself makes
    in: (path) => basename(path) !== 'compose.cluster.yaml',
  },
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.~-])\/(?:home|root|Users|work|mnt|build|workspace)\/[\w.-]/,
    in: everywhere,
  },
  { what: 'a path of one machine', pattern: /\b[A-Z]:\\{1,2}Users\b|file:\/\/\/\w/, in: everywhere },
  { what: 'a type forced through unknown', pattern: /\bas unknown as\b/, in: inCode },
  { what: 'a function that is no arrow function', pattern: /^(?:export )?(?:async )?function \w/m, in: inCode },
  { what: 'an export of everything', pattern: /^export \*/m, in: inCode },
  {
    what: 'a silenced checker',
    pattern: /(?:oxlint|eslint|prettier)-(?:disable|ignore)|@ts-(?:ignore|nocheck)/,
    in: inCode,
  },
  {
    what: 'an expected type error outside a types test',
    pattern: /@ts-expect-error/,
    in: (path) => inCode(path) && !path.endsWith('.types.test.ts'),
  },
  {
    what: 'a name for a heap of things',
    pattern: /^/,
    in: (path) => inSource(path) && /(?:^|\/)(?:utils?|helpers?|types|common|misc)(?:\.ts|\/)/.test(path),
  },
]

const listed = run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
if (!listed.ok) conclude('text', 'the files of git', [listed.output.trim()])

const findings: string[] = []
let files = 0
for (const path of listed.output.split('\0')) {
  const file = join(root, path)
  if (path === '' || path === own || !existsSync(file) || !statSync(file).isFile()) continue
  files += 1
  const content = readFileSync(file, 'utf8')
  if (content.includes('\0')) continue
  for (const { what, pattern, in: applies } of bans) {
    if (!applies(path)) continue
    const found = pattern.exec(content)
    if (found !== null)
      findings.push(`${path}:${content.slice(0, found.index).split('\n').length}: ${what}: ${found[0]}`)
  }
}

conclude('text', `${files} files`, findings)
