import { expect, test } from 'vitest'
import { chargedDossiers, chosenFrom, chosenOfRows, sqliteLab } from './balance.fixture.ts'

test('columns of more rows than are read at once, and more of those picked, are those of the rows', async () => {
  const lab = sqliteLab()
  await chargedDossiers(lab, 5_500)
  for (const least of [0, 4, 9]) {
    const chosen = chosenFrom(lab.projections, least)
    expect(chosen.asked.length).toBe(5_500)
    expect(chosen).toEqual(chosenOfRows(lab.projections, least))
  }
  await lab.dispose()
})
