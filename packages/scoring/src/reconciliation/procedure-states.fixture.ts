import { fold, type ProcedureEvent, procedureDecider, type ProcedureState } from '@motcua/core'
import { vn } from '../facts/dossier-log.fixture.ts'

const then = { occurredAt: vn('2026-01-05'), recordedAt: vn('2026-01-05') }

/** A procedure after some events. */
export const stateAfter = (...events: readonly ProcedureEvent[]): ProcedureState =>
  fold(
    procedureDecider,
    procedureDecider.initial,
    events.map((event) => ({ ...event, ...then })),
  )

type Announced = Extract<ProcedureEvent, { readonly type: 'ProcedureAnnounced' }>['data']

/** An announcement by its number and day, in effect from the start of a day. */
export const announcedBy = (
  level: 'ministry' | 'province',
  decision: string,
  decidedOn: string,
  from: string,
  content: Partial<Announced> = {},
): ProcedureEvent => ({
  type: 'ProcedureAnnounced',
  data: {
    version: decision,
    decision,
    decidedOn,
    issuer: level === 'ministry' ? 'Bộ Tư pháp' : 'UBND tỉnh',
    level,
    effectiveFrom: new Date(vn(from)).toISOString(),
    name: 'Đăng ký khai sinh',
    missingParts: 0,
    ...content,
  },
})
