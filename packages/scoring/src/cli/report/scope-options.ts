import type { Options } from '../arguments.ts'

/** The unit that a report is about. */
export const unitOption = {
  unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
} as const satisfies Options

/** The period that a report is about. */
export const periodOptions = {
  from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
  to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
} as const satisfies Options

/** How a report tells late from on time. */
export const latenessOptions = {
  granularity: { kind: 'text', value: 'instant|date', choices: ['instant', 'date'], about: 'cli.option.granularity' },
  due: { kind: 'text', value: 'in-force|original', choices: ['in-force', 'original'], about: 'cli.option.due-basis' },
} as const satisfies Options
