import type { ProcedureTerms } from '../dossier/decide/procedure-terms.ts'

/** A small catalogue in which every rule that depends on a place has its place. */
const catalogue: Readonly<Record<string, ProcedureTerms>> = {
  '1.000001': { limit: '5wd', obtainable: [{ component: 'shared-paper', from: 'shared' }] },
  '1.000002': { limit: '10wd', scope: { province: 'dong-thap', groups: ['land'] } },
  '1.000003': { limit: '5wd', scope: { groups: ['karaoke'] } },
  '1.000004': { limit: '15wd', answerLimit: '10wd', scope: { groups: ['investment'] } },
  '1.000005': { limit: 'by-law', scope: { groups: ['certification'] } },
  '1.000006': { limit: '2wd', scope: { groups: ['linked-civil-status', 'birth-registration'] } },
  '1.000007': { limit: '10wd', secondLeg: '8wd', scope: { province: 'nghe-an', groups: ['land'] } },
}

export const testingProcedureCodes: readonly string[] = Object.keys(catalogue)

export const testingProcedures = (code: string): ProcedureTerms | undefined => catalogue[code]
