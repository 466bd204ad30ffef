import { type Actor, toIso, type WorkingCalendar } from '@motcua/core'
import type { Profile } from './profile.ts'
import { vanCanh } from './published-year.ts'

/** Who acts: the applicant and the software, and at the commune reception, handling officer and head. */
export type Role = 'applicant' | 'system' | 'reception' | 'handler' | 'head'

/** Pseudonymous ids of the demonstration's officers: there were no such persons. */
const receptionists = ['mc-01', 'mc-02'] as const
const civilStatus = ['tp-01', 'tp-02'] as const
const socialAffairs = 'xh-01'
export const head = 'ld-01'

/** The allowance procedures go to social affairs, certification to civil status and justice. */
const handledBySocialAffairs = '2.002755'

export type Staff = Readonly<Record<Role, string | null>>

/** The officers through whose hands a dossier goes; the same every time. */
export const staffOf = ({ number, procedure }: Pick<Profile, 'number' | 'procedure'>): Staff => ({
  applicant: null,
  system: null,
  reception: receptionists[number % receptionists.length] ?? null,
  handler:
    procedure.code === handledBySocialAffairs ? socialAffairs : (civilStatus[number % 5 === 0 ? 1 : 0] ?? null),
  head,
})

/** The actor of a command: an officer acts in the name of the commune. */
export const actorOf = (staff: Staff, role: Role): Actor => ({ officer: staff[role], unit: vanCanh.unit, role })

/** Until when the digital certificates are valid; one ends soon after the year is judged. */
const certificates: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'mc-01': ['2025-07-01', '2028-07-01'],
  'mc-02': ['2024-11-20', '2026-11-20'],
  [head]: ['2025-07-01', '2027-07-01'],
}

type Signing = {
  readonly signer: string
  readonly certificateValidFrom?: string
  readonly certificateValidTo?: string
}

/** What a signature says of its signer and the certificate behind it. */
export const signing = (signer: string, { zone }: WorkingCalendar): Signing => {
  const day = (date: string): string => toIso(zone.startOfDay(date))
  const validity = certificates[signer]
  return validity === undefined
    ? { signer }
    : { signer, certificateValidFrom: day(validity[0]), certificateValidTo: day(validity[1]) }
}
