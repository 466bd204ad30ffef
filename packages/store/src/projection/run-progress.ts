/** How far a run has come. */
export type ProjectionProgress = {
  /** Events of the handled types so far in this run. */
  readonly events: number
  /** All events up to this position were looked at. */
  readonly position: bigint
  /** The last position of the store when this was told. */
  readonly head: bigint
  /** From 0 to 1, of the way from where the run began to the head. */
  readonly done: number
  /** Events of any type looked at a second, since the run began; 0 before there is a measure. */
  readonly perSecond: number
  /** Milliseconds until the head is reached at that rate; null before there is a rate. */
  readonly remaining: number | null
}

/** Reckons rate and remaining time of a run that began at a position. */
export const progressMeter = (
  began: number,
  now: () => number = () => performance.now(),
): ((events: number, position: number, head: number) => ProjectionProgress) => {
  const start = now()
  return (events, position, head) => {
    const seconds = (now() - start) / 1_000
    const [come, way] = [position - began, Math.max(head, position) - began]
    const perSecond = seconds > 0 ? come / seconds : 0
    return {
      events,
      position: BigInt(position),
      head: BigInt(Math.max(head, position)),
      done: way === 0 ? 1 : come / way,
      perSecond,
      remaining: perSecond > 0 ? ((way - come) / perSecond) * 1_000 : null,
    }
  }
}
