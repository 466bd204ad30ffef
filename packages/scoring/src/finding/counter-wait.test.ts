import { vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../facts/dossier-log.fixture.ts'
import { WaitTally } from './counter-wait.ts'

describe('the wait at the counter', () => {
  const calendar = vietnamCalendar()
  const wait = async (submitted: string, received: string, channel: 'direct' | 'online' = 'direct') => {
    const [fact] = await factsOf({
      id: 'a',
      lines: [
        [submitted, 'DossierSubmitted', submission(channel)],
        [received, 'DossierReceived', {}],
      ],
    })
    if (fact === undefined) throw new Error('no fact')
    const tally = new WaitTally(calendar, 30)
    tally.add(fact)
    return tally
  }
  const submission = (channel: 'direct' | 'online') => ({
    unit: 'H21.1',
    receivingUnit: 'H21.9',
    procedure: 'p',
    channel,
    code: null,
    subject: null,
  })

  test('of more than the threshold is told of with its minutes at the unit of the counter, and one of just as long is not', async () => {
    const long = await wait('2026-03-02T08:00', '2026-03-02T08:31')
    expect(long.findings()).toMatchObject([{ kind: 'long-wait', unit: 'H21.9', count: 31, dossier: 'dossier-a' }])
    expect(long.rows()).toEqual([{ unit: 'H21.9', dossiers: 1, median: 31, longest: 31, long: 1 }])
    expect((await wait('2026-03-02T08:00', '2026-03-02T08:30')).findings()).toEqual([])
  })

  test('does not run while the counter is closed, and is none for what came online', async () => {
    // eleven at night until ten minutes after the opening at half past seven
    expect((await wait('2026-03-02T23:00', '2026-03-03T07:40')).rows()).toMatchObject([{ longest: 10, long: 0 }])
    expect((await wait('2026-03-02T08:00', '2026-03-02T16:00', 'online')).rows()).toEqual([])
  })
})
