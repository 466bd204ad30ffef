import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { processIo } from './io.ts'

let before: readonly unknown[] = []
const written: string[] = []
beforeEach(() => {
  before = process.stdout.listeners('error')
  written.length = 0
  for (const [name, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const)
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(`${name}: ${String(text)}`) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const listener of process.stdout.listeners('error'))
    if (!before.includes(listener)) process.stdout.off('error', listener as () => void)
})

test('answers go out, complaints beside them, each as a line of its own; progress is shown on a terminal only', async () => {
  const io = processIo()
  io.out('answer')
  io.err('complaint')
  const isTerminal = process.stderr.isTTY
  process.stderr.isTTY = false
  io.progress('unseen')
  process.stderr.isTTY = true
  io.progress('seen')
  io.progress('')
  process.stderr.isTTY = isTerminal
  expect(written).toEqual(['out: answer\n', 'err: complaint\n', 'err: \r\u001B[Kseen', 'err: \r\u001B[K'])
  await io.drained()
  expect([io.env, io.signal.aborted]).toEqual([process.env, false])
})

test('an answer that waits for its reader is waited for', async () => {
  const io = processIo()
  vi.spyOn(process.stdout, 'writableNeedDrain', 'get').mockReturnValue(true)
  let drained = false
  const waited = io.drained().then(() => (drained = true))
  await Promise.resolve()
  expect(drained).toBe(false)
  process.stdout.emit('drain')
  await waited
  expect(drained).toBe(true)
})

test('a reader that has seen enough ends the program quietly; another hindrance is named by its code or its message', () => {
  const ends: unknown[] = []
  vi.spyOn(process, 'exit').mockImplementation((code: unknown) => {
    ends.push(code)
    throw new Error('ended')
  })
  processIo()
  const fails = (error: Error): void => {
    const listener = process.stdout.listeners('error').at(-1) as (error: Error) => void
    expect(() => listener(error)).toThrow('ended')
  }
  vi.stubEnv('MOTCUA_LANG', 'en')
  fails(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  expect([ends, written]).toEqual([[0], []])
  fails(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }))
  fails(new Error('of no code'))
  vi.unstubAllEnvs()
  const told = (reason: string): string =>
    `err: motcua: the answer cannot be written out (${reason}); check where it is sent to and that there is room\n`
  expect([ends, written]).toEqual([
    [0, 1, 1],
    [told('ENOSPC'), told('of no code')],
  ])
})

test('an interruption of the user is a signal', () => {
  const io = processIo()
  const [interrupt] = process.listeners('SIGINT').slice(-1)
  interrupt?.('SIGINT')
  expect(io.signal.aborted).toBe(true)
})
