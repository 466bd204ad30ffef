import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalJson } from '../proof/canonical.ts'
import { sampleEvent, sampleMetadata } from '../testing/sample-events.ts'
import { bench } from './pitfall.fixture.ts'

const { both } = bench()

const decoded = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString()

test('what another reader finds in the server is what the page about streams says', async () => {
  const { server, store } = await both({ namespace: 'unit1-' })
  const caused = sampleEvent({ metadata: sampleMetadata({ correlationId: 'session-1', causationId: 'command-0' }) })
  const uncaused = sampleEvent({ metadata: sampleMetadata({ causationId: null }) })
  await store.append('dossier-1', [caused, uncaused], { expected: 'none' })
  const [first, second] = server.log.events('unit1-dossier-1')
  expect(first).toMatchObject({ revision: 0n, type: caused.type, contentType: 'application/json' })
  expect(first?.id).not.toBe(caused.id)
  expect(decoded(first?.data)).toBe(canonicalJson(caused.data, 'data'))
  const [one, two] = [first, second].map((event) => JSON.parse(decoded(event?.metadata)) as Record<string, unknown>)
  const hex = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(one).toEqual({
    ...caused.metadata,
    $correlationId: 'session-1',
    $causationId: 'command-0',
    eventId: caused.id,
    prev: '0'.repeat(64),
    hash: hex,
  })
  expect(two).not.toHaveProperty('$causationId')
  expect(two).toMatchObject({ eventId: uncaused.id, prev: one?.['hash'], hash: hex })

  const page = readFileSync(new URL('../../../../docs/streams.md', import.meta.url), 'utf8')
  for (const key of Object.keys(one ?? {})) expect(page).toContain(`| \`${key}`)
})
