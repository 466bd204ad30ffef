/**
 * What the national portal published for UBND xã Vân Canh (Gia Lai), H21.227, year 2026, read on 10/10/2026 [found CR]:
 * counts only. Nothing here says how many points they earn.
 */
export const vanCanh = {
  unit: 'H21.227',
  name: 'UBND xã Vân Canh (Gia Lai)',
  /** Reception lies in [from, to); the year is judged at `at`. Local dates in Asia/Ho_Chi_Minh. */
  from: '2026-01-01',
  to: '2026-10-11',
  at: '2026-10-11',
  dossiers: 2618,
  /** PROGRESS: 2,541 of 2,618 on time. */
  late: 77,
  /** Dossier satisfaction: 2,540 of 2,618, so one dissatisfied beside the late ones. */
  disliked: 1,
  resultAttached: 2497,
  digitised: 1520,
  reused: 1543,
  personalStore: 2,
  citizenData: 1105,
  /** Dossiers with a fee above zero, and those of them paid online. */
  feeBearing: 2489,
  paidOnline: 2352,
  acknowledged: 1869,
} as const

/**
 * Figures of the same page that no dossier decides: the catalogue's, the petitions', and 06 and 07.
 * Counts published by the portal [found CR]; `feeFormalitiesIntegrated` is the only integer that fits the published block,
 * the counts of 06 and 07 were not published and are one of many fits [computed].
 */
export const vanCanhGiven = {
  PUBLISH_ON_TIME: { numerator: 1, denominator: 47 },
  PUBLIC_UPDATE_ON_TIME: { numerator: 43, denominator: 47 },
  PUBLIC_CONTENT_FULL: { numerator: 47, denominator: 47 },
  ONLINE_SERVICE_OFFERED: { numerator: 2, denominator: 47 },
  ONLINE_SERVICE_WITH_DOSSIER: { numerator: 20, denominator: 388 },
  FORMALITY_PAID_ONLINE: { numerator: 20, denominator: 42 },
  FORMALITY_PAYMENT_INTEGRATED: { numerator: 8, denominator: 42 },
  ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
  CITIZEN_DATA_CONNECTED_FORMALITY: { numerator: 28, denominator: 388 },
  PETITION_PROCESSING_ON_TIME: { numerator: 0, denominator: 0 },
  PETITION_HANDLING_SATISFACTION: { numerator: 0, denominator: 0 },
} as const
