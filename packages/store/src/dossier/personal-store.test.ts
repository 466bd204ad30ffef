import { type ProcedureLookup, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openMotcua } from './motcua.ts'
import { lookBeforeAsking, memoryPersonalStore, type PersonalStore } from './personal-store.ts'

const calendar = vietnamCalendar()
const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }
const submission = {
  unit: 'H21.227',
  procedure: '2.000635.H21',
  channel: 'online',
  code: 'H21.227-260302-0001',
  subject: 's-1',
} as const

const procedures: ProcedureLookup = (code) => (code === '2.000635' ? { limit: '5wd' } : undefined)
const papers = memoryPersonalStore({ 's-1': [{ component: 'birth-certificate', reference: 'kho-7' }] })

/** A received dossier of `s-1`, with the store that its supplement requests are held against. */
const opened = async (personalStore: PersonalStore, onFailure?: (error: unknown, stream: string) => void) => {
  const store = openMemoryStore()
  const middleware = [lookBeforeAsking({ store, personalStore, ...(onFailure === undefined ? {} : { onFailure }) })]
  let commands = 0
  const clock = () => calendar.zone.parseLocal('2026-03-02T08:00')
  const { dossiers } = openMotcua({ store, calendar, procedures, middleware, clock })
  const sending = () => ({ commandId: `c-${++commands}`, actor })
  await dossiers.submit('d-1', submission, sending())
  await dossiers.receive('d-1', {}, sending())
  const ask = (component: string) =>
    dossiers.requestSupplement('d-1', { items: [{ reason: 'thiếu', component }] }, sending())
  return { dossiers, ask, sending }
}

test('what lies in the applicant’s own store is not asked for: refused with the article, and reused from there instead', async () => {
  const { dossiers, ask, sending } = await opened(papers)
  expect(await ask('birth-certificate')).toMatchObject({
    accepted: false,
    rejection: {
      rule: 'no-asking-reusable',
      message: 'reject.asked-personal-store',
      params: { component: 'birth-certificate' },
      field: 'items[0].component',
    },
  })
  expect(await dossiers.state('d-1')).toMatchObject({ supplements: [] })
  const taken = await dossiers.reuse(
    'd-1',
    { component: 'birth-certificate', source: 'personal-store', reference: 'kho-7' },
    sending(),
  )
  expect(taken).toMatchObject({ accepted: true, events: [{ type: 'ComponentReused' }] })
})

test('what does not lie there may be asked for, and nobody else’s store is looked into', async () => {
  const { ask } = await opened(papers)
  expect(await ask('land-certificate')).toMatchObject({ accepted: true })
  const looked: string[] = []
  const other = await opened({
    look: async ({ subject, components }) => {
      looked.push(`${subject}: ${components.join()}`)
      return []
    },
  })
  expect(await other.ask('birth-certificate')).toMatchObject({ accepted: true })
  expect(looked).toEqual(['s-1: birth-certificate'])
})

test('a store that cannot be reached holds up no dossier where somebody hears of it, and fails the request where nobody does', async () => {
  const down: PersonalStore = { look: () => Promise.reject(new Error('down')) }
  const heard: string[] = []
  const told = await opened(down, (error, stream) => heard.push(`${stream}: ${String(error)}`))
  expect(await told.ask('birth-certificate')).toMatchObject({ accepted: true })
  expect(heard).toEqual(['dossier-d-1: Error: down'])
  await expect((await opened(down)).ask('birth-certificate')).rejects.toThrow('down')
})
