import { evolveDossier } from '../dossier/evolve.ts'
import { calendar } from '../dossier/decide/law.fixture.ts'
import { initialDossier } from '../dossier/state.ts'
import type { Scenario } from '../testing/scenario.ts'
import { portalDossier, type PortalDossierInput, type PortalPerson } from './payload.ts'
import { evolvePortalRecord, initialPortalRecord } from './record.ts'

export const person: PortalPerson = {
  kind: 'citizen',
  name: 'Chủ hồ sơ',
  identity: '001099000001',
  phone: '0900000000',
}
export const background = { procedureName: 'Chứng thực bản sao', field: { code: 'G15-TP01', name: 'Tư pháp' } }

export const inputOf = ({ events }: Scenario, change: Partial<PortalDossierInput> = {}): PortalDossierInput => ({
  state: events.reduce(evolveDossier, initialDossier),
  record: events.reduce(evolvePortalRecord, initialPortalRecord),
  person,
  background,
  zone: calendar.zone,
  ...change,
})

export const sent = (dossier: Scenario, change: Partial<PortalDossierInput> = {}) =>
  portalDossier(inputOf(dossier, change))
