import { expect, test } from 'vitest'
import { balance, chosenFrom, chosenOfRows, sqliteLab, type Step, toAppend } from './balance.fixture.ts'

test('columns of more rows than are read at once, and more of those picked, are those of the rows', async () => {
  const lab = sqliteLab()
  const many = Array.from({ length: 5_500 }, (_, dossier): Step => ({
    dossier: dossier + 10,
    type: 'Charged',
    at: dossier,
  }))
  await lab.store.appendMany(
    many.map((step) => ({
      stream: `dossier-${step.dossier}`,
      events: [toAppend(step, 0)],
      expected: 'none' as const,
    })),
  )
  await lab.projections.catchUp(balance)
  for (const least of [0, 4, 9]) {
    const chosen = chosenFrom(lab.projections, least)
    expect(chosen.asked.length).toBe(5_500)
    expect(chosen).toEqual(chosenOfRows(lab.projections, least))
  }
  await lab.dispose()
})
