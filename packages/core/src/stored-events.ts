import { difficultyEventDefinitions } from './difficulty/event-schemas.ts'
import { dossierEventDefinitions } from './dossier/event-schemas.ts'
import { dossierPromotions } from './dossier/promotions.ts'
import type { EventDefinition } from './event/event-definition.ts'
import type { PromotionTable } from './event/promotion.ts'
import { petitionEventDefinitions } from './petition/event-schemas.ts'
import { petitionPromotions } from './petition/promotions.ts'
import { procedureEventDefinitions } from './procedure/event-schemas.ts'
import { procedurePromotions } from './procedure/promotions.ts'
import { unitEventDefinitions } from './unit/event-schemas.ts'
import { unitPromotions } from './unit/promotions.ts'

/** What stands as integers beside the JSON of every event of ours: what a store is opened with. */
export const storedPromotions: PromotionTable = {
  ...dossierPromotions,
  ...petitionPromotions,
  ...procedurePromotions,
  ...unitPromotions,
}

/** All event types that a store of ours may hold. */
export const storedEventDefinitions: readonly EventDefinition[] = [
  ...dossierEventDefinitions,
  ...petitionEventDefinitions,
  ...procedureEventDefinitions,
  ...unitEventDefinitions,
  ...difficultyEventDefinitions,
]
