import { chmodSync, copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { conclude, root, run } from './command.ts'

const packages = ['core', 'store', 'scoring']

for (const name of packages) rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true })

const compiled = run('tsc', ['-b', 'packages/scoring/tsconfig.build.json'])
if (!compiled.ok) conclude('build', 'packages', compiled.output.trimEnd().split('\n'))

const findings: string[] = []
for (const name of packages) {
  const folder = join(root, 'packages', name)
  const dist = join(folder, 'dist')
  rmSync(join(dist, '.tsbuildinfo'))

  // tsc rewrites `./x.ts` in programs only; older compilers do not find `./x.ts` from a declaration.
  for (const path of globSync('**/*.d.ts', { cwd: dist })) {
    const file = join(dist, path)
    const declaration = readFileSync(file, 'utf8')
    writeFileSync(file, declaration.replaceAll(/((?:from |import\()['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'))
  }

  for (const path of globSync('**/*.{css,html,svg,txt}', { cwd: join(folder, 'src') })) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    copyFileSync(join(folder, 'src', path), join(dist, path))
  }

  for (const path of globSync('**/*.{test,fixture,faults,contract}.*', { cwd: dist }))
    findings.push(`packages/${name}/dist/${path}: a test stands in the build`)
}

chmodSync(join(root, 'packages', 'scoring', 'dist', 'cli', 'motcua.js'), 0o755)
conclude('build', packages.map((name) => `packages/${name}/dist`).join(', '), findings)
