import { z } from 'zod'
import { formFaults } from '../event/form-fault.ts'
import { identifier } from '../event/field.ts'
import type { UnitCommand } from './commands.ts'
import { unitEventShapes as event } from './event-schemas.ts'
import { organisationShapes as organisation } from './organisation-schemas.ts'

type Type = UnitCommand['type']

const type = <Name extends Type>(name: Name) => ({ type: z.literal(name) })

const schemas: { readonly [Name in Type]: z.ZodType<Extract<UnitCommand, { type: Name }>> } = {
  RecordOutage: event.OutageRecorded.extend(type('RecordOutage')),
  EndOutage: event.OutageEnded.extend(type('EndOutage')),
  AnnounceOutage: event.OutageAnnounced.omit({ breaches: true }).extend(type('AnnounceOutage')),
  ReportNationalFigure: event.NationalFigureReported.extend(type('ReportNationalFigure')),
  AllocateCode: z.strictObject({
    ...type('AllocateCode'),
    unit: identifier,
    date: z.iso.date(),
    system: identifier.exactOptional(),
  }),
  EstablishUnit: organisation.UnitEstablished.extend(type('EstablishUnit')),
  RenameUnit: organisation.UnitRenamed.extend(type('RenameUnit')),
  MoveUnit: organisation.UnitMoved.extend(type('MoveUnit')),
  CloseUnit: organisation.UnitClosed.extend(type('CloseUnit')),
  AppointHead: organisation.HeadAppointed.extend(type('AppointHead')),
  ReleaseHead: organisation.HeadReleased.extend(type('ReleaseHead')),
  AssignAuthority: organisation.AuthorityAssigned.extend(type('AssignAuthority')),
  EndAuthority: organisation.AuthorityEnded.extend(type('EndAuthority')),
  DelegateAuthority: organisation.AuthorityDelegated.extend(type('DelegateAuthority')),
  EndDelegation: organisation.DelegationEnded.extend(type('EndDelegation')),
  AdoptCalendar: organisation.CalendarAdopted.extend(type('AdoptCalendar')),
}

/** What is wrong with a command's form, or null. */
export const unitFormFault = formFaults(schemas)
