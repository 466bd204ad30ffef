import { type Rule, rule } from '../rule.ts'
import * as circular01of2023 from '../texts/circular-01-2023.ts'
import * as circular03 from '../texts/circular-03-2025.ts'
import * as decree107 from '../texts/decree-107-2021.ts'
import * as decree118 from '../texts/decree-118-2025.ts'
import * as decree45 from '../texts/decree-45-2020.ts'
import * as decree61 from '../texts/decree-61-2018.ts'

/** Components in these forms are scanned at reception. */
export const scanAtReception: Rule<readonly string[]> = rule('scan-at-reception', [
  decree61.scanAtReception,
  decree118.scanAtReception,
])

/** What is not scanned: filed electronically, only shown, answers to verifications and opinions, secrets. */
export const noScan: Rule<readonly string[]> = rule('no-scan', [circular03.noScan])

/** A scan has an image of every page; pages with notes have two. */
export const scanComplete: Rule<{ readonly imagesPerPage: number }> = rule('scan-complete', [
  circular01of2023.scanComplete,
])

/** What is signed is the file that was scanned. */
export const scanIntegrity: Rule<boolean> = rule('scan-integrity', [circular01of2023.scanIntegrity])

/** The officer signs what was digitised. */
export const signatureOnScan: Rule<boolean> = rule('signature-on-scan', [
  decree107.signatureOnScan,
  decree118.continued(decree107.signatureOnScan),
])

/** The signer's certificate is valid at the time of signing. */
export const certificateValid: Rule<boolean> = rule('certificate-valid', [decree45.certificateValid])
