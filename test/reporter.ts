import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { missingData } from './data-folder.ts'

type TestResult = {
  readonly file: string
  readonly title: string
  readonly state: string
  readonly reason?: string | undefined
}

/** `skipIf` carries no reason: where a file asks for data that is not there, that is why. */
const dataMissedBy = (file: string): string | undefined => {
  for (const [, names = ''] of readFileSync(file, 'utf8').matchAll(/requireData\(([^)]*)\)/g)) {
    const missing = missingData(...[...names.matchAll(/'([^']+)'/g)].flatMap(([, name]) => name ?? []))
    if (missing !== undefined) return missing
  }
  return undefined
}

const resultsOf = (modules: readonly TestModule[]): readonly TestResult[] =>
  modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => {
      const result = test.result()
      return {
        file: module.relativeModuleId,
        title: test.name,
        state: result.state,
        ...(result.state === 'skipped' ? { reason: result.note ?? dataMissedBy(module.moduleId) } : {}),
      }
    }),
  )

const reasonOf = (test: TestResult): string => test.reason ?? 'no reason given'

/** Says why each skipped test was skipped, and writes what ran to the file named by MOTCUA_TEST_RESULTS. */
export const skipReporter: Reporter = {
  onTestRunEnd: (modules, errors) => {
    const tests = resultsOf(modules)
    const skipped = tests.filter((test) => test.state === 'skipped')
    const reasons = new Set(skipped.map(reasonOf))
    for (const reason of reasons) {
      const group = skipped.filter((test) => reasonOf(test) === reason)
      console.log(`skipped ${group.length}: ${reason}`)
      for (const test of group) console.log(`  ${test.file}: ${test.title}`)
    }
    const file = process.env['MOTCUA_TEST_RESULTS']
    if (file === undefined) return
    mkdirSync(dirname(file), { recursive: true })
    const failedSuites = modules.flatMap((module) =>
      [module, ...module.children.allSuites()]
        .filter((suite) => suite.errors().length > 0)
        .map(() => module.relativeModuleId),
    )
    writeFileSync(file, JSON.stringify({ tests, failedSuites, errors: errors.map((error) => error.message) }, null, 1))
  },
}
