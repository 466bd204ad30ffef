// Runs on Node 20 with npm alone, before anything is installed: therefore plain JavaScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.motcua-setup')

const manifests = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'package.json'))
const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', join('examples', 'package.json'), ...manifests]

const wanted = createHash('sha256')
wanted.update(root)
for (const path of inputs)
  if (existsSync(join(root, path))) wanted.update(`\0${path}\0`).update(readFileSync(join(root, path)))
const digest = wanted.digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  const { packageManager } = /** @type {{ packageManager: string }} */ (JSON.parse(manifest))
  console.log('Đang cài đặt các gói cần thiết, chỉ một lần… / Installing what is needed, once only…')
  const command = `npx --yes ${packageManager} install --frozen-lockfile --prefer-offline --reporter=append-only`
  const install = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'warn' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (install.status !== 0) {
    console.error(install.stdout, install.stderr, install.error ?? '')
    console.error(`Cài đặt không thành công. / The installation failed: ${command}`)
    process.exit(1)
  }
  writeFileSync(stamp, digest)
}
