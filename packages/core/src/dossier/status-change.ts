import type { Instant } from '../time/instant.ts'

/** Status of a dossier on the national portal [trạng thái hồ sơ trên Cổng DVCQG]. */
export type PortalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** A change of the status that the national portal shows, and when it came. */
export type StatusChange = { readonly status: PortalStatus; readonly at: Instant }
