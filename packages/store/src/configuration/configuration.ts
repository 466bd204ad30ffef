import { z } from 'zod'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,119}$/u, 'configuration.fault.id')
const name = z.string().min(1).max(300)
const sessions = z.array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'configuration.fault.session'))
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const weekly = z.strictObject(
  Object.fromEntries(days.map((day) => [day, sessions.exactOptional()])) as Record<
    (typeof days)[number],
    z.ZodExactOptional<typeof sessions>
  >,
)

const unit = z.strictObject({
  id,
  name,
  level: z.enum(['province', 'department', 'commune']),
  parent: id.exactOptional(),
  from: z.iso.date('configuration.fault.date').exactOptional(),
})

/** The fields of a configuration file. */
export const configurationShape = z.strictObject({
  version: z.literal(1),
  unit: id,
  store: z.string().min(1),
  calendar: z.strictObject({
    zone: z.string().min(1),
    sessions: weekly,
  }),
  units: z.array(unit).min(1),
  scopes: z
    .strictObject({
      province: id.exactOptional(),
      ministry: id.exactOptional(),
      groups: z.record(z.string().min(1), z.array(z.string().min(1))).exactOptional(),
    })
    .exactOptional(),
  procedures: z
    .strictObject({ issuer: name.exactOptional(), files: z.array(z.string().min(1)).exactOptional() })
    .exactOptional(),
})

/**
 * What an installation is set up with: its unit, the units it knows, sessions and zone, whose special rules hold, and
 * where its procedures come from.
 */
export type Configuration = z.infer<typeof configurationShape>

/** A kind of unit for which a file is written to begin with. */
export const configurationKinds = ['commune', 'department', 'province'] as const

export type ConfigurationKind = (typeof configurationKinds)[number]
