import { type DossierCommand, vietnamCalendar } from '@motcua/core'
import { testingProcedures } from '@motcua/core/testing'
import { createDossierHandler, openMemoryStore } from '@motcua/store'
import { expect, test } from 'vitest'
import { dossierHistory } from '../store/dossier-history.ts'
import { deadlineText } from './deadline-text.ts'
import { dossierHtml } from './dossier-html.ts'

const calendar = vietnamCalendar()
const { zone } = calendar
const at = zone.parseLocal('2026-04-01T00:00')

/** A land dossier with a verification that was left out, received late. */
const history = async (reason: string) => {
  const store = openMemoryStore()
  let now = 0
  const handler = createDossierHandler({ store, calendar, procedures: testingProcedures, clock: () => now })
  const commands: readonly (readonly [string, DossierCommand])[] = [
    [
      '2026-03-04T09:00',
      {
        type: 'SubmitDossier',
        unit: 'H21.1',
        procedure: '1.000002',
        channel: 'online',
        code: 'H21.1-260304-0001',
        subject: 's-1',
      },
    ],
    ['2026-03-05T10:00', { type: 'ReceiveDossier' }],
    ['2026-03-06T10:00', { type: 'PauseClock', kind: 'verification', cause: reason }],
    ['2026-03-09T10:00', { type: 'ResumeClock', kind: 'verification' }],
  ]
  for (const [number, [time, command]] of commands.entries()) {
    now = zone.parseLocal(time)
    const actor = { officer: null, unit: 'H21.1', role: 'test' }
    const result = await handler.handle({ dossier: 'a', command, commandId: `c-${number}`, actor })
    if (!result.accepted) throw new Error(result.rejection.message)
  }
  const read = await store.readStream('dossier-a')
  return dossierHistory(read.exists ? read.events : [], at)
}

const options = { zone, calendar, language: 'en' as const }

test('each due date tells why it was set: the days that were counted, or the rule and article that moved it', async () => {
  const { appointments } = await history('survey')
  const written = deadlineText(appointments, options)
  expect(written).toContain('2026-03-06: counted, 8 h of work')
  expect(written).toContain('2026-03-07: not counted, weekly rest')
  expect(written).toContain('by rule pause-effect, NĐ 151/2025 Annex I')
  expect(written).toContain('moved, not counted anew')
})

test('a due date that another calendar gave is not derived with the one at hand', async () => {
  const { appointments } = await history('survey')
  const [first] = appointments
  if (first === undefined) throw new Error('no appointment')
  const foreign = { ...first, data: { ...first.data, calendar: 'other@1' } }
  expect(deadlineText([foreign], options)).toContain('counted in calendar other@1, which is not at hand')
})

test('the page shows both times of each event, the breach with its article, and keeps markup in texts harmless', async () => {
  const page = dossierHtml(await history('<script>alert(1)</script>'), { ...options, stream: 'dossier-a', at, cut: {} })
  expect(page).toContain('online-reception — Provincial letters 2022–2025 (12/2023 §3)')
  expect(page.match(/<th scope="row" class="code">/g)).toHaveLength(6)
  expect(page.match(/<td class="source"/g)).toHaveLength(6)
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script>alert')
})

test('a pause is told with its kind, its interval and what the law makes of its time', async () => {
  const page = dossierHtml(await history('survey'), { ...options, stream: 'dossier-a', at, cut: {} })
  expect(page).toContain('<h2 id="pauses">Pauses</h2>')
  expect(page).toMatch(
    /<th scope="row">verification<\/th>\s*<td data-label="From">2026-03-06 10:00<\/td>\s*<td[^>]*>2026-03-09 10:00<\/td>\s*<td[^>]*>left out<\/td>/,
  )
})
