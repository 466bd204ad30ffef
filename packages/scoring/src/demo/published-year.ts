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
  /** The demonstration's own: 15 was published as 100 %, which one is enough for. */
  certifiedCopies: 5,
  province: { unit: 'H21', name: 'UBND tỉnh Gia Lai' },
  /**
   * Figures of the same page that the catalogue of procedures decides. Published [found CR]: announced, announcedOnTime,
   * publishedOnTime, feeBearing and paidOnline, citizen and populationData. `integrated` is the only integer that fits the
   * published payment block [computed]. The counts of 06 and 07 (partial, full, services, servicesUsed) were not
   * published and are one of many fits of the online block, 6.31 [computed].
   */
  catalogue: {
    announced: 47,
    announcedOnTime: 1,
    publishedOnTime: 43,
    partial: 1,
    full: 1,
    services: 388,
    servicesUsed: 20,
    feeBearing: 42,
    paidOnline: 20,
    integrated: 8,
    citizen: 388,
    populationData: 28,
  },
} as const

