import type { Steps } from '../machine/step-table.ts'
import type { Breach } from '../regulation/breach.ts'
import type { Instant } from '../time/instant.ts'
import type { PetitionTimes } from './clock.ts'
import type { PetitionChannel, PetitionKind } from './events.ts'
import { petitionSteps } from './machine.ts'

/** An event that the step table does not know where it stands; the fact is kept, the steps are left alone. */
export type PetitionAnomaly = { readonly type: string; readonly occurredAt: Instant; readonly step: string }

/** All that the events of one petition say. Instants are null until they happened. */
export type PetitionState = PetitionTimes & {
  readonly steps: Steps
  /** When the petition came to its present progress step. */
  readonly stepSince: Instant | null
  /** Competent now. */
  readonly unit: string | null
  readonly channel: PetitionChannel
  readonly subject: string | null
  readonly dossier: string | null
  readonly procedure: string | null
  /** The earlier petition that this one repeats. */
  readonly repeats: string | null
  readonly sentAt: Instant | null
  readonly receivedAt: Instant | null
  readonly kind: PetitionKind | null
  readonly classifiedAt: Instant | null
  readonly transfers: readonly { readonly at: Instant; readonly to: string }[]
  readonly clarifiedAt: readonly Instant[]
  readonly answer: string | null
  readonly justified: boolean | null
  /** Later petitions about the same matter. */
  readonly repeatedBy: readonly string[]
  readonly raters: readonly string[]
  readonly breaches: readonly Breach[]
  readonly anomalies: readonly PetitionAnomaly[]
}

export const initialPetition: PetitionState = {
  steps: petitionSteps.initial,
  stepSince: null,
  unit: null,
  channel: 'unknown',
  subject: null,
  dossier: null,
  procedure: null,
  repeats: null,
  sentAt: null,
  receivedAt: null,
  kind: null,
  classifiedAt: null,
  transfers: [],
  limits: [],
  questionedAt: [],
  clarifiedAt: [],
  refusedAt: null,
  answer: null,
  justified: null,
  answeredAt: null,
  publicationDue: null,
  publishedAt: null,
  repeatedBy: [],
  repeatedAt: null,
  raters: [],
  likedAt: [],
  dislikedAt: [],
  breaches: [],
  anomalies: [],
}
