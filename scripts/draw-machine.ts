// Draws the dossier's machine into the documents that show it; with --check, says which of them is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierChart, toMermaid } from '@motcua/core'
import { conclude, root } from './command.ts'

const documents = ['README.md', 'README.vi.md', 'docs/machine.md']
const place = /<!-- machine:(\w+) -->\n[\s\S]*?<!-- \/machine -->/g

const drawn = (text: string): string =>
  text.replace(place, (_, region: string) => {
    const picture = toMermaid(dossierChart, region === 'all' ? undefined : region)
    return `<!-- machine:${region} -->\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n<!-- /machine -->`
  })

const check = process.argv.includes('--check')
const stale: string[] = []
for (const document of documents) {
  const path = join(root, document)
  const text = readFileSync(path, 'utf8')
  const fresh = drawn(text)
  if (fresh === text) continue
  if (check) stale.push(`${document}: the picture is not the machine's; run npm run draw`)
  else writeFileSync(path, fresh)
}
conclude('pictures of the machine', `${documents.length} documents`, stale)
