import { toIso } from '@motcua/core'
import { expect, test } from 'vitest'
import { type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { lifeOf } from '../life/life.fixture.ts'
import { SignerTally } from './signer-tally.ts'

const at = vn('2026-04-01')

test('a certificate that ends within the days asked for is told of with its signer, one that was renewed or ends later is not', async () => {
  const until = (time: string, signer: string, to?: string): Line => [
    time,
    'ResultSigned',
    { result: 'r', signer, ...(to !== undefined && { certificateValidTo: toIso(vn(to)) }) },
  ]
  const tally = new SignerTally()
  tally.add(
    await lifeOf(
      [
        ...receivedAt('2026-03-02T08:00'),
        until('2026-03-03T08:00', 'o-1', '2026-05-01'),
        until('2026-03-03T08:00', 'o-2', '2026-05-02'),
        until('2026-03-03T08:00', 'o-3', '2026-04-15'),
        until('2026-03-04T08:00', 'o-3', '2029-04-15'),
        until('2026-03-05T08:00', 'o-4'),
      ],
      '2026-04-01',
    ),
  )
  expect(tally.findings(at, 30)).toMatchObject([{ kind: 'certificate-ending', detail: 'o-1', at: vn('2026-05-01') }])
  expect(
    tally.rows().map(({ signer, signatures, withoutCertificate }) => [signer, signatures, withoutCertificate]),
  ).toEqual([
    ['o-1', 1, 0],
    ['o-2', 1, 0],
    ['o-3', 2, 0],
    ['o-4', 1, 1],
  ])
})
