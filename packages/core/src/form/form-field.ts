import type { PrintedForm } from './form-data.ts'

/**
 * How well it is known that a form has a field: `found` in the text or in a form printed on its basis, `inferred` from
 * what the form is for.
 */
export type FieldMark = 'found' | 'inferred'

/** How a field reads: `blank` is filled by hand, `person` comes from the vault, `table` has a row for each of its entries. */
export type FieldKind = 'text' | 'instant' | 'word' | 'limit' | 'money' | 'officer' | 'person' | 'blank' | 'table'

export type FormField = {
  readonly key: string
  readonly as: FieldKind
  /** In the forms of TT 01/2018; null where that form has it not. */
  readonly in2018: FieldMark | null
  /** In the forms of TT 03/2025. */
  readonly in2025: FieldMark | null
  readonly columns?: readonly { readonly key: string; readonly as: Exclude<FieldKind, 'table'> }[]
}

type Marks = readonly [in2018: FieldMark | null, in2025: FieldMark | null]

const both: Marks = ['found', 'found']
const later: Marks = ['inferred', 'found']
const guess: Marks = ['inferred', 'inferred']

const field = (key: string, as: FieldKind, [in2018, in2025]: Marks): FormField => ({ key, as, in2018, in2025 })
const table = (key: string, [in2018, in2025]: Marks, columns: NonNullable<FormField['columns']>): FormField => ({
  key,
  as: 'table',
  in2018,
  in2025,
  columns,
})

/**
 * The fields of each form, in the order of the paper. The circulars' annexes themselves have not been read: marked
 * `found` is what a ministry prints on the basis of TT 03/2025 or what the codified TT 01/2018 demands, `inferred` the rest.
 */
export const formFields: { readonly [Kind in PrintedForm]: readonly FormField[] } = {
  receipt: [
    field('code', 'text', both),
    field('name', 'person', both),
    field('identity', 'person', later),
    field('address', 'person', later),
    field('phone', 'person', later),
    field('email', 'person', later),
    field('proxy', 'blank', [null, 'found']),
    field('procedure', 'text', later),
    table('components', both, [
      { key: 'component', as: 'text' },
      { key: 'form', as: 'word' },
      { key: 'copies', as: 'text' },
    ]),
    field('sets', 'blank', both),
    field('limit', 'limit', later),
    field('receivedAt', 'instant', both),
    field('due', 'instant', both),
    field('receivingUnit', 'text', later),
    field('channel', 'word', guess),
    field('officer', 'officer', later),
  ],
  supplement: [
    field('code', 'text', guess),
    field('name', 'person', guess),
    field('procedure', 'text', guess),
    table('items', both, [
      { key: 'component', as: 'text' },
      { key: 'reason', as: 'text' },
    ]),
    field('guidance', 'text', both),
    field('basis', 'text', both),
    field('stage', 'word', both),
    field('requestedAt', 'instant', guess),
    field('answerBy', 'instant', guess),
    field('contact', 'blank', later),
    field('officer', 'officer', both),
  ],
  refusal: [
    field('code', 'text', later),
    field('name', 'person', both),
    field('procedure', 'text', both),
    field('reason', 'text', both),
    field('basis', 'text', guess),
    field('stage', 'word', guess),
    field('refusedAt', 'instant', guess),
    field('officer', 'officer', guess),
  ],
  apology: [
    field('name', 'person', later),
    field('identity', 'person', later),
    field('code', 'text', later),
    field('procedure', 'text', guess),
    field('receivedAt', 'instant', guess),
    field('oldDue', 'instant', both),
    field('reason', 'text', both),
    field('newDue', 'instant', both),
    table('history', both, [
      { key: 'setAt', as: 'instant' },
      { key: 'due', as: 'instant' },
      { key: 'trigger', as: 'word' },
    ]),
    field('issuedAt', 'instant', guess),
    field('signer', 'officer', both),
  ],
  stop: [
    field('code', 'text', [null, 'inferred']),
    field('name', 'person', [null, 'inferred']),
    field('procedure', 'text', [null, 'inferred']),
    field('initiator', 'word', [null, 'found']),
    field('requestedAt', 'instant', [null, 'found']),
    field('requestGround', 'text', [null, 'found']),
    field('step', 'word', [null, 'found']),
    field('ground', 'text', [null, 'found']),
    field('feesCharged', 'money', [null, 'found']),
    field('feesPaid', 'money', [null, 'found']),
    field('stoppedAt', 'instant', [null, 'inferred']),
    field('officer', 'officer', [null, 'inferred']),
  ],
  controlSlip: [
    field('code', 'text', guess),
    field('procedure', 'text', guess),
    field('receivingUnit', 'text', guess),
    field('receivedAt', 'instant', guess),
    field('due', 'instant', guess),
    table('handovers', both, [
      { key: 'from', as: 'text' },
      { key: 'fromOfficer', as: 'officer' },
      { key: 'to', as: 'text' },
      { key: 'toOfficer', as: 'officer' },
      { key: 'handedOverAt', as: 'instant' },
      { key: 'confirmedAt', as: 'instant' },
      { key: 'due', as: 'instant' },
      { key: 'verdict', as: 'word' },
      { key: 'confirmedBy', as: 'officer' },
    ]),
  ],
  register: [
    field('code', 'text', guess),
    field('procedure', 'text', guess),
    field('name', 'person', guess),
    field('address', 'person', guess),
    field('phone', 'person', guess),
    field('unit', 'text', guess),
    field('receivedAt', 'instant', both),
    field('due', 'instant', guess),
    field('completedAt', 'instant', both),
    field('returnedAt', 'instant', both),
    field('method', 'word', guess),
    field('step', 'word', both),
    field('signature', 'blank', guess),
  ],
}
