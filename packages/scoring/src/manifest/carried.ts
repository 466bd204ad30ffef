import type { Manifest, ReportFormat } from './manifest.ts'

/**
 * A report that carries its manifest does so in one line of its own, and the hash in it is that of the report without
 * this line: `grep -v` takes it out, so that anybody can check the hash.
 */
const lines = {
  json: { after: /^\{\n/, line: /^ {2}"manifest": (\{.*\}),\n/m },
  html: { after: /<head>\n/, line: /^ *<meta name="motcua-manifest" content="(.*)" \/>\n/m },
} as const

const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const plain = (value: string): string =>
  value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const lineOf = (manifest: Manifest, format: 'json' | 'html'): string => {
  const content = JSON.stringify(manifest)
  return format === 'json'
    ? `  "manifest": ${content},\n`
    : `<meta name="motcua-manifest" content="${attribute(content)}" />\n`
}

/** The report with its manifest inside; a table and a list of rows have no place for it and stay as they are. */
export const withManifest = (output: string, format: ReportFormat, manifest: Manifest): string => {
  if (format === 'text' || format === 'csv') return output
  const place = lines[format].after.exec(output)
  if (place === null) return output
  const at = place.index + place[0].length
  return output.slice(0, at) + lineOf(manifest, format) + output.slice(at)
}

/** What a file carries: the text of its manifest, and the report that the manifest speaks of. */
export type Carried = { readonly manifest: string; readonly output: string }

/** Takes the manifest out of a report; undefined where it carries none. */
export const carriedBy = (file: string): Carried | undefined => {
  for (const format of ['json', 'html'] as const) {
    const found = lines[format].line.exec(file)
    if (found === null) continue
    const [line, content = ''] = found
    const output = file.slice(0, found.index) + file.slice(found.index + line.length)
    return { manifest: format === 'json' ? content : plain(content), output }
  }
  return undefined
}
