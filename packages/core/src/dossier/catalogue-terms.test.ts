import { expect, test } from 'vitest'
import { announcement, calendar, hours, morning, processOf, register } from '../procedure/procedure.fixture.ts'
import { scenario } from '../testing/scenario.ts'
import { catalogueTerms } from './catalogue-terms.ts'

const catalogue = () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  procedure.give('2026-03-03', {
    type: 'SetComponents',
    from: '2026-03-09',
    components: [
      { component: 'don', name: 'Đơn đề nghị', required: true },
      { component: 'cccd', name: 'Căn cước', required: true, heldBy: 'shared' },
    ],
  })
  procedure.give('2026-03-03', { type: 'DraftProcess', from: '2026-03-09', ...processOf([hours(8)], { process: 'a' }) })
  procedure.give('2026-03-03', { type: 'DraftProcess', from: '2026-03-09', ...processOf([hours(8)], { process: 'b' }) })
  procedure.give('2026-03-04', {
    type: 'ApproveProcess',
    process: 'b',
    decision: '15/QĐ-UBND',
    decidedOn: '2026-03-04',
    from: '2026-03-09',
  })
  procedure.give('2026-04-01', {
    ...announcement,
    version: '30/QĐ-UBND',
    decision: '30/QĐ-UBND',
    decidedOn: '2026-04-01',
    effectiveFrom: '2026-05-04',
    timeLimit: '3wd',
  })
  return procedure.state
}

test('terms are those of the version in force: its limit, its components, what the administration holds, its approved processes', () => {
  const terms = catalogueTerms(catalogue(), morning('2026-03-10'))
  expect(terms).toMatchObject({
    limit: '5wd',
    version: '12/QĐ-UBND',
    components: [{ component: 'don' }, { component: 'cccd' }],
    obtainable: [{ component: 'cccd', from: 'shared' }],
  })
  expect(terms?.processes?.map(({ process }) => process)).toEqual(['b'])
  expect(catalogueTerms(catalogue(), morning('2026-03-08'))).toBeUndefined()
})

test('a version that states no limit leaves it to the law', () => {
  const procedure = register()
  const { limit: _limit, timeLimit: _timeLimit, ...silent } = announcement
  procedure.give('2026-03-02', silent)
  expect(catalogueTerms(procedure.state, morning('2026-03-10'))).toMatchObject({ limit: 'by-law' })
})

test('a dossier keeps the version that was in force when it was submitted, and says which', () => {
  const state = catalogue()
  const dossier = scenario({ calendar, procedures: (_, at) => catalogueTerms(state, at) })
  dossier.at('2026-04-29T09:00', {
    type: 'SubmitDossier',
    unit: 'H21.227',
    procedure: '2.000635',
    channel: 'online',
    code: 'H21.227-260429-0001',
    subject: 's-1',
    components: [{ component: 'don', form: 'electronic', copies: 1 }],
  })
  expect(dossier.at('2026-05-04T10:00', { type: 'ReceiveDossier' })).toMatchObject({
    accepted: true,
    events: [{ type: 'DossierReceived', data: { limit: '5wd' } }, { type: 'AppointmentSet' }],
  })
  expect(dossier.events[0]?.data).toMatchObject({ procedureVersion: '12/QĐ-UBND' })
})
