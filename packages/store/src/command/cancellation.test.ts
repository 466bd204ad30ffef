import { getEventListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import type { LedgerCommand } from './fee-ledger.fixture.ts'
import { ledgerHandler, ledgerRequest } from './fee-ledger.fixture.ts'

const never = new Promise<never>(() => undefined)
const charge: LedgerCommand = { type: 'Charge', amount: 5 }

/** A signal, the request that carries it, and the reason to give. */
const cancellable = (commandId = 'c-1', command: LedgerCommand = charge) => {
  const controller = new AbortController()
  const reason = new Error('the caller left')
  return {
    signal: controller.signal,
    reason,
    request: ledgerRequest(commandId, command, { signal: controller.signal }),
    cancel: () => controller.abort(reason),
  }
}

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a command whose caller leaves', () => {
  test('before it begins reads nothing and stores nothing', async () => {
    const store = openMemoryStore()
    const { request, reason, cancel } = cancellable()
    cancel()
    const reads = { ...store, readStream: () => Promise.reject(new Error('was read')) }
    await expect(ledgerHandler({ store: reads }).handle(request)).rejects.toBe(reason)
  })

  test('while the stream is being read is given up at once, and stores nothing', async () => {
    const store = openMemoryStore()
    const { request, reason, cancel } = cancellable()
    const handled = ledgerHandler({ store: { ...store, readStream: () => never } }).handle(request)
    await settled()
    cancel()
    await expect(handled).rejects.toBe(reason)
    expect(await store.readStream('dossier-1')).toEqual({ exists: false })
  })

  test('while it waits to try again tries no more', async () => {
    const store = openMemoryStore()
    const { request, reason, cancel } = cancellable()
    await ledgerHandler({ store }).handle(ledgerRequest('c-0', charge))
    let appends = 0
    const append: typeof store.append = (stream, events) => {
      appends++
      return store.append(stream, events, { expected: 'none' })
    }
    const handled = ledgerHandler({ store: { ...store, append }, patience: () => never }).handle(request)
    await settled()
    cancel()
    await expect(handled).rejects.toBe(reason)
    expect(appends).toBe(1)
  })

  test('while another command of the stream is at work leaves the queue without letting the next one in beside it', async () => {
    const store = openMemoryStore()
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const order: string[] = []
    const append: typeof store.append = async (stream, events, options) => {
      const id = events[0]?.metadata.commandId ?? ''
      order.push(`${id} begins`)
      if (id === 'c-0') await held
      const result = await store.append(stream, events, options)
      order.push(`${id} ends`)
      return result
    }
    const handler = ledgerHandler({ store: { ...store, append }, retries: 0 })
    const { request, reason, cancel } = cancellable()
    const first = handler.handle(ledgerRequest('c-0', charge))
    const leaving = handler.handle(request)
    const last = handler.handle(ledgerRequest('c-2', charge))
    await settled()
    cancel()
    await expect(leaving).rejects.toBe(reason)
    await settled()
    release()
    await Promise.all([first, last])
    expect(order).toEqual(['c-0 begins', 'c-0 ends', 'c-2 begins', 'c-2 ends'])
  })

  test('while it is being stored is told that the outcome is not known, and learns it by sending the command again', async () => {
    const store = openMemoryStore()
    const { request, reason, cancel } = cancellable()
    const append: typeof store.append = async (...given) => {
      await store.append(...given)
      return never
    }
    const handled = ledgerHandler({ store: { ...store, append } }).handle(request)
    await settled()
    cancel()
    await expect(handled).rejects.toMatchObject({
      code: 'command.outcome-unknown',
      params: { stream: 'dossier-1', commandId: 'c-1' },
      cause: reason,
    })
    const again = await ledgerHandler({ store }).handle(ledgerRequest('c-1', charge))
    expect(again).toMatchObject({ accepted: true, revision: 0n, written: false })
  })

  test('after it was handled changes nothing, and nothing still listens for it', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store })
    const { request, signal, cancel } = cancellable()
    expect(await handler.handle(request)).toMatchObject({ written: true })
    expect(await handler.state('dossier-1', signal)).toMatchObject({ revision: 0n })
    await settled()
    expect(getEventListeners(signal, 'abort')).toEqual([])
    cancel()
    expect(await handler.handle(ledgerRequest('c-2', charge))).toMatchObject({ revision: 1n })
  })
})
