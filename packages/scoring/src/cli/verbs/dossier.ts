import { vietnamCalendar, zoneNamed } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { dossierHistory } from '../store/dossier-history.ts'
import { findDossier } from '../store/find-dossier.ts'
import { evaluationInstant, withStore } from '../store/opened-store.ts'
import { storeOptions } from '../store/store-file.ts'
import { zoneOfStream } from '../store/unit-zone.ts'
import { dossierHtml } from '../text/dossier-html.ts'
import { dossierJson } from '../text/dossier-json.ts'
import { dossierText } from '../text/dossier-text.ts'
import { heading } from '../text/emphasis.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua dossier`: the life of one dossier, by its id or its code. */
export const dossierVerb = defineVerb({
  name: 'dossier',
  about: 'cli.dossier',
  arguments: [{ name: 'ID|CODE', about: 'cli.argument.dossier' }],
  options: {
    ...storeOptions,
    at: { kind: 'text', value: 'INSTANT', about: 'cli.option.at' },
    zone: { kind: 'text', value: 'ZONE', about: 'cli.option.zone' },
    html: { kind: 'flag', about: 'cli.option.dossier-html' },
  },
  examples: [
    'dossier H21.227-260105-0001 --store demo/van-canh-2026.sqlite',
    'dossier vc-0009 --store demo/van-canh-2026.sqlite --html > dossier.html',
    'dossier case-10011 --store receipt.sqlite --at 2011-12-01 --json',
  ],
  action: async ({ values, positionals, language }, io) =>
    withStore(values, { io, language }, async (opened) => {
      const [id = ''] = positionals
      const { stream, events } = await findDossier(opened, id)
      const zone =
        values.zone === undefined ? await zoneOfStream(opened.store, stream) : zoneNamed(values.zone, '--zone')
      const at = evaluationInstant(values.at, zone, io, opened)
      const history = dossierHistory(events, at)
      const weight = (value: string): string => heading(value, io)
      const options = { stream, at, zone, language, calendar: vietnamCalendar() }
      if (values.json) io.out(json(dossierJson(history, stream, at)))
      else if (values.html) io.out(dossierHtml(history, options))
      else io.out(dossierText(history, { ...options, heading: weight }))
      return exitCode.ok
    }),
})
