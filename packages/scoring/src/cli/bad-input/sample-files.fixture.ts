export const xes = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <string key="concept:name" value="register"/>
  <trace><string key="concept:name" value="case-1"/>
    <event><string key="concept:name" value="T02 Check"/><date key="time:timestamp" value="2011-04-01T09:00:00+02:00"/><string key="lifecycle:transition" value="complete"/></event>
  </trace>
</log>
`

export const processRow = {
  id: 'p-1',
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  decision: '15/QĐ-UBND',
  date: '2026-03-05',
  issuer: 'Chủ tịch UBND tỉnh Gia Lai',
  total: { text: '02 ngày làm việc' },
  steps: [
    { label: 'Bước 1', actor: 'Công chức', time: { text: '04 giờ' } },
    { label: 'Bước 2', actor: 'Công chức', time: { text: '12 giờ' } },
  ],
}

export const mapping = {
  name: 'fees',
  zone: 'Asia/Ho_Chi_Minh',
  delimiter: ',',
  dossier: 'id',
  activity: 'what',
  occurredAt: { column: 'paid', form: 'local' },
  events: {
    paid: [
      {
        type: 'FeePaid',
        data: { amount: { column: 'sum', as: 'integer' }, channel: { column: 'way', values: { q: 'counter' } } },
      },
    ],
  },
  otherwise: 'refuse',
}

export const calendar = {
  name: 'office',
  version: '1',
  timezone: 'Asia/Ho_Chi_Minh',
  sessions: ['07:30-11:30', '13:30-17:00'],
  weekdays: 'Mon-Fri',
  off: ['2026-01-01', '2026-04-30'],
  compensatory: ['2026-01-10'],
  coverage: { from: '2026-01-01', to: '2026-12-31' },
}

export const fullCalendar = {
  name: 'office',
  version: '2',
  zone: 'Asia/Ho_Chi_Minh',
  weekly: { monday: ['07:30-11:30', '13:30-17:00'], tuesday: ['08:00-12:00'] },
  daysOff: [{ date: '2026-01-01', reason: { en: 'New Year', vi: 'Tết Dương lịch' }, status: 'announced' }],
  makeUpDays: [],
  notAnnounced: [{ date: '2026-12-24', notice: 'notice of 2026' }],
  coverage: { from: '2026-01-01', to: '2026-12-31' },
  sources: ['a notice'],
}

export const row = (table: readonly (readonly string[])[]): string =>
  table.map((cells) => `${cells.join(',')}\n`).join('')

export const payments = row([
  ['id', 'what', 'paid', 'sum', 'way'],
  ['A1', 'paid', '2026-03-02 09:00', '15000', 'q'],
  ['A2', 'paid', '2026-03-03 10:00', '8000', 'q'],
])

export const foreignOcel = {
  objectTypes: [{ name: 'case', attributes: [] }],
  eventTypes: [{ name: 'paid', attributes: [{ name: 'sum', type: 'integer' }] }],
  objects: [{ id: 'A1', type: 'case', attributes: [] }],
  events: [
    {
      id: 'e1',
      type: 'paid',
      time: '2026-03-02T02:00:00Z',
      attributes: [{ name: 'sum', value: 15000 }],
      relationships: [{ objectId: 'A1', qualifier: 'of' }],
    },
  ],
}

export const ocelMapping = {
  name: 'foreign',
  zone: 'Asia/Ho_Chi_Minh',
  dossier: 'object:of',
  activity: 'ocel:type',
  occurredAt: { column: 'ocel:time' },
  events: {
    paid: [{ type: 'FeePaid', data: { amount: { column: 'sum', as: 'integer' }, channel: { value: 'counter' } } }],
  },
}

export const catalogueRow = {
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit: { text: '01 ngày làm việc' },
  fee: 'Không',
  decision: '15/QĐ-UBND',
  date: '2026-03-05',
  issuer: 'Tỉnh Gia Lai',
}

export const catalogueTable = row([
  Object.keys(catalogueRow),
  Object.values({ ...catalogueRow, timeLimit: '01 ngày làm việc' }),
])

export const dossierCode = 'H21.227-260302-0001'

export const rules = `version: 1
id: r
title: Bộ quy tắc
citation: QĐ 1
groups: [{ code: A, name: a }]
bands:
  - { from: 2024-01-01, citation: c, classes: [{ name: cao, atLeast: 8 }, { name: thấp, atLeast: 0 }] }
criteria:
  - code: "1"
    name: n
    group: A
    counts: PROGRESS
    terms:
      - { from: 2024-01-01, citation: c, max: 10, target: 80 }
`
