import { expect, test } from 'vitest'
import { certifiedCopies } from './certified-copies.ts'
import { dossierFacts } from './dossier-facts.ts'
import written from './fixtures/fact-tables.golden.json' with { type: 'json' }
import { nationalReports } from './national-figures.ts'
import { petitionFacts } from './petition-facts.ts'
import { procedureFacts } from './procedure-facts.ts'
import { unitRegister } from './unit-register.ts'

test('the tables of facts have the names, the versions and the columns that are written down: a change of them is a new version', () => {
  const tables = [dossierFacts, petitionFacts, procedureFacts, nationalReports, unitRegister, certifiedCopies]
  const lines = tables.flatMap(({ name, version, columns }) =>
    columns.map((column) => `${name}@${version} ${column.name} ${column.kind}`),
  )
  expect(lines).toEqual(written)
})
