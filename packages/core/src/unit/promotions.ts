import type { PromotionTable } from '../event/promotion.ts'

/** What stands as integers beside a unit event's JSON. */
export const unitPromotions: PromotionTable = {
  OutageRecorded: { system: 'dictionary', from: 'instant', to: 'instant' },
  NationalFigureReported: { from: 'instant', to: 'instant', dossiers: 'integer' },
  OutageAnnounced: { system: 'dictionary', from: 'instant', to: 'instant' },
  OutageEnded: { system: 'dictionary', to: 'instant' },
  CodeAllocated: { number: 'integer' },
}
