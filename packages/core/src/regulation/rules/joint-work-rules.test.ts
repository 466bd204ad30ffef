import { expect, test } from 'vitest'
import {
  before118,
  breachesOf,
  eventsOf,
  iso,
  on,
  owedBy,
  received,
  rejection,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'

test('consultation: a consulted agency that answers late is on record, NĐ 61/2018 art. 19(5)', () => {
  for (const date of [before118, under118]) {
    const dossier = received({}, date)
    const ask: DossierCommand = { type: 'RequestConsultation', consultation: 'c-1', agency: 'H21.9', limit: '2wd' }
    eventsOf(dossier.at(on(date, 1, '10:00'), ask))
    expect(owedBy(dossier, 'consultation', on(date, 5, '10:01'))).toMatchObject([{ by: 'H21.9', status: 'overdue' }])
    const answered = dossier.at(on(date, 5, '10:01'), { type: 'AnswerConsultation', consultation: 'c-1' })
    expect(breachesOf(answered)[0]).toContain('consultation | NĐ 61/2018 art. 19(5)')
    expect(rejection(dossier.at(on(date, 5, '11:00'), ask))).toMatchObject({ field: 'consultation' })
  }
})

const open = (order: 'sequential' | 'parallel'): DossierCommand => ({
  type: 'OpenJointWork',
  order,
  lead: 'H21.227',
  parts: [
    { agency: 'tax', limit: '2wd' },
    { agency: 'land-office', limit: '3wd' },
  ],
})

test('joint-work: agencies have deadlines of their own, one after the other or all at once, and a late part is on record, NĐ 61/2018 art. 19(6)–(7)', () => {
  for (const date of [before118, under118]) {
    const [parallel, sequential] = [received({}, date), received({}, date)]
    eventsOf(parallel.at(on(date, 1, '10:00'), open('parallel')))
    eventsOf(sequential.at(on(date, 1, '10:00'), open('sequential')))
    const owing = (dossier: typeof parallel) =>
      owedBy(dossier, 'joint-work', on(date, 1, '11:00')).map(({ by, due }) => [by, new Date(due ?? 0).toISOString()])
    expect(owing(parallel)).toEqual([
      ['tax', iso(on(date, 5, '10:00'))],
      ['land-office', iso(on(date, 6, '10:00'))],
    ])
    expect(owing(sequential)).toEqual([['tax', iso(on(date, 5, '10:00'))]])
    const late = sequential.at(on(date, 5, '10:01'), { type: 'CompleteJointPart', agency: 'tax' })
    expect(breachesOf(late)[0]).toContain('joint-work | NĐ 61/2018 art. 19(6)–(7)')
    expect(eventsOf(late)[1]).toMatchObject({ type: 'JointPartStarted', data: { agency: 'land-office' } })
  }
})

test('non-territorial: what was received elsewhere goes to the competent unit, once, NĐ 118/2025 art. 14', () => {
  const pass = (to: string): DossierCommand => ({ type: 'TransferDossier', to, kind: 'non-territorial' })
  const elsewhere = received({}, under118, { receivingUnit: 'H21.300' })
  expect(rejection(elsewhere.at(on(under118, 0, '10:10'), pass('H21.999')))).toMatchObject({
    rule: 'non-territorial',
    field: 'to',
  })
  expect(owedBy(elsewhere, 'non-territorial', on(under118, 0, '10:15'))).toMatchObject([
    { status: 'open', by: 'H21.300' },
  ])
  eventsOf(elsewhere.at(on(under118, 0, '10:20'), pass('H21.227')))
  expect(rejection(elsewhere.at(on(under118, 0, '10:30'), pass('H21.227'))).message).toBe('reject.passed-on')
  expect(rejection(received().at(on(under118, 0, '10:20'), pass('H21.227'))).message).toBe('reject.received-here')
})

test('hand-over-confirmed: the receiver confirms, nobody else and not before the hand-over, TT 01/2018 form 05, TT 03/2025', () => {
  for (const [date, article] of [
    [before118, 'TT 01/2018/TT-VPCP form 05, control slip'],
    [under118, 'TT 03/2025/TT-VPCP Annex I, control slip'],
  ] as const) {
    const dossier = received({}, date)
    const confirm = (unit: string): DossierCommand => ({ type: 'ConfirmHandover', unit })
    expect(rejection(dossier.at(on(date, 0, '10:05'), confirm('H21.227.1')))).toMatchObject({
      rule: 'hand-over-confirmed',
      article,
    })
    eventsOf(dossier.at(on(date, 0, '10:10'), { type: 'HandOver', from: 'H21.227', to: 'H21.227.1' }))
    expect(rejection(dossier.at(on(date, 0, '10:20'), confirm('H21.227'))).field).toBe('unit')
    expect(eventsOf(dossier.at(on(date, 0, '10:30'), confirm('H21.227.1')))[0]?.data).toMatchObject({
      verdict: 'early',
    })
  }
})

test('tax-limit: in Nghệ An the tax body has seven or five working days with a land-use fee, three without and to confirm, QĐ 95/2025 art. 11', () => {
  const opened = (task: 'organisation' | 'person' | 'noFee' | 'completion', limit: string, province = 'nghe-an') =>
    received({ scope: { province, groups: ['land'] } }).at(on(under118, 0, '11:00'), {
      type: 'OpenJointWork',
      order: 'sequential',
      lead: 'land-office',
      parts: [
        { agency: 'land-office', limit: '20wd' },
        { agency: 'tax', limit, task },
      ],
    })
  for (const [task, kept, beyond] of [
    ['organisation', '7wd', '57wh'],
    ['person', '40wh', '6wd'],
    ['noFee', '3wd', '4wd'],
    ['completion', '24wh', '25wh'],
  ] as const) {
    expect(eventsOf(opened(task, kept))[0]?.data, task).toMatchObject({ parts: [{}, { task, limit: kept }] })
    expect(rejection(opened(task, beyond)), task).toMatchObject({
      rule: 'tax-limit',
      article: 'QĐ 95/2025 Nghệ An art. 11',
      field: 'parts[1].limit',
    })
    expect(opened(task, beyond, 'lai-chau').accepted, task).toBe(true)
  }
})
