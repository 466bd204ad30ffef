// What a user of the installed packages would write; scripts/packaged.ts compiles it against the tarballs and runs it.
import { dueDate, fromIso, isMotcuaError, parseTimeLimit, readCalendar, toIso } from '@motcua/core'
import { scoreFile } from '@motcua/scoring'
import { eventId } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'

const calendar = readCalendar({
  timezone: 'Asia/Ho_Chi_Minh',
  sessions: ['07:30-11:30', '13:00-17:00'],
  weekdays: 'Mon-Fri',
  off: [],
  compensatory: [],
})
const { due } = dueDate(fromIso('2024-03-04T09:00:00+07:00'), parseTimeLimit('5wd'), calendar)
console.log(`due ${toIso(due)}`)

const counts = { units: [{ unit: 'Vân Canh', indicators: { SO_HOA_GIAY_TO_GIAI_QUYET: { n: 603, d: 654 } } }] }
for (const { indicators } of scoreFile(JSON.stringify(counts)))
  console.log(`points ${indicators.SO_HOA_GIAY_TO_GIAI_QUYET}`)

const metadata = {
  occurredAt: '2024-03-04T02:00:00.000Z',
  recordedAt: '2024-03-04T02:00:00.000Z',
  commandId: 'submit-1',
  correlationId: 'submit-1',
  causationId: null,
  actor: { officer: null, unit: 'commune', role: 'citizen' },
  regulation: 'none',
  machine: 'none',
  schema: 1,
}

try {
  const store = openSqliteStore({ file: 'dossiers.sqlite' })
  const submitted = { id: eventId('submit-1', 0), type: 'DossierSubmitted', data: { unit: 'commune' }, metadata }
  await store.append('dossier-1', [submitted], { expected: 'none' })
  const read = await store.readStream('dossier-1')
  for (const event of read.exists ? read.events : []) console.log(`sqlite ${event.type}`)
  await store.close()
} catch (error) {
  if (!isMotcuaError(error)) throw error
  console.log(`refused ${error.message}`)
}
