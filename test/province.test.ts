import { storedPromotions, vietnamCalendar } from '@motcua/core'
import { catchUpIndex } from '@motcua/scoring'
import { ConcurrencyError, memoryProjections, openMemoryStore } from '@motcua/store'
import { describe, expect, test } from 'vitest'
import { dossierPlayer, termsOfRegister } from '../scripts/province/dossier-play.ts'
import { type PlannedDossier, type Stratum, strataOf, stratumPlan } from '../scripts/province/dossier-plan.ts'
import { gatheringStore } from '../scripts/province/gathering-store.ts'
import { playPetitions, playProcedures, playUnits } from '../scripts/province/register-play.ts'
import { communes, plannedProcedures } from '../scripts/province/register.ts'
import { sheetsOf } from '../scripts/province/sheet.ts'

const calendar = vietnamCalendar()
const strata = strataOf()

const stratumNamed = (name: string): Stratum => {
  const found = strata.find((stratum) => stratum.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

const eachDossier = function* (): Generator<PlannedDossier> {
  for (const stratum of strata) {
    const at = stratumPlan(stratum)
    for (let place = 0; place < stratum.counts.dossiers; place++) yield at(place)
  }
}

describe('the plan of the year of Phú Thọ', () => {
  test('has every count that the portal published, over all 597,918 dossiers, and no dossier both late and disliked', () => {
    const counts = {
      dossiers: 0,
      late: 0,
      disliked: 0,
      both: 0,
      attached: 0,
      digitised: 0,
      reused: 0,
      citizen: 0,
      acknowledged: 0,
      online: 0,
      known: 0,
      fee: 0,
      paid: 0,
    }
    const used = new Set<string>()
    const paid = new Set<string>()
    const population = new Set<string>()
    const certifying = new Set<string>()
    for (const dossier of eachDossier()) {
      const { procedure, channel } = dossier
      counts.dossiers++
      if (dossier.late) counts.late++
      if (dossier.dissatisfied) counts.disliked++
      if (dossier.late && dossier.dissatisfied) counts.both++
      if (dossier.resultAttached) counts.attached++
      if (dossier.digitised) counts.digitised++
      if (dossier.reused) counts.reused++
      if (dossier.citizenData !== null) counts.citizen++
      if (dossier.acknowledged) counts.acknowledged++
      if (channel === 'online') counts.online++
      if (channel !== 'unknown') counts.known++
      if (procedure.fee > 0) counts.fee++
      if (dossier.paidOnline) counts.paid++
      if (channel === 'online') used.add(procedure.code)
      if (dossier.paidOnline) paid.add(procedure.code)
      if (dossier.citizenData === 'population') population.add(procedure.code)
      if (dossier.certifiedCopy) certifying.add(dossier.unit)
    }
    expect(counts).toEqual({
      dossiers: 597_918,
      late: 69_234,
      disliked: 220,
      both: 0,
      attached: 433_356,
      digitised: 145_096,
      reused: 136_827,
      citizen: 325_596,
      acknowledged: 475_053,
      online: 589_496,
      known: 597_894,
      fee: 358_625,
      paid: 309_542,
    })
    expect([used.size, paid.size, population.size]).toEqual([516, 119, 396])
    expect([...certifying].toSorted()).toEqual([...communes].toSorted())
  })

  test('is the same from whichever dossier it is begun', () => {
    const others = stratumNamed('others')
    const forwards = stratumPlan(others)
    for (let place = 0; place < 500; place++) forwards(place)
    expect(stratumPlan(others)(500)).toEqual(forwards(500))
  })
})

test('what is gathered for one batch refuses an append at another revision, and to be folded a second time', async () => {
  const store = gatheringStore()
  await playPetitions(store, calendar, ['H44.2'])
  const [first] = store.take()
  if (first === undefined) throw new Error('no petitions')
  await store.append(first.stream, first.events, { expected: 'none' })
  await expect(store.append(first.stream, first.events, { expected: 'none' })).rejects.toThrow(ConcurrencyError)
  await expect(store.append('petition-other', first.events, { expected: 0n })).rejects.toThrow(ConcurrencyError)
  await expect(store.readStream(first.stream)).rejects.toThrow(RangeError)
  expect(store.take().map(({ stream }) => stream)).toEqual([first.stream])
})

describe('the year of Sở GD&ĐT Phú Thọ, played through commands', () => {
  test('comes out at every count and group that the portal published of it, with eleven events a dossier and more', async () => {
    const education = stratumNamed('education')
    await using store = openMemoryStore({ promotions: storedPromotions })
    const gathered = gatheringStore()
    const own = plannedProcedures().filter(({ unit, ownList }) => unit === 'H44.2' || ownList !== null)
    await playUnits(gathered, calendar, [education])
    await playProcedures(gathered, calendar, own)
    await playPetitions(gathered, calendar, ['H44.2'])
    const { play } = dossierPlayer(gathered, { calendar, terms: termsOfRegister(own, calendar) })
    const planned = stratumPlan(education)
    let events = 0
    for (let place = 0; place < education.counts.dossiers; place++) events += await play(planned(place))
    await store.appendMany(gathered.take())
    expect(events / 1_120).toBeGreaterThanOrEqual(11)

    const projections = memoryProjections(store)
    await catchUpIndex(projections)
    const [sheet] = await sheetsOf(store, projections, { units: ['H44.2'], calendar })
    const { rows = [], score } = sheet ?? {}
    const row = (code: string) => {
      const { numerator, denominator, points } = rows.find((one) => one.code === code) ?? {}
      return [numerator, denominator, points]
    }
    expect(row('PROGRESS')).toEqual([758, 1120, 13.54])
    expect(row('ORIGINAL_RESULT_AVAILABLE')).toEqual([1025, 1120, 5.49])
    expect(row('SO_HOA_GIAY_TO_GIAI_QUYET')).toEqual([490, 1120, 1.75])
    expect(row('CITIZEN_DATA_CONNECTED_FORMALITY')).toEqual([9, 39, 0.46])
    expect(row('DOSSIER_RECEIVING_SATISFACTION')).toEqual([755, 1120, 4.49])
    expect(row('PETITION_PROCESSING_ON_TIME')).toEqual([0, 4, 0])
    expect(row('PETITION_HANDLING_SATISFACTION')).toEqual([0, 4, 0])
    expect(row('DOSSIER_PAID_ONLINE').slice(0, 2)).toEqual([0, 2])
    expect(row('FORMALITY_PAID_ONLINE').slice(0, 2)).toEqual([0, 2])
    expect(row('PUBLIC_CONTENT_FULL')).toEqual([87, 89, 1.96])
    expect(row('PUBLISH_ON_TIME')).toEqual([0, 89, 0])
    expect(row('PUBLIC_UPDATE_ON_TIME')).toEqual([0, 70, 0])
    const group = (code: string) => score?.groups.find((one) => one.code === code)?.points
    expect([group('transparency'), group('progress'), group('satisfaction'), group('payment')]).toEqual([
      7.96, 13.54, 4.49, 0,
    ])
  })
})
