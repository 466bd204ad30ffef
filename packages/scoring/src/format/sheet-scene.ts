import type { Language } from '@motcua/core'
import type { Sheet } from './sheet.ts'

/** What a sheet takes from the report around it. */
export type SheetScene = Pick<Sheet, 'about' | 'zone'> & { readonly language: Language }
