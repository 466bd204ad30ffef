import { toIso } from '@motcua/core'
import { memoryScene } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { completed, local, receivedDossier, type Told } from '../store/small-store.fixture.ts'

const [first, second] = ['H21.1', 'H21.2']

const dossier = (unit: string, code: string, received: string, due: string, ...further: readonly Told[]) =>
  receivedDossier({ unit, code, received, due }, ...further)

const handedTo = (to: string, toOfficer: string, at: string): Told => ({
  type: 'HandedOver',
  data: { from: first, to, toOfficer },
  at: local(at),
})

const digitised = (component: string, at: string, pages?: number): Told => ({
  type: 'ComponentDigitised',
  data: { component, source: 'scan', ...(pages !== undefined && { pages }) },
  at: local(at),
})

const founded = local('2025-07-01T00:00')
const established = (level: 'province' | 'commune', name: string, parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name, from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: founded,
})

/**
 * A province with two communes, and dossiers on both ends of March: received or due at its first instant, at its last
 * minute, at the instant after it. The first commune has another head and another name from 1 April.
 */
export const marchStreams: Readonly<Record<string, readonly Told[]>> = {
  'unit-H21': [established('province', 'UBND tỉnh')],
  'unit-H21.1': [
    established('commune', 'xã Một', 'H21'),
    { type: 'HeadAppointed', data: { officer: 'head-1', from: '2025-07-01' }, at: founded },
    { type: 'HeadAppointed', data: { officer: 'head-2', from: '2026-04-01' }, at: local('2026-03-25T09:00') },
    { type: 'UnitRenamed', data: { name: 'phường Một', from: '2026-04-01' }, at: local('2026-03-25T09:00') },
  ],
  'unit-H21.2': [established('commune', 'xã Hai', 'H21')],
  'procedure-2.000815': [
    {
      type: 'ProcedureAnnounced',
      data: {
        version: '1/QĐ-UBND',
        decision: '1/QĐ-UBND',
        decidedOn: '2025-06-20',
        issuer: 'UBND tỉnh',
        level: 'province',
        effectiveFrom: toIso(Date.parse(founded)),
        name: 'Chứng thực bản sao',
        missingParts: 0,
      },
      at: founded,
    },
  ],
  'dossier-1': dossier(first, 'on-first', '2026-03-01T00:00', '2026-03-06T09:00', completed('2026-03-05T10:00')),
  'dossier-2': dossier(
    first,
    'due-on-first',
    '2026-02-23T09:00',
    '2026-03-01T00:00',
    handedTo(first, 'officer-1', '2026-02-24T09:00'),
    completed('2026-03-03T10:00'),
  ),
  'dossier-3': dossier(first, 'due-before', '2026-02-20T09:00', '2026-02-28T23:59', completed('2026-03-02T10:00')),
  'dossier-4': dossier(second, 'last-minute', '2026-03-31T23:59', '2026-04-01T00:00'),
  'dossier-5': dossier(second, 'after', '2026-04-01T00:00', '2026-04-08T09:00', completed('2026-04-02T10:00')),
  'dossier-6': dossier(second, 'open-late', '2026-03-10T09:00', '2026-03-17T09:00'),
  'dossier-7': dossier(
    first,
    'handed-over',
    '2026-03-12T09:00',
    '2026-03-19T09:00',
    handedTo(second, 'officer-2', '2026-03-13T09:00'),
    digitised('deed', '2026-03-12T09:00', 4),
    digitised('map', '2026-03-31T23:59'),
    digitised('plan', '2026-04-01T00:00', 9),
    { type: 'PortalAcknowledged', data: { status: 1 }, at: local('2026-03-13T09:00') },
    completed('2026-03-30T10:00'),
  ),
  'dossier-8': dossier(first, 'ended-february', '2026-02-02T09:00', '2026-02-09T09:00', completed('2026-02-28T23:59')),
}

const rules = `version: 1
id: tinh
title: Quy tắc của tỉnh
citation: 1/QĐ-UBND
groups: [{ code: A, name: Nhóm A }]
criteria:
  - code: a
    name: đúng hạn
    group: A
    counts: PROGRESS
    terms:
      - { from: 2026-01-01, citation: 1/QĐ-UBND, max: 10, target: 100 }
      - { from: 2026-04-01, citation: 2/QĐ-UBND, max: 20, target: 100 }
`

/** The store of March, asked on 10 April, with a list of the portal, one of the national database and a province's rules. */
export const marchScene = (): Promise<ReportScene> =>
  memoryScene(marchStreams, {
    files: {
      'list.json': JSON.stringify([
        { code: 'open-late', due: '2026-03-17T09:00' },
        { code: 'due-before', due: '2026-02-28T23:59' },
        { code: 'X-1' },
        { due: 'x' },
      ]),
      'database.csv': 'Mã thủ tục;Ngày công bố\n2.000815;20/06/2025\n1.000001;02/03/2026\n',
      'rules.yaml': rules,
    },
  })
