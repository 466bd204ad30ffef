import { vietnamCalendar, zoneNamed } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { defineReport } from '../report/report-verb.ts'
import { asksAsOf, eventCut } from '../store/as-of.ts'
import { dossierHistory } from '../store/dossier-history.ts'
import { findDossier, knownEvents } from '../store/find-dossier.ts'
import { evaluationInstant } from '../store/opened-store.ts'
import { zoneOfStream } from '../store/unit-zone.ts'
import { publicReport } from './dossier-public.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { dossierHtml } from '../text/dossier-html.ts'
import { dossierJson } from '../text/dossier-json.ts'
import { dossierText } from '../text/dossier-text.ts'
import { json } from '../text/json.ts'
import { timelineSheet } from '../text/timeline-sheet.ts'

/** `motcua dossier`: the life of one dossier, by its id or its code. */
export const dossierVerb = defineReport({
  name: 'dossier',
  about: 'cli.dossier',
  arguments: [{ name: 'ID|CODE', about: 'cli.argument.dossier' }],
  options: { public: { kind: 'text', value: 'yes|no', choices: ['yes', 'no'], about: 'cli.option.public' } },
  examples: [
    'dossier H21.227-260105-0001 --store demo/van-canh-2026.sqlite',
    'dossier vc-0009 --store demo/van-canh-2026.sqlite --html > dossier.html',
    'dossier H21.227-260105-0001 --public yes --store demo/van-canh-2026.sqlite --html > look-up.html',
    'dossier case-10011 --store receipt.sqlite --at 2011-12-01 --json',
    'dossier case-10011 --store receipt.sqlite --known-at 2011-10-31',
  ],
  compute: async ({ values, positionals, language }, scene) => {
    const [id] = positionals
    const whole = await scene.figures({})
    const found = await findDossier({ ...scene, ...whole }, id)
    const { stream } = found
    const zone = values.zone === undefined ? await zoneOfStream(scene.store, stream) : zoneNamed(values.zone, '--zone')
    const cut = eventCut(values, zone)
    const figures = asksAsOf(values) ? await scene.figures(cut) : whole
    const events = await knownEvents(found, { upTo: scene.position, ...cut })
    const at = evaluationInstant(values.at, zone, { now: scene.now, figures, cut })
    const history = dossierHistory(events, at)
    if (values.public === 'yes') return publicReport(history, { scene, stream, at, zone, language, cut })
    const options = { stream, at, zone, language, calendar: vietnamCalendar(), cut }
    return {
      zone,
      at,
      cut,
      period: null,
      sheets: () => [timelineSheet(history, options)],
      render: (format, heading) => {
        if (format === 'html') return dossierHtml(history, options)
        if (format === 'json') return json({ ...dossierJson(history, stream, at), ...asOfJson(cut) })
        return dossierText(history, { ...options, heading })
      },
      exit: exitCode.ok,
    }
  },
})
