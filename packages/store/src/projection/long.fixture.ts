const long = process.env['MOTCUA_LONG'] !== undefined

/** So many random histories, and fifty times as many under the long script. */
export const histories = (short: number): number => (long ? short * 50 : short)

/** Milliseconds that a property may take. */
export const patience = long ? 3_600_000 : 60_000
