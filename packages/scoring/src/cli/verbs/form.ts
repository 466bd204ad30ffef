import { editionOf, type FormEvent, filledForms, MotcuaError, type PrintedForm } from '@motcua/core'
import type { EventStore, RecordedEvent } from '@motcua/store'
import { masterKeyFile, type NameOf, openSqliteVault, readNames } from '@motcua/store/vault'
import { type FormPerson, formPage, type PrintableForm } from '../../page/form-page.ts'
import type { FormWords } from '../../page/form-words.ts'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { dossierHistory } from '../store/dossier-history.ts'
import { findDossier } from '../store/find-dossier.ts'
import { procedureNameOn, unitNameOn } from '../../page/names-in-store.ts'
import { withStore } from '../store/opened-store.ts'
import { storeOptions } from '../store/store-file.ts'
import { zoneOfStream } from '../store/unit-zone.ts'
import { formJson, formText } from '../text/form-text.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

/** How the forms are called on the command line. */
const kinds: Readonly<Record<string, PrintedForm>> = {
  receipt: 'receipt',
  supplement: 'supplement',
  refusal: 'refusal',
  apology: 'apology',
  stop: 'stop',
  'control-slip': 'controlSlip',
  register: 'register',
}

type VaultValues = Readonly<Record<'vault' | 'key' | 'officer', string | undefined>>

type People = { readonly person: FormPerson; readonly officer: (id: string) => string }

const nobody: People = { person: {}, officer: (id) => id }

const officersOf = (forms: readonly PrintableForm[]): readonly string[] =>
  forms.flatMap(({ filled }) => {
    const { data } = filled
    const handovers = 'handovers' in data ? data.handovers : []
    return [
      data.officer,
      'signer' in data ? data.signer : null,
      ...handovers.flatMap(({ fromOfficer, toOfficer, confirmedBy }) => [fromOfficer, toOfficer, confirmedBy]),
    ].filter((id) => id !== null)
  })

/** What the printed page may name, read through the vault and its access log. */
const peopleOf = async (forms: readonly PrintableForm[], values: VaultValues, io: Pick<Io, 'now'>): Promise<People> => {
  const { vault: file, key, officer } = values
  if (file === undefined) return nobody
  if (key === undefined || officer === undefined) throw new UsageError('form.vault-without-key')
  const vault = openSqliteVault({ file, create: false, masterKey: masterKeyFile(key), clock: io.now })
  try {
    const access = { actor: { officer, unit: null, role: 'form' }, purpose: 'form' } as const
    const [first] = forms
    const subject = first?.filled.data.subject ?? null
    const asked = new Set<string>()
    for (const { edition } of forms)
      for (const field of edition?.fields ?? []) if (field.as === 'person') asked.add(field.key)
    const wanted = (['name', 'identity', 'address', 'phone', 'email'] as const).filter((field) => asked.has(field))
    const person = subject === null || wanted.length === 0 ? undefined : await vault.read(subject, access, wanted)
    const officers = officersOf(forms)
    const nameOf: NameOf = await readNames(vault, officers, access)
    const known = new Map(officers.map((id) => [id, nameOf(id)]))
    const unknown = nameOf(null)
    return {
      person: person ?? {},
      officer: (id) => {
        const name = known.get(id)
        return name === undefined || name === unknown ? id : name
      },
    }
  } finally {
    await vault.close()
  }
}

const eventsOf = (recorded: readonly RecordedEvent[], at: number): readonly FormEvent[] => {
  const officers = new Map(recorded.map(({ revision, metadata }) => [revision, metadata.actor.officer]))
  return dossierHistory(recorded, at).entries.map((entry) => ({
    ...entry,
    officer: officers.get(entry.revision) ?? null,
  }))
}

/** The names that the store itself has for the units and the procedure of the forms. */
const namesIn = async (
  store: EventStore,
  forms: readonly PrintableForm[],
  zone: FormWords['zone'],
): Promise<(id: string) => string> => {
  const names = new Map<string, string>()
  for (const { filled } of forms) {
    const { data, issuedAt } = filled
    const date = zone.localDate(issuedAt)
    const handovers = 'handovers' in data ? data.handovers : []
    for (const unit of [data.unit, data.receivingUnit, ...handovers.flatMap(({ from, to }) => [from, to])])
      if (unit !== null && !names.has(unit)) names.set(unit, await unitNameOn(store, unit, date))
    const { procedure } = data
    if (procedure === null || names.has(procedure)) continue
    const name = await procedureNameOn(store, procedure, date)
    names.set(procedure, name === null ? procedure : `${name} (${procedure})`)
  }
  return (id) => names.get(id) ?? id
}

/** `motcua form`: the forms of one kind that the events of a dossier brought about. It prints names; nothing else does. */
export const formVerb = defineVerb({
  name: 'form',
  about: 'cli.form',
  arguments: [
    { name: 'FORM', about: 'cli.argument.form' },
    { name: 'ID|CODE', about: 'cli.argument.dossier' },
  ],
  options: {
    ...storeOptions,
    html: { kind: 'flag', about: 'cli.option.form-html' },
    vault: { kind: 'text', value: 'FILE', about: 'cli.option.form-vault' },
    key: { kind: 'text', value: 'FILE', about: 'cli.option.form-key' },
    officer: { kind: 'text', value: 'ID', about: 'cli.option.vault-officer' },
  },
  examples: [
    'form receipt H21.227-260105-0001 --store demo/van-canh-2026.sqlite',
    'form apology vc-0009 --store demo/van-canh-2026.sqlite --html > apology.html',
    'form control-slip vc-0009 --store demo/van-canh-2026.sqlite --html --vault people.vault --key master.key --officer cb-01 > slip.html',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [name, id] = positionals
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined)
      throw new UsageError('cli.form.unknown', { form: name, known: Object.keys(kinds).join(', ') })
    if (values.vault !== undefined && !values.html) throw new UsageError('form.vault-without-page')
    return withStore(values, { io, language }, async (opened) => {
      const { stream, events } = await findDossier(opened, id)
      const dossier = stream.replace(/^dossier-/, '')
      const zone = await zoneOfStream(opened.store, stream)
      const forms = filledForms(kind, eventsOf(events, io.now())).map((filled) => ({
        filled,
        edition: editionOf(kind, zone.localDate(filled.issuedAt)),
      }))
      if (forms.length === 0) throw new MotcuaError('form.none', { dossier, form: name })
      const { person, officer } = await peopleOf(forms, values, io)
      const words = { language, zone, officer, named: await namesIn(opened.store, forms, zone) }
      if (values.json) io.out(json({ dossier, forms: forms.map(formJson) }))
      else if (values.html) {
        const revision = events.at(-1)?.revision ?? 0n
        io.out(formPage({ ...words, forms, person, dossier, revision }))
      } else io.out(forms.map((form) => formText(form, words)).join('\n\n'))
      return exitCode.ok
    })
  },
})
