// npm run bench [-- NAME…] [-- --json]
import { type Measurement, measure } from './benchmark.ts'
import { benchmarks } from './benchmarks.ts'

const json = process.argv.includes('--json')
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are: ${benchmarks.map((benchmark) => benchmark.name).join(', ')}`,
  )
  process.exit(1)
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const line = ({ name, unit, goal, bounded, ratio, ratios, baseline, candidate }: Measurement): string =>
  [
    `${ratio >= goal ? 'met   ' : bounded === undefined ? 'MISSED' : `missed, bounded: see ${bounded}:`} ${name}: ${figures.format(ratio)} times (goal ${figures.format(goal)};`,
    `pairs ${figures.format(Math.min(...ratios))} to ${figures.format(Math.max(...ratios))}):`,
    `${figures.format(candidate.rate)} against ${figures.format(baseline.rate)} ${unit}/s`,
  ].join(' ')

const measurements: Measurement[] = []
for (const benchmark of benchmarks) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue
  const measurement = await measure(benchmark)
  measurements.push(measurement)
  if (!json) console.log(line(measurement))
}

if (json)
  console.log(
    JSON.stringify({ node: process.version, arch: process.arch, platform: process.platform, measurements }, null, 1),
  )
const missed = measurements.filter(({ ratio, goal, bounded }) => ratio < goal && bounded === undefined)
if (missed.length > 0)
  console.error(
    `Missed, and not shown to be bounded: ${missed.map(({ name }) => name).join(', ')}. See docs/benchmarks.md.`,
  )
process.exit(missed.length === 0 ? 0 : 1)
