import type { Occurred } from '../decider.ts'
import { evolveDossier } from '../dossier/evolve.ts'
import type { DossierEvent } from '../dossier/events.ts'
import { portalStatus } from '../dossier/portal-status.ts'
import { initialDossier } from '../dossier/state.ts'
import type { Actor } from '../event/metadata.ts'
import { text } from '../message/catalogue.ts'
import { fromIso, type Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import type { PortalProgress } from './payload-type.ts'
import { portalTime } from './time.ts'

/** An event of a dossier with who did it. */
export type ActedEvent = Occurred<DossierEvent> & { readonly actor: Actor }

export type PortalProgressOptions = {
  readonly zone: Zone
  /** The code of the dossier, MaHoSo. */
  readonly code: string
  /** Names of officers and units; an id that it does not know is told as it is. */
  readonly officer?: (id: string) => { readonly name: string; readonly title: string } | undefined
  readonly unitName?: (id: string) => string | undefined
}

/** Events that a follower of the dossier is shown besides those that change its status. */
const shown: ReadonlySet<DossierEvent['type']> = new Set(['StepStarted', 'StepCompleted', 'HandedOver'])

const dueOf = (event: DossierEvent): Instant | null => {
  if (event.type === 'StepStarted' || event.type === 'HandedOver')
    return event.data.due === undefined ? null : fromIso(event.data.due)
  return null
}

/** The longest name that the portal takes. */
const longestName = 50

/** The lines of a dossier's progress [tiến trình]: each change of its status, each step, each hand-over. */
export const portalProgress = (
  events: readonly ActedEvent[],
  { zone, code, officer, unitName }: PortalProgressOptions,
): readonly PortalProgress[] => {
  const lines: PortalProgress[] = []
  const steps = new Map<string, { readonly at: Instant; readonly due: Instant | null }>()
  let state = initialDossier
  for (const event of events) {
    const before = portalStatus(state)
    state = evolveDossier(state, event)
    const status = portalStatus(state)
    const at = event.occurredAt
    if (event.type === 'StepStarted') steps.set(event.data.step, { at, due: dueOf(event) })
    if (status === null || (status === before && !shown.has(event.type))) continue
    const { actor } = event
    const known = actor.officer === null ? undefined : officer?.(actor.officer)
    const started = event.type === 'StepCompleted' ? steps.get(event.data.step) : undefined
    lines.push({
      MaHoSo: code,
      NguoiXuLy: (known?.name ?? actor.officer ?? actor.role).slice(0, longestName),
      ChucDanh: known?.title ?? actor.role,
      ThoiDiemXuLy: portalTime(at, zone),
      PhongBanXuLy: actor.unit === null ? '' : (unitName?.(actor.unit) ?? actor.unit),
      NoiDungXuLy: text(`dossier.event.${event.type}`),
      TrangThai: status,
      NgayBatDau: portalTime(started?.at ?? at, zone),
      NgayKetThucTheoQuyDinh: portalTime(started?.due ?? dueOf(event), zone),
    })
  }
  return lines
}

/** As many lines as the portal is sent at once. */
const chunk = 10

/** The lines in parts that are sent one after the other. */
export const progressChunks = (lines: readonly PortalProgress[]): readonly (readonly PortalProgress[])[] =>
  Array.from({ length: Math.ceil(lines.length / chunk) }, (_, index) => lines.slice(index * chunk, (index + 1) * chunk))
