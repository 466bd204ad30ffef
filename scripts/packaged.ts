// Builds and packs the three packages, looks at the tarballs, installs them into an empty project and works there.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { root, run } from './command.ts'

/**
 * Beside the workspace's own Node: the lowest that is supported whole, and two that lack SQLite only.
 * The driver needs Node-API 10, which came with 22.14.0; before that it ends the process by a segmentation fault.
 */
const runtimes = ['22.14.0', '22.13.0', '20.20.0']

const here = mkdtempSync(join(tmpdir(), 'motcua-packaged-'))
let failures = 0

const expect = (promise: string, kept: boolean, evidence = ''): void => {
  if (!kept) failures += 1
  console.log(kept ? `ok ${promise}` : `failed ${promise}\n${evidence.trimEnd().replaceAll(/^/gm, '  ')}`)
}

const finish = (): never => {
  rmSync(here, { recursive: true, force: true })
  process.exit(failures === 0 ? 0 : 1)
}

/** Does what the next steps stand on; ends the program where that fails. */
const must = (promise: string, command: string, args: readonly string[], cwd: string): void => {
  const { ok, output } = run(command, args, { cwd })
  expect(promise, ok, output)
  if (!ok) finish()
}

const writeJson = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value, null, 2))
const npmInstall = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']

must('build', 'node', ['scripts/build.ts'], root)

const tarballFolder = join(here, 'tarballs')
mkdirSync(tarballFolder)
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }
must(
  'pack',
  'npx',
  ['--yes', packageManager, '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', tarballFolder],
  root,
)

const tarballs = readdirSync(tarballFolder).map((name) => join(tarballFolder, name))
for (const tarball of tarballs) {
  const name = basename(tarball)
  const lint = run('publint', [tarball, '--strict'])
  expect(`publint finds nothing in ${name}`, lint.ok, lint.output)
  const types = run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii'])
  expect(`the types of ${name} resolve (attw, ES modules)`, types.ok, types.output)
  const contents = run('tar', ['tf', tarball]).output.split('\n')
  const strays = contents.filter((path) => /\.(?:test|fixture|property|faults)\.|fixtures\/|\.tsbuildinfo$/.test(path))
  expect(`${name} holds no tests`, strays.length === 0, strays.join('\n'))
  expect(
    `${name} holds its licence and README`,
    ['LICENSE', 'README.md'].every((file) => contents.includes(`package/${file}`)),
  )
}

const project = join(here, 'project')
mkdirSync(project)
const packed = Object.fromEntries(
  ['core', 'store', 'scoring'].map((name) => [
    `@motcua/${name}`,
    `file:${tarballs.find((path) => basename(path).startsWith(`motcua-${name}-`)) ?? ''}`,
  ]),
)
// The packages name each other by version, which no registry has; the overrides lead those names to the tarballs.
const overrides = Object.fromEntries(Object.keys(packed).map((name) => [name, `$${name}`]))
const versions = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
).devDependencies
const versionHere = (name: string): readonly [string, string] => [name, versions[name] ?? '*']
writeJson(join(project, 'package.json'), {
  name: 'empty',
  version: '1.0.0',
  private: true,
  type: 'module',
  // what the worked examples of the kits need beside them; no test runner
  dependencies: { ...packed, ...Object.fromEntries(['fast-check', 'zod', '@types/node'].map(versionHere)) },
  overrides,
})
must('the tarballs install into an empty project with npm', 'npm', npmInstall, project)

writeFileSync(join(project, 'program.ts'), readFileSync(join(root, 'scripts', 'packaged-program.ts')))
writeJson(join(project, 'tsconfig.json'), {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'esnext.disposable', 'dom'],
    module: 'nodenext',
    moduleDetection: 'force',
    strict: true,
    types: [],
  },
  files: ['program.ts'],
})
must('a program compiles against the published types', 'tsc', ['-p', '.'], project)

const kits = ['core', 'store'].flatMap((name) => {
  const page = readFileSync(join(root, 'packages', name, 'src', 'testing', 'README.md'), 'utf8')
  return [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => {
    const file = `${name}-testing-${index + 1}`
    writeFileSync(join(project, `${file}.ts`), `${code}\nexport {}\n`)
    return file
  })
})
writeJson(join(project, 'kits.json'), {
  extends: './tsconfig.json',
  // the stand-in's types name the stubs of a client that is optional
  compilerOptions: { types: ['node'], skipLibCheck: true },
  files: kits.map((name) => `${name}.ts`),
})
must(
  `${kits.length} worked examples of the kits compile against the published types`,
  'tsc',
  ['-p', 'kits.json'],
  project,
)

const counts = {
  unit: 'Vân Canh',
  indicators: { SO_HOA_GIAY_TO_GIAI_QUYET: { n: 603, d: 654 } },
}
writeJson(join(project, 'counts.json'), { units: [counts] })

/** Runs a command of the project with this Node and nothing of the workspace on the path. */
const inProject = (node: string, command: string, args: readonly string[]): ReturnType<typeof run> => {
  const path = [dirname(node), join(project, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return run(command, args, { cwd: project, env: { PATH: path } })
}

const work = (node: string): void => {
  const version = run(node, ['--version']).output.trim()
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const hasSqlite = major > 22 || (major === 22 && minor >= 14)
  rmSync(join(project, 'dossiers.sqlite'), { force: true })
  const program = inProject(node, node, ['program.js'])
  const lines = program.output.trimEnd().split('\n')
  expect(`Node ${version}: the program ends well`, program.ok, program.output)
  expect(
    `Node ${version}: five working days from Monday 4 March 2024, 09:00, end on 11 March, 09:00`,
    lines.includes('due 2024-03-11T02:00:00.000Z'),
    program.output,
  )
  expect(
    `Node ${version}: 603 of 654 dossiers digitised are 3.69 points`,
    lines.includes('points 3.69'),
    program.output,
  )
  if (hasSqlite)
    expect(
      `Node ${version}: an event goes into an SQLite file and comes out again`,
      lines.includes('sqlite DossierSubmitted'),
      program.output,
    )
  else
    expect(
      `Node ${version}: opening SQLite answers with a sentence`,
      lines.some((line) => /^refused .*\b22\.14\b/.test(line)),
      program.output,
    )

  if (!hasSqlite) {
    const report = inProject(node, 'motcua', [
      'report',
      'form06',
      '--store',
      'dossiers.sqlite',
      '--from',
      '2026-01',
      '--to',
      '2026-03',
    ])
    expect(
      `Node ${version}: motcua on a store answers with a sentence`,
      report.status === 1 && report.output.includes('22.14'),
      report.output,
    )
  }

  const help = inProject(node, 'npx', ['motcua', '--help'])
  expect(`Node ${version}: npx motcua --help`, help.ok && /motcua score/.test(help.output), help.output)
  const score = inProject(node, 'motcua', ['score', 'counts.json', '--json'])
  expect(
    `Node ${version}: motcua score`,
    score.ok && /"SO_HOA_GIAY_TO_GIAI_QUYET":\s*3\.69\b/.test(score.output),
    score.output,
  )
}

for (const name of kits) {
  const { ok, output } = inProject(process.execPath, process.execPath, [`${name}.js`])
  expect(`the worked example ${name} runs without a test runner`, ok, output)
}
work(process.execPath)
for (const version of runtimes) {
  const folder = join(here, `node-${version}`)
  mkdirSync(folder)
  writeJson(join(folder, 'package.json'), { private: true })
  must(`Node ${version} can be had`, 'npm', [...npmInstall, `node@${version}`], folder)
  work(join(folder, 'node_modules', 'node', 'bin', 'node'))
}
finish()
