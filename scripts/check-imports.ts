// Which module may read which: packages one way, folders of a package downwards, drivers in their own folder.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, normalize, sep } from 'node:path'
import { conclude, root, run } from './command.ts'

type PackageRules = {
  /** Folders and files of `src` from the lowest to the highest; those on one line do not read each other. */
  readonly layers: readonly (readonly string[])[]
  readonly mayReadNode: boolean
  /** Packages of this workspace that it may read. */
  readonly below: readonly string[]
  /** A driver and the only folders that may load it; its types may be named throughout the package. */
  readonly drivers: Readonly<Record<string, readonly string[]>>
}

const rules: Readonly<Record<string, PackageRules>> = {
  core: {
    layers: [
      ['message'],
      ['input'],
      ['time'],
      ['regulation'],
      ['event'],
      ['decider.ts', 'machine'],
      ['access'],
      ['procedure'],
      ['unit', 'petition', 'dossier'],
      ['difficulty'],
      ['portal', 'form'],
      ['stored-events.ts'],
      ['testing'],
      ['index.ts'],
    ],
    mayReadNode: false,
    below: [],
    drivers: {
      luxon: ['time'],
      xstate: ['machine', 'procedure', 'dossier', 'petition', 'difficulty'],
      vitest: [],
      'fast-check': ['testing'],
    },
  },
  store: {
    layers: [
      ['event-store.ts'],
      ['store-errors.ts'],
      ['refusal.ts'],
      [
        'bulk-append.ts',
        'dictionary.ts',
        'event-id.ts',
        'read-options.ts',
        'backoff.ts',
        'cancellation.ts',
        'in-groups.ts',
      ],
      ['subscription.ts', 'turns.ts'],
      ['watch.ts', 'promote.ts', 'log-rows.ts'],
      ['proof'],
      ['append'],
      ['memory', 'sqlite', 'eventstoredb'],
      ['codec'],
      ['row-decoder.ts'],
      ['read-decoded.ts'],
      ['command'],
      ['unit', 'catalogue'],
      ['petition', 'difficulty'],
      ['dossier'],
      ['connector'],
      ['configuration'],
      ['telemetry'],
      ['audit'],
      ['mirror'],
      ['vault'],
      ['projection'],
      ['read-streams.ts', 'read-times.ts'],
      ['interchange', 'outbox'],
      ['testing'],
      ['index.ts', 'sqlite.ts'],
    ],
    mayReadNode: true,
    below: ['core'],
    drivers: {
      'better-sqlite3': ['sqlite'],
      '@eventstore/db-client': ['eventstoredb', 'testing'],
      '@opentelemetry/api': ['telemetry'],
      saxes: ['interchange'],
      yaml: ['configuration'],
      vitest: ['testing'],
      'fast-check': ['testing'],
    },
  },
  scoring: {
    layers: [
      ['scorecard'],
      ['facts'],
      ['indicators'],
      ['format'],
      ['report'],
      ['restatement'],
      ['demo'],
      ['life'],
      ['simulation'],
      ['comparison'],
      ['forecast'],
      ['duty'],
      ['difficulty'],
      ['finding'],
      ['scorecard01'],
      ['reconciliation'],
      ['sample'],
      ['handling'],
      ['online'],
      ['link'],
      ['briefing'],
      ['rule-set'],
      ['page'],
      ['manifest'],
      ['index.ts'],
      ['cli'],
    ],
    mayReadNode: true,
    below: ['core', 'store'],
    drivers: { fflate: ['format'], 'write-excel-file': ['format'], vitest: [], 'fast-check': [] },
  },
}

type Manifest = {
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
const declaredIn = (folder: string): readonly string[] => {
  const { dependencies, peerDependencies } = manifestOf(folder)
  return Object.keys({ ...dependencies, ...peerDependencies })
}

type Import = { readonly specifier: string; readonly typeOnly: boolean }

const staticImport = /^(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*'([^']+)'/gm
const bareImport = /^import\s*'([^']+)'/gm
const dynamicImport = /(?:\bimport\(|\brequire\(|\bcreateRequire\([^)]*\)\()\s*'([^']+)'/g

const importsOf = (source: string): readonly Import[] =>
  [staticImport, bareImport, dynamicImport].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => ({
      specifier: match.at(-1) ?? '',
      typeOnly: pattern === staticImport && match[1] !== undefined,
    })),
  )

const packageName = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** Tests and their fixtures may read all of their own package, and drivers. */
const isTest = (path: string): boolean => /\.(?:test|fixture)\.ts$/.test(path)

const findings: string[] = []
let edges = 0

const layerOf = (name: string, path: string): number => {
  const place = path.split(sep)[0] ?? path
  return rules[name]?.layers.findIndex((layer) => layer.includes(place)) ?? -1
}

/** A package of this workspace, entered by one of the doors that it opens. */
const checkDoor = (where: string, specifier: string): void => {
  const [, name = '', ...rest] = specifier.split('/')
  const door = rest.length === 0 ? '.' : `./${rest.join('/')}`
  if (!(door in (manifestOf(join('packages', name)).exports ?? {})))
    findings.push(`${where}: ${specifier} is not an entry that @motcua/${name} exports`)
}

const checkOwnImport = (name: string, path: string, specifier: string, where: string): void => {
  const target = normalize(join(dirname(path), specifier))
  if (isTest(path) && target.startsWith(join('..', '..', '..', 'test', sep))) return
  if (target.startsWith('..')) {
    findings.push(`${where}: ${specifier} leaves packages/${name}/src`)
    return
  }
  if (!existsSync(join(root, 'packages', name, 'src', target))) {
    findings.push(`${where}: ${specifier} does not exist`)
    return
  }
  const [from, to] = [path.split(sep)[0], target.split(sep)[0]]
  if (from === to || isTest(path)) return
  const [upper, lower] = [layerOf(name, path), layerOf(name, target)]
  if (lower !== -1 && upper !== -1 && lower >= upper)
    findings.push(
      `${where}: ${from} must not read ${to}, which does not lie below it (scripts/check-imports.ts has the order)`,
    )
}

const checkPackageImport = (name: string, path: string, { specifier, typeOnly }: Import, where: string): void => {
  const below = rules[name]?.below ?? []
  const imported = packageName(specifier)
  if (imported.startsWith('@motcua/')) {
    const target = imported.slice('@motcua/'.length)
    if (!below.includes(target))
      findings.push(`${where}: ${name} must not read ${imported}; the direction is scoring → store → core`)
    else checkDoor(where, specifier)
    return
  }
  if (!isTest(path) && !declaredIn(join('packages', name)).includes(imported))
    findings.push(`${where}: ${imported} is not among the dependencies of packages/${name}/package.json`)
  const allowed = rules[name]?.drivers[imported]
  if (!isTest(path) && !typeOnly && allowed !== undefined && !allowed.includes(path.split(sep)[0] ?? ''))
    findings.push(`${where}: ${imported} may be loaded in ${allowed.join(', ') || 'tests'} only`)
}

for (const [name, { layers, mayReadNode }] of Object.entries(rules)) {
  const src = join(root, 'packages', name, 'src')
  for (const path of globSync('**/*.ts', { cwd: src }).toSorted()) {
    const place = path.split(sep)[0] ?? path
    if (!isTest(path) && !layers.some((layer) => layer.includes(place)))
      findings.push(`packages/${name}/src/${place} has no place in the order of scripts/check-imports.ts; give it one`)
    for (const imported of importsOf(readFileSync(join(src, path), 'utf8'))) {
      const { specifier } = imported
      edges += 1
      const where = `packages/${name}/src/${path}`
      if (specifier.startsWith('.')) checkOwnImport(name, path, specifier, where)
      else if (!isBuiltin(specifier)) checkPackageImport(name, path, imported, where)
      else if (!mayReadNode && !isTest(path))
        findings.push(`${where}: ${name} imports nothing of Node, yet reads ${specifier}`)
    }
  }
}

const devDependencies = Object.keys(manifestOf('.').devDependencies ?? {})
/** What has no door, as it is a program and its texts, and is still held against what the pages say. */
const program = [
  join('packages', 'scoring', 'src', 'cli') + sep,
  join('packages', 'core', 'src', 'message', 'catalogue.ts'),
]
const outside = ['*.ts', 'scripts/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts'].flatMap((pattern) =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules'] }),
)
for (const path of [...new Set(outside)].toSorted()) {
  for (const { specifier } of importsOf(readFileSync(join(root, path), 'utf8'))) {
    edges += 1
    if (specifier.startsWith('.')) {
      const target = normalize(join(dirname(path), specifier))
      const isCheck = path.startsWith('scripts') || path.startsWith('test')
      const mayRead = isCheck && program.some((place) => target.startsWith(place))
      if (target.startsWith(`packages${sep}`) && !mayRead)
        findings.push(`${path}: ${specifier} reaches into a package; import it by its name`)
      continue
    }
    if (isBuiltin(specifier)) continue
    const imported = packageName(specifier)
    if (imported.startsWith('@motcua/')) checkDoor(path, specifier)
    const declared = path.startsWith(`examples${sep}`) ? declaredIn('examples') : devDependencies
    if (!declared.includes(imported))
      findings.push(
        `${path}: ${imported} is not declared in ${path.startsWith('examples') ? 'examples/' : ''}package.json`,
      )
  }
}

// The types of Node must not even be visible to core, or a forbidden import would type-check.
const compiled = run('tsc', ['-p', 'packages/core', '--listFilesOnly'])
const nodeTypes = compiled.output.split('\n').find((file) => file.includes('/@types/node/'))
if (nodeTypes !== undefined)
  findings.push(
    `packages/core sees the types of Node: ${nodeTypes}; find what pulls them in by tsc -p packages/core --explainFiles`,
  )

conclude('imports', `${edges} imports, scoring → store → core`, findings)
