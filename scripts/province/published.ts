/** Counts of dossiers as a portal page publishes them, or as one of many fits where it publishes none. */
export type DossierCounts = {
  readonly dossiers: number
  readonly late: number
  /** Disliked or justly complained of, beside the late ones. */
  readonly dissatisfied: number
  readonly resultAttached: number
  readonly digitised: number
  readonly reused: number
  /** Identity verified or population data used. */
  readonly citizenData: number
  readonly acknowledged: number
  readonly online: number
  readonly channelUnknown: number
  readonly feeBearing: number
  readonly paidOnline: number
}

/** Local dates in Asia/Ho_Chi_Minh: received in [from, to), judged at `at`. */
export const period = { from: '2026-01-01', to: '2026-09-29', at: '2026-09-29' } as const

/** UBND tỉnh Phú Thọ, H44, 2026 as the national portal published it on 28/9/2026 [found PF]. */
export const province = {
  unit: 'H44',
  dossiers: {
    dossiers: 597_918,
    /** PROGRESS: 528,684 on time. */
    late: 69_234,
    /** Dossier satisfaction: 528,464, so 220 beside the late ones. */
    dissatisfied: 220,
    resultAttached: 433_356,
    digitised: 145_096,
    reused: 136_827,
    citizenData: 325_596,
    acknowledged: 475_053,
    online: 589_496,
    /** The channel of 597,894 is known. */
    channelUnknown: 24,
    feeBearing: 358_625,
    paidOnline: 309_542,
  },
  petitions: { received: 570, onTime: 296, good: 230 },
  procedures: {
    /** The province's own list: announced in the period, none on time. */
    ownList: 89,
    /** Limits of publication that fall in the period, none kept. */
    publicationDue: 70,
    complete: 87,
    partial: 31,
    full: 21,
    citizenSubject: 1_300,
    withPopulationData: 396,
    feeBearing: 313,
    paidOnline: 119,
    integrated: 68,
    services: 1_884,
    servicesWithDossiers: 516,
  },
} as const

/**
 * VP UBND Phú Thọ [found PF]. Not published are the acknowledged and the online dossiers: one of many fits [computed].
 * The province's own code of the unit is not published either: a made one.
 */
export const office = {
  unit: 'H44.1',
  dossiers: {
    dossiers: 161,
    late: 5,
    dissatisfied: 0,
    resultAttached: 7,
    digitised: 7,
    reused: 0,
    citizenData: 161,
    acknowledged: 128,
    online: 159,
    channelUnknown: 0,
    feeBearing: 0,
    paidOnline: 0,
  },
  petitions: { received: 0, onTime: 0, good: 0 },
  procedures: { citizenSubject: 3, withPopulationData: 0, feeBearing: 1 },
} as const

/**
 * Sở GD&ĐT Phú Thọ [found PF]. Reused and population data together earn 2.00 of the published 11.70; the counts are one of
 * many fits [computed], as are the acknowledged and the online dossiers.
 */
export const education = {
  unit: 'H44.2',
  dossiers: {
    dossiers: 1_120,
    late: 362,
    dissatisfied: 3,
    resultAttached: 1_025,
    digitised: 490,
    reused: 448,
    citizenData: 560,
    acknowledged: 890,
    online: 1_104,
    channelUnknown: 0,
    feeBearing: 2,
    paidOnline: 0,
  },
  petitions: { received: 4, onTime: 0, good: 0 },
  procedures: { citizenSubject: 39, withPopulationData: 9, feeBearing: 2 },
} as const
