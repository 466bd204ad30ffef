import { zoneNamed } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { appointment, factsOf, receivedAt, vn } from '../facts/dossier-log.fixture.ts'

export const scene = { about: [], zone: zoneNamed('Asia/Ho_Chi_Minh'), language: 'en' } as const
export const at = vn('2026-04-01')

/** One with a code, received on 2 March and due on 16 March, ended on the 18th; one without a code, open. */
export const twoDossiers = async (): Promise<ReadonlyMap<string, DossierFact>> => {
  const due = appointment('2026-03-02T08:00', '2026-03-16T11:30')
  const facts = await factsOf(
    {
      id: 'a',
      lines: [
        ...receivedAt('2026-03-02T08:00', { code: 'H21-1' }),
        due,
        ['2026-03-18T09:00', 'DossierCompleted', { outcome: 'granted' }],
      ],
    },
    { id: 'b', lines: [...receivedAt('2026-03-03T08:00'), appointment('2026-03-03T08:00', '2026-04-10T11:30')] },
  )
  return new Map(facts.map((fact) => [fact.stream, fact]))
}

/** The cells with which their rows begin. */
export const ofA = { dossier: 'H21-1', procedure: '2.000908', unit: 'H21.1', receivedAt: vn('2026-03-02T08:00') }
export const ofB = { dossier: 'b', procedure: '2.000908', unit: 'H21.1', receivedAt: vn('2026-03-03T08:00') }
