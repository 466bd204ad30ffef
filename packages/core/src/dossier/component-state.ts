import type { Instant } from '../time/instant.ts'
import type { ScanExemption } from './component-events.ts'
import type { SubmittedComponent } from './reception-events.ts'

/** What is known of one component of the dossier. */
export type ComponentState = {
  readonly digitised: boolean
  readonly digitisedAt: Instant | null
  readonly signed: boolean
  readonly signedAt: Instant | null
  readonly reused: boolean
  /** The form in which it was handed in; null where nobody said. */
  readonly form: SubmittedComponent['form'] | null
  /** SHA-256 of the scan, where it is known. */
  readonly hash: string | null
  readonly exempt: ScanExemption | null
  /** An electronically certified copy stands for it. */
  readonly certified: boolean
}

export type Components = Readonly<Record<string, ComponentState>>

const unknownComponent: ComponentState = {
  digitised: false,
  digitisedAt: null,
  signed: false,
  signedAt: null,
  reused: false,
  form: null,
  hash: null,
  exempt: null,
  certified: false,
}

export const withComponent = (components: Components, name: string, change: Partial<ComponentState>): Components => ({
  ...components,
  [name]: { ...unknownComponent, ...components[name], ...change },
})

/** Components as they were handed in, with what was known of them before. */
export const withSubmitted = (
  components: Components,
  submitted: readonly SubmittedComponent[] | undefined,
): Components =>
  (submitted ?? []).reduce((known, { component, form }) => withComponent(known, component, { form }), components)
