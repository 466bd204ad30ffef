import { text } from '@motcua/core'
import { type DoctorFinding, examineEventStoreDb, isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import { exitCode } from '../exit-code.ts'
import { examineFile } from '../store/examine-file.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { defineVerb } from '../verb.ts'

const verdicts = { ok: 'cli.doctor.ok', warning: 'cli.doctor.warning', problem: 'cli.doctor.problem' } as const

/** `motcua doctor`: what a server allows and lacks, each with a remedy; a problem is a fault, a warning is not. */
export const doctorVerb = defineVerb({
  name: 'doctor',
  about: 'cli.doctor',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {},
  examples: [
    'doctor esdb://127.0.0.1:2113?tls=false',
    'doctor esdb://app:PASSWORD@db.example:2113 --json',
    'doctor h21.sqlite',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [store] = positionals
    const findings = isEventStoreDbAddress(store)
      ? await examineEventStoreDb(store, io.now)
      : await examineFile(store, language)
    const remedyOf = ({ remedy, params }: DoctorFinding): string | null =>
      remedy === null ? null : text(remedy, params, language)
    if (values.json) {
      io.out(
        json(
          findings.map((finding) => ({
            check: finding.check.replace('doctor.check.', ''),
            verdict: finding.verdict,
            found: text(finding.finding, finding.params, language),
            remedy: remedyOf(finding),
            ...finding.params,
          })),
        ),
      )
    } else {
      const headers = ['cli.doctor.check', 'cli.doctor.verdict', 'cli.doctor.found', 'cli.doctor.remedy'] as const
      const columns = headers.map((header) => ({ header: text(header, {}, language), most: 44 }))
      const rows = findings.map((finding) => [
        text(finding.check, {}, language),
        text(verdicts[finding.verdict], {}, language),
        text(finding.finding, finding.params, language),
        remedyOf(finding) ?? '',
      ])
      io.out(table(columns, rows))
    }
    return findings.some(({ verdict }) => verdict === 'problem') ? exitCode.fault : exitCode.ok
  },
})
