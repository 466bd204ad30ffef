import { z } from 'zod'
import type { MessageKey } from '../message/catalogue.ts'
import { identifier, sentence } from '../event/field.ts'
import { formFaults } from '../event/form-fault.ts'
import { isTimeLimit } from '../time/time-limit.ts'
import type { ProcedureCommand, ProcedureCommandType } from './commands.ts'
import { procedureEventShapes as event } from './event-schemas.ts'

const type = <Type extends ProcedureCommandType>(name: Type) => ({ type: z.literal(name) })
const localDate = z.iso.date()

const timeLimit = identifier.refine(
  (value) => value === 'by-law' || isTimeLimit(value),
  'field.limit' satisfies MessageKey,
)

const limits = { timeLimit: timeLimit.exactOptional(), answerLimit: timeLimit.exactOptional() }

const reckoned = { missingParts: true } as const
const timely = { publishBy: true, onTime: true, breaches: true } as const
const announced = { effectiveFrom: localDate }
const fromDay = { from: localDate }

const componentNames = (components: readonly { readonly component: string }[]): boolean =>
  new Set(components.map(({ component }) => component)).size === components.length

type Schemas = {
  readonly [Type in ProcedureCommandType]: z.ZodType<Extract<ProcedureCommand, { type: Type }>>
}

const schemas: Schemas = {
  AnnounceProcedure: event.ProcedureAnnounced.omit({ ...reckoned, ...timely }).extend({
    ...type('AnnounceProcedure'),
    ...announced,
    ...limits,
    basisEffectiveFrom: localDate.exactOptional(),
  }),
  ListProcedure: event.ProcedureListed.omit(reckoned).extend({ ...type('ListProcedure'), ...announced, ...limits }),
  PublishProcedure: event.ProcedurePublished.omit({ announcement: true, breaches: true }).extend(
    type('PublishProcedure'),
  ),
  RepealProcedure: event.ProcedureRepealed.omit({ ...timely, announcement: true }).extend({
    ...type('RepealProcedure'),
    ...announced,
  }),
  RecordParts: event.PartsRecorded.omit({ ...reckoned, announcement: true }).extend(type('RecordParts')),
  SetComponents: event.ComponentsSet.extend({
    ...type('SetComponents'),
    ...fromDay,
    components: event.ComponentsSet.shape.components.refine(componentNames, 'field.own-ids' satisfies MessageKey),
  }),
  SetFees: event.FeesSet.omit({ feeBearing: true }).extend({
    ...type('SetFees'),
    ...fromDay,
    fees: z
      .array(
        event.FeesSet.shape.fees
          .unwrap()
          .element.extend({ to: localDate.exactOptional() })
          .refine(
            ({ amount, text }) => amount !== undefined || text !== undefined,
            'field.fee-needed' satisfies MessageKey,
          ),
      )
      .readonly(),
  }),
  RegisterFees: event.FeesRegistered.extend({ ...type('RegisterFees'), ...fromDay }),
  SetServiceLevel: event.ServiceLevelSet.extend({ ...type('SetServiceLevel'), ...fromDay }).refine(
    ({ level, reason }) => level !== 'partial' || reason !== undefined,
    { path: ['reason'], message: 'field.partial-reason' satisfies MessageKey },
  ),
  OpenOnlineService: event.OnlineServiceOpened.extend({ ...type('OpenOnlineService'), ...fromDay }),
  CloseOnlineService: event.OnlineServiceClosed.extend({ ...type('CloseOnlineService'), ...fromDay }),
  AssignCompetence: event.CompetenceAssigned.extend({
    ...type('AssignCompetence'),
    ...fromDay,
    to: localDate.exactOptional(),
    basis: sentence.exactOptional(),
  }),
  RecordLimit: event.LimitRecorded.extend({ ...type('RecordLimit'), ...fromDay }),
  DraftProcess: event.ProcessDrafted.extend({ ...type('DraftProcess'), ...fromDay }),
  ApproveProcess: event.ProcessApproved.extend({ ...type('ApproveProcess'), ...fromDay }),
  WithdrawProcess: event.ProcessWithdrawn.extend({ ...type('WithdrawProcess'), ...fromDay }),
  MarkProcedure: event.ProcedureMarked.extend({
    ...type('MarkProcedure'),
    ...fromDay,
    to: localDate.exactOptional(),
  }),
  SetForm: event.FormSet.extend({ ...type('SetForm'), ...fromDay }),
}

/** Every kind of command, for interfaces that list them. */
export const procedureCommandTypes: readonly ProcedureCommandType[] = Object.keys(schemas) as ProcedureCommandType[]

/** What is wrong with a command's form, or null. */
export const procedureFormFault = formFaults(schemas)
