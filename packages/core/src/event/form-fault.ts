import type { z } from 'zod'
import { fieldFault } from '../input/field-fault.ts'
import { message } from '../message/catalogue.ts'
import type { Message } from '../message/message.ts'

/** What is wrong with a command's form: the field and the reason. */
export type FormFault = { readonly field: string; readonly reason: Message }

/** Checks the form of commands: every field of its type, none besides; null where it fits. */
export const formFaults =
  (schemas: Readonly<Record<string, z.ZodType>>) =>
  (command: { readonly type: string }): FormFault | null => {
    // from a program without types `type` may be anything, even what cannot be made a text
    const type: unknown = command.type
    if (typeof type !== 'string') return { field: 'type', reason: message('field.type-of-command') }
    const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined
    if (schema === undefined) return { field: 'type', reason: message('field.unknown-command', { value: type }) }
    const [issue] = schema.safeParse(command).error?.issues ?? []
    if (issue === undefined) return null
    const { field, reason } = fieldFault(issue, command)
    return { field: field === '' ? 'command' : field, reason }
  }
