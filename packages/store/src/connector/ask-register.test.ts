import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { openMotcua } from '../dossier/motcua.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { askRegister } from './ask-register.ts'
import { connectorSchemas, memoryRegister, type RegisterConnector } from './connector.ts'

const calendar = vietnamCalendar()
const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }
const persons = { 's-1': { name: 'Tên Không Được Ghi', birthDate: '1990-01-01' } }

const opened = async (connector: RegisterConnector) => {
  const store = openMemoryStore()
  let commands = 0
  const clock = () => calendar.zone.parseLocal('2026-03-02T08:00')
  const { dossiers } = openMotcua({ store, calendar, procedures: () => ({ limit: '5wd' }), clock })
  const sending = () => ({ commandId: `c-${++commands}`, actor })
  const paper = { unit: 'H21.227', procedure: '2.000635', channel: 'direct', code: 'H21.227-260302-0001' } as const
  await dossiers.submit('d-1', { ...paper, subject: 's-1' }, sending())
  const ask = (more: { readonly component?: string; readonly subject?: string; readonly signal?: AbortSignal } = {}) =>
    askRegister(
      { dossiers, connector },
      { dossier: 'd-1', subject: 's-1', fields: ['name', 'birthDate'], ...more },
      sending(),
    )
  const last = async () => (await dossiers.history('d-1')).at(-1)
  return { ask, last, history: () => dossiers.history('d-1') }
}

const answering = (answer: unknown): RegisterConnector => ({
  register: 'population',
  ask: async () => answer as Awaited<ReturnType<RegisterConnector['ask']>>,
})

test('data of the population database are used: the caller has the values, the dossier the names of the fields', async () => {
  const { ask, last, history } = await opened(memoryRegister('population', persons))
  expect(await ask()).toMatchObject({
    outcome: 'answered',
    values: persons['s-1'],
    written: { accepted: true },
  })
  expect(await last()).toMatchObject({
    type: 'PopulationDataUsed',
    data: { fields: ['name', 'birthDate'], reference: 'population/s-1' },
  })
  expect(JSON.stringify((await history()).map(({ data }) => data))).not.toContain('Tên Không Được Ghi')
})

test('an answer of another register stands for a component of the dossier, which has to be named', async () => {
  const { ask, last, history } = await opened(memoryRegister('đất đai', persons))
  await ask({ component: 'land-certificate' })
  expect(await last()).toMatchObject({
    type: 'ComponentReused',
    data: { component: 'land-certificate', source: 'national-database', reference: 'đất đai/s-1' },
  })
  const before = (await history()).length
  await expect(ask()).rejects.toThrow('which component of d-1 does đất đai stand for?')
  expect(await history()).toHaveLength(before)
})

test('a register that cannot be reached is on the dossier’s record, and the slip may take a working day', async () => {
  const { ask, last } = await opened({ register: 'population', ask: () => Promise.reject(new Error('refused')) })
  expect(await ask()).toMatchObject({ outcome: 'failed', cause: 'unavailable', error: { message: 'refused' } })
  const monday = calendar.zone.parseLocal('2026-03-02T08:00')
  expect(await last()).toMatchObject({
    type: 'DataFetchFailed',
    data: { source: 'population', cause: 'unavailable', receptionDue: new Date(monday + 86_400_000).toISOString() },
  })
})

test.each([
  ['of another form', { found: true, values: { name: 'A' } }],
  ['without a field', { found: true, reference: 'r', values: {} }],
  ['with a field that nobody asked for', { found: true, reference: 'r', values: { name: 'A', religion: 'x' } }],
  ['that is nothing', undefined],
])('an answer %s is wrong data: on record as such, and nothing of it is used', async (_what, answer) => {
  const { ask, last } = await opened(answering(answer))
  const outcome = await ask()
  expect(outcome).toMatchObject({ outcome: 'failed', cause: 'wrong' })
  expect(outcome).not.toHaveProperty('values')
  expect(await last()).toMatchObject({ type: 'DataFetchFailed', data: { cause: 'wrong' } })
})

test('who is not in the register, and who gives up waiting, leaves nothing on record', async () => {
  const { ask, history } = await opened(memoryRegister('population', persons))
  const before = (await history()).length
  expect(await ask({ subject: 's-9' })).toEqual({ outcome: 'not-found', written: null })
  await expect(ask({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
  expect(await history()).toHaveLength(before)
})

test('the contract of connectors is had as JSON Schema, closed to other fields', () => {
  const { question, answer } = connectorSchemas()
  expect(question).toMatchObject({
    $id: 'urn:motcua:connector:question',
    required: ['subject', 'fields'],
    additionalProperties: false,
  })
  expect(answer).toMatchObject({
    $id: 'urn:motcua:connector:answer',
    oneOf: [
      { required: ['found', 'reference', 'values'], additionalProperties: false },
      { required: ['found'], additionalProperties: false },
    ],
  })
})
