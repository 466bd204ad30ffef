import type { z } from 'zod'

/** What is wrong with a command's form: the field and the reason. */
export type FormFault = { readonly field: string; readonly reason: string }

/** Checks the form of commands: every field of its type, none besides; null where it fits. */
export const formFaults =
  (schemas: Readonly<Record<string, z.ZodType>>) =>
  (command: { readonly type: string }): FormFault | null => {
    // from a program without types `type` may be anything, even what cannot be made a text
    const type: unknown = command.type
    if (typeof type !== 'string') return { field: 'type', reason: 'the type of a command is a text' }
    const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined
    if (schema === undefined) return { field: 'type', reason: `unknown command ${type}` }
    const checked = schema.safeParse(command)
    if (checked.success) return null
    const [issue] = checked.error.issues
    const path = issue?.path.map(String).join('.') ?? ''
    const field = issue?.code === 'unrecognized_keys' ? [path, issue.keys[0]].filter(Boolean).join('.') : path
    return { field: field === '' ? 'command' : field, reason: issue?.message ?? '' }
  }
