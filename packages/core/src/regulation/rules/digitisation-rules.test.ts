import { expect, test } from 'vitest'
import { before118, eventsOf, on, owedBy, received, rejection, under118 } from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'
import type { ExemptFromScan } from '../../dossier/law-commands.ts'
import type { SubmittedComponent } from '../../dossier/reception-events.ts'

const scan = (component: string): DossierCommand => ({ type: 'DigitiseComponent', component, source: 'scan' })

const withComponents = (date: string, forms: readonly SubmittedComponent['form'][]) =>
  received({}, date, { components: forms.map((form) => ({ component: form, form, copies: 1 })) })

test('scan-at-reception: papers are scanned at reception, NĐ 61/2018 art. 17(1), NĐ 118/2025 art. 17(1)(c); what is electronic or held is not', () => {
  for (const date of [before118, under118]) {
    const dossier = withComponents(date, ['original', 'copy', 'certified-copy', 'electronic', 'data'])
    const open = () =>
      owedBy(dossier, 'scan-at-reception', on(date, 0, '11:00'))
        .filter(({ status }) => status === 'open')
        .map(({ subject }) => subject)
    expect(open()).toEqual(['original', 'copy', 'certified-copy'])
    dossier.at(on(date, 0, '10:10'), scan('original'))
    dossier.at(on(date, 0, '10:20'), { type: 'ReuseComponent', component: 'copy', source: 'personal-store' })
    expect(open()).toEqual(['certified-copy'])
  }
})

test('no-scan: what was filed electronically, only shown, verified, or is secret is not scanned, TT 03/2025 art. 5(2)', () => {
  const grounds = ['shown-only', 'verification', 'opinion', 'secret'] as const
  for (const ground of grounds) {
    const dossier = received()
    const exempt: ExemptFromScan = { type: 'ExemptFromScan', component: 'letter', ground }
    eventsOf(dossier.at(on(under118, 0, '10:10'), exempt))
    expect(rejection(dossier.at(on(under118, 0, '10:20'), scan('letter')))).toMatchObject({
      rule: 'no-scan',
      article: 'TT 03/2025/TT-VPCP art. 5(2)',
      params: { ground },
    })
  }
  const electronic = withComponents(under118, ['electronic'])
  expect(rejection(electronic.at(on(under118, 0, '10:20'), scan('electronic'))).rule).toBe('no-scan')
  const earlier = withComponents(before118, ['electronic'])
  expect(earlier.at(on(before118, 0, '10:20'), scan('electronic')).accepted).toBe(true)
})

test('scan-complete: a scan has an image of every page, TT 01/2023 art. 8(2)', () => {
  const scanned = (pages: number, images: number): DossierCommand => ({
    type: 'DigitiseComponent',
    component: 'form',
    source: 'scan',
    pages,
    images,
  })
  expect(rejection(received().at(on(under118, 0, '10:10'), scanned(3, 2)))).toMatchObject({
    rule: 'scan-complete',
    field: 'images',
  })
  expect(received().at(on(under118, 0, '10:10'), scanned(3, 3)).accepted).toBe(true)
})

test('scan-integrity: what is signed is the file that was scanned, TT 01/2023 art. 8(2)', () => {
  const dossier = received()
  const [scanned, other] = ['a'.repeat(64), 'b'.repeat(64)]
  dossier.at(on(under118, 0, '10:10'), { type: 'DigitiseComponent', component: 'form', source: 'scan', hash: scanned })
  const sign = (hash: string): DossierCommand => ({ type: 'SignComponent', component: 'form', signer: 'o-1', hash })
  expect(rejection(dossier.at(on(under118, 0, '10:20'), sign(other)))).toMatchObject({
    rule: 'scan-integrity',
    field: 'hash',
  })
  expect(dossier.at(on(under118, 0, '10:20'), sign(scanned)).accepted).toBe(true)
})

test('signature-on-scan: the officer signs what was digitised, and owes it for each scan, provincial letters 12/2023 §5, NĐ 107/2021 art. 1(11)', () => {
  for (const [date, article] of [
    [before118, 'NĐ 107/2021 art. 1(11); provincial letters 12/2023 §5, 7/2025 §2'],
    [
      under118,
      'NĐ 107/2021 art. 1(11); provincial letters 12/2023 §5, 7/2025 §2, continued under NĐ 118/2025 [article unread]',
    ],
  ] as const) {
    const dossier = received({}, date)
    const sign: DossierCommand = { type: 'SignComponent', component: 'form', signer: 'o-1' }
    dossier.at(on(date, 0, '10:05'), scan('other'))
    expect(rejection(dossier.at(on(date, 0, '10:10'), sign))).toMatchObject({ rule: 'signature-on-scan', article })
    eventsOf(dossier.at(on(date, 0, '10:20'), scan('form')))
    eventsOf(dossier.at(on(date, 0, '10:30'), sign))
    const statuses = owedBy(dossier, 'signature-on-scan', on(date, 0, '11:00')).map(({ status }) => status)
    expect(statuses).toEqual(['open', 'met'])
  }
})

test('certificate-valid: a signature counts only within its certificate’s time, NĐ 45/2020', () => {
  const dossier = received()
  dossier.at(on(under118, 0, '10:10'), scan('form'))
  const sign = (from: string, to: string): DossierCommand => ({
    type: 'SignComponent',
    component: 'form',
    signer: 'o-1',
    certificateValidFrom: from,
    certificateValidTo: to,
  })
  const at = on(under118, 0, '10:20')
  const expired = dossier.at(at, sign('2024-01-01T00:00:00.000Z', '2026-03-04T03:19:59.999Z'))
  expect(rejection(expired)).toMatchObject({ rule: 'certificate-valid', field: 'certificateValidTo' })
  const early = dossier.at(at, sign('2026-03-04T03:20:00.001Z', '2027-01-01T00:00:00.000Z'))
  expect(rejection(early).field).toBe('certificateValidFrom')
  expect(dossier.at(at, sign('2026-03-04T03:20:00.000Z', '2026-03-04T03:20:00.000Z')).accepted).toBe(true)
})
