import type { PromotionTable } from '../event/promotion.ts'

export const unitLevelNames = ['ministry', 'province', 'department', 'district', 'commune', 'division'] as const

/** What stands as integers beside a unit event's JSON. */
export const unitPromotions: PromotionTable = {
  OutageRecorded: { system: 'dictionary', from: 'instant', to: 'instant' },
  NationalFigureReported: { from: 'instant', to: 'instant', dossiers: 'integer' },
  OutageAnnounced: { system: 'dictionary', from: 'instant', to: 'instant' },
  OutageEnded: { system: 'dictionary', to: 'instant' },
  CodeAllocated: { number: 'integer' },
  UnitEstablished: { level: unitLevelNames, parent: 'dictionary' },
  UnitMoved: { parent: 'dictionary' },
  HeadAppointed: { officer: 'dictionary' },
  AuthorityAssigned: { authority: 'dictionary' },
  AuthorityEnded: { authority: 'dictionary' },
  AuthorityDelegated: { authority: 'dictionary', to: 'dictionary', officer: 'dictionary' },
  CalendarAdopted: { calendar: 'dictionary' },
}
