import type { DossierEvent, Occurred } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicPage } from './public-page.ts'
import { publicStanding } from './public-standing.ts'
import { histories, zone } from './public.fixture.ts'

const marker = 'Nguyễn Văn Kín 079099007771'

const instant = /^\d{4}-\d{2}-\d{2}T/

/** Fields whose words the programme itself reads; what stands in any other could be a person, or be written by one. */
const read: ReadonlySet<string> = new Set(['type', 'stage', 'kind', 'trigger', 'effect', 'channel', 'code'])

/** The same with the marker in every text that is not the programme’s own, ids of units, procedures and components included. */
const marked = (value: unknown, field = ''): unknown => {
  if (typeof value === 'string') return read.has(field) || instant.test(value) ? value : `${marker} ${value}`
  if (Array.isArray(value)) return value.map((part) => marked(part, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part, name)]))
}

const told = (history: readonly Occurred<DossierEvent>[], at: number): string => {
  const nothing = (): undefined => undefined
  const names = { unit: nothing, procedure: nothing, component: nothing }
  const dossier = publicStanding(history, at)
  return (['vi', 'en'] as const)
    .map((language) => publicPage({ typed: 'x', dossier, names, at, zone, language, action: '/' }))
    .join('\n')
}

const markedHistory = (history: readonly Occurred<DossierEvent>[]): readonly Occurred<DossierEvent>[] =>
  history.map((event) => ({ ...event, data: marked(event.data) }) as Occurred<DossierEvent>)

test('no text that somebody wrote and no person is ever on the page, whatever happened to the dossier', () => {
  fc.assert(
    fc.property(arbitraryHistory({ maxEvents: 25 }), fc.nat({ max: 24 }), (history, place) => {
      const events = markedHistory(history)
      const at = events[Math.min(place, events.length - 1)]?.occurredAt ?? 0
      const page = told(events, at)
      expect(page).not.toContain('Kín')
      expect(page).not.toContain('079099007771')
    }),
    { numRuns: 60 },
  )
})

test('the histories worked by hand hold the marker in each of their texts, and none of their pages does', () => {
  for (const history of Object.values(histories)) {
    expect(JSON.stringify(history)).toContain('079099007771')
    expect(told(history, Date.parse('2026-03-20T09:00:00+07:00'))).not.toContain('079099007771')
  }
})
