import { expect, test } from 'vitest'
import { type Line, receivedAt } from '../facts/dossier-log.fixture.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { livesOf } from '../life/life.fixture.ts'
import { SigningTally } from './signing-tally.ts'

const signed = (method?: 'usb-token' | 'sim-pki' | 'remote' | 'hsm'): Line => [
  '2026-03-03T08:00',
  'ComponentSigned',
  { component: 'deed', signer: 'o-1', ...(method !== undefined && { method }) },
]

test('signatures are counted by what they stand on and how they were made; one of which nobody said how stays apart', async () => {
  const lives = await livesOf(
    {
      a: [
        ...receivedAt('2026-03-02T08:00'),
        signed('sim-pki'),
        signed(),
        ['2026-03-04T08:00', 'ResultSigned', { result: 'r', signer: 'o-2', method: 'remote' }],
      ],
      b: [
        ...receivedAt('2026-03-02T08:00'),
        signed('sim-pki'),
        ['2026-03-04T08:00', 'CertifiedCopyIssued', { copy: 'c', signer: 'o-2', method: 'hsm' }],
      ],
    },
    '2026-03-31',
  )
  const members = new MembersBehind()
  const tally = new SigningTally(members.note)
  for (const life of lives) tally.add(life)
  expect(tally.rows()).toEqual([
    { method: 'usb-token', components: 0, results: 0, copies: 0 },
    { method: 'sim-pki', components: 2, results: 0, copies: 0 },
    { method: 'remote', components: 0, results: 1, copies: 0 },
    { method: 'hsm', components: 0, results: 0, copies: 1 },
    { method: 'unstated', components: 1, results: 0, copies: 0 },
  ])
  const behind = members.of([{ name: 'sim-pki', label: '' }])
  expect(behind.map((list) => [list.column, ...list.members])).toEqual([['components', 'dossier-a', 'dossier-b']])
})
