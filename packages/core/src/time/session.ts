import { MotcuaError } from '../message/motcua-error.ts'

/** A stretch of working time [ca làm việc] on the clock of the wall, in minutes after midnight, `close` excluded. */
export type Session = { readonly open: number; readonly close: number }

const sessionForm = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/
const clockForm = /^([01]\d|2[0-3]):([0-5]\d)$/
const minutesInDay = 24 * 60

const parseSession = (value: string, field: string): Session => {
  const [, openHour, openMinute, closeHour, closeMinute] = sessionForm.exec(value) ?? []
  const open = Number(openHour) * 60 + Number(openMinute)
  const close = Number(closeHour) * 60 + Number(closeMinute)
  if (!(open < close && close <= minutesInDay)) throw new MotcuaError('time.session-form', { field, value })
  return { open, close }
}

/** Reads the sessions of one day, each `HH:MM-HH:MM`, in order. Throws `time.session-form` or `time.session-order`. */
export const parseSessions = (values: readonly string[], field: string): readonly Session[] => {
  let free = 0
  return values.map((value, i) => {
    const session = parseSession(value, `${field}[${i}]`)
    if (session.open < free) throw new MotcuaError('time.session-order', { field: `${field}[${i}]`, value })
    free = session.close
    return session
  })
}

export const sessionMinutes = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + session.close - session.open, 0)

/** Reads a time of day `HH:MM` as minutes after midnight. Throws `time.cut-off-form`. */
export const parseClock = (value: string): number => {
  const [, hour, minute] = clockForm.exec(value) ?? []
  if (hour === undefined) throw new MotcuaError('time.cut-off-form', { value })
  return Number(hour) * 60 + Number(minute)
}
