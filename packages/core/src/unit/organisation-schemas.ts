import { z } from 'zod'
import { identifier, sentence } from '../event/field.ts'
import { unitLevelNames } from './promotions.ts'

const date = z.iso.date()
const id = identifier.exactOptional()
const text = sentence.exactOptional()
const session = z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'write a session as 07:30-11:30')
const sessions = z.array(session).max(10).readonly().exactOptional()

/** The shapes themselves, from which commands derive theirs. */
export const organisationShapes = {
  UnitEstablished: z.strictObject({
    level: z.enum(unitLevelNames),
    name: sentence,
    parent: id,
    from: date,
    decision: id,
  }),
  UnitRenamed: z.strictObject({ name: sentence, from: date, decision: id }),
  UnitMoved: z.strictObject({ parent: identifier, from: date, decision: id }),
  UnitClosed: z.strictObject({ from: date, successors: z.array(identifier).max(50).readonly(), decision: id }),
  HeadAppointed: z.strictObject({ officer: identifier, title: text, from: date, decision: id }),
  HeadReleased: z.strictObject({ from: date, decision: id }),
  AuthorityAssigned: z.strictObject({ authority: identifier, from: date, to: date.exactOptional(), basis: text }),
  AuthorityEnded: z.strictObject({ authority: identifier, from: date, basis: text }),
  AuthorityDelegated: z.strictObject({
    delegation: identifier,
    authority: identifier,
    to: identifier,
    officer: id,
    from: date,
    until: date.exactOptional(),
    decision: id,
  }),
  DelegationEnded: z.strictObject({ delegation: identifier, from: date }),
  CalendarAdopted: z.strictObject({
    calendar: identifier,
    from: date,
    weekly: z
      .strictObject({
        monday: sessions,
        tuesday: sessions,
        wednesday: sessions,
        thursday: sessions,
        friday: sessions,
        saturday: sessions,
        sunday: sessions,
      })
      .exactOptional(),
    basis: text,
  }),
}
