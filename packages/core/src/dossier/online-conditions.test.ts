import { expect, test } from 'vitest'
import type { DossierCommand, SubmitDossier } from './commands.ts'
import { eventsOf, on, received, submitted, under118 } from './decide/law.fixture.ts'
import { onlineStanding } from './online-conditions.ts'

type Played = ReturnType<typeof submitted>

const twoPapers: Partial<SubmitDossier> = {
  components: [
    { component: 'form', form: 'electronic', copies: 1 },
    { component: 'deed', form: 'electronic', copies: 1 },
  ],
}

const does = (dossier: Played, clock: string, ...commands: readonly DossierCommand[]): Played => {
  for (const command of commands) eventsOf(dossier.at(on(under118, 1, clock), command))
  return dossier
}

const signs = (component: string): readonly DossierCommand[] => [
  { type: 'DigitiseComponent', component, source: 'electronic' },
  { type: 'SignComponent', component, signer: 'o-1' },
]
const finishes: readonly DossierCommand[] = [
  { type: 'IssueResult', result: 'r-1', kind: 'granted' },
  { type: 'SignResult', result: 'r-1', signer: 'o-2' },
  { type: 'AttachResult', result: 'r-1' },
  { type: 'CompleteDossier', outcome: 'granted' },
]

/** `holds: holds, holds, fails deed`: what all come to, then each in its order with what it lacks. */
const told = ({ state }: Played): string => {
  const { standing, conditions } = onlineStanding(state)
  return `${standing}: ${conditions.map((one) => [one.standing, ...one.lacks].join(' ')).join(', ')}`
}

test('a dossier that was filed online, signed component by component and answered by a signed file meets all three', () => {
  const dossier = received({}, under118, twoPapers)
  does(dossier, '08:00', ...signs('form'), ...signs('deed'), ...finishes)
  expect(told(dossier)).toBe('holds: holds, holds, holds')
})

test('each condition that fails is named with what it lacks, and one is enough', () => {
  const unsigned = does(received({}, under118, twoPapers), '08:00', ...signs('form'), ...finishes)
  expect(told(unsigned)).toBe('fails: holds, fails deed, holds')
  const counter = does(
    received({}, under118, { ...twoPapers, channel: 'direct' }),
    '08:00',
    ...signs('form'),
    ...signs('deed'),
    ...finishes,
  )
  expect(told(counter)).toBe('fails: fails, holds, holds')
  const [issue, sign, attach, complete] = finishes
  const unattached = does(
    received({}, under118, twoPapers),
    '08:00',
    ...signs('form'),
    ...signs('deed'),
    ...[issue, sign, complete].filter((one) => one !== undefined),
  )
  expect(told(unattached)).toBe('fails: holds, holds, fails attachment')
  const bare = does(
    received({}, under118, twoPapers),
    '08:00',
    ...signs('form'),
    ...signs('deed'),
    ...[issue, attach, complete].filter((one) => one !== undefined),
  )
  expect(told(bare)).toBe('fails: holds, holds, fails signature')
})

test('a condition whose time has not come is open: the signatures before reception, the result before the end', () => {
  expect(told(submitted({}, under118, twoPapers))).toBe('open: holds, open, open')
  const signed = does(received({}, under118, twoPapers), '08:00', ...signs('form'), ...signs('deed'))
  expect(told(signed)).toBe('open: holds, holds, open')
})

test('a component that is digitised again after its signature fails until it is signed again', () => {
  const dossier = does(received({}, under118, twoPapers), '08:00', ...signs('form'), ...signs('deed'))
  does(dossier, '09:00', { type: 'DigitiseComponent', component: 'deed', source: 'electronic' })
  expect(told(dossier)).toBe('fails: holds, fails deed, open')
})

test('what was reused or came as a certified copy asks for no signature of the officer', () => {
  const dossier = received({}, under118, twoPapers)
  does(
    dossier,
    '08:00',
    { type: 'ReuseComponent', component: 'form', source: 'personal-store' },
    { type: 'AcceptCertifiedCopy', component: 'deed', copy: 'c-1' },
  )
  expect(told(dossier)).toBe('open: holds, holds, open')
})

test('what the events do not say is not assumed: an unknown channel, a dossier without a list of components', () => {
  const label = { channel: 'unknown', channelLabel: 'Khác' } as const
  expect(told(received({}, under118, label))).toBe('unknown: unknown, unknown, open')
  expect(told(received())).toBe('unknown: holds, unknown, open')
})

test('a dossier that was withdrawn or refused has no result to sign, and does not count', () => {
  const withdrawn = does(submitted({}, under118, twoPapers), '08:00', { type: 'WithdrawDossier' })
  expect(told(withdrawn)).toBe('none: holds, none, none')
  const refused = does(submitted({}, under118, twoPapers), '08:00', { type: 'RefuseDossier', reason: 'x' })
  expect(told(refused)).toBe('none: holds, none, none')
})
