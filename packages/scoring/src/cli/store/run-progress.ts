import { type Language, text, toIso } from '@motcua/core'
import type { ProjectionLease, ProjectionProgress, Projections } from '@motcua/store'
import { formats } from '../../format/formats.ts'
import type { Io } from '../io.ts'

type Telling = { readonly io: Io; readonly language: Language }

const cells = 24

/** `██████░░░░`: what is done of a way, from 0 to 1. */
const bar = (done: number): string => {
  const full = Math.floor(Math.min(1, Math.max(0, done)) * cells)
  return '█'.repeat(full) + '░'.repeat(cells - full)
}

const inWords = ({ done, position, perSecond, remaining }: ProjectionProgress, language: Language): string => {
  const { count } = formats(language)
  return text(
    'cli.projections.progress',
    {
      percent: Math.floor(done * 100),
      position: count(Number(position)),
      rate: count(Math.round(perSecond)),
      seconds: remaining === null ? '–' : count(Math.ceil(remaining / 1_000)),
    },
    language,
  )
}

/** Shows how far a run has come: a bar on a terminal, and nothing elsewhere. */
export const runProgress =
  ({ io, language }: Telling) =>
  (progress: ProjectionProgress): void =>
    io.progress(`${bar(progress.done)} ${inWords(progress, language)}`)

/** As `runProgress`, and where there is no terminal a line at each tenth of the way. */
export const longProgress = (name: string, { io, language }: Telling): ((progress: ProjectionProgress) => void) => {
  let told = 0
  return (progress) => {
    if (io.showsProgress) {
      io.progress(`${name} ${bar(progress.done)} ${inWords(progress, language)}`)
      return
    }
    const tenth = Math.floor(progress.done * 10)
    if (tenth <= told) return
    told = tenth
    io.err(`${name}: ${inWords(progress, language)}`)
  }
}

/** Says for whom a run waits. */
export const waitTold =
  ({ io, language }: Telling) =>
  (lease: ProjectionLease | null): void => {
    io.progress('')
    if (lease === null) {
      io.err(text('cli.projections.waits-for-resume', {}, language))
      return
    }
    const { holder, task, since } = lease
    io.err(text('cli.projections.waits', { holder, task, since: toIso(since) }, language))
  }

/** Warns where figures would leave something out: parked, released, or not handled because a projection is paused. */
export const tellStanding = (projections: Projections, { io, language }: Telling): void => {
  for (const { projection, parked, released, pausedSince, lag } of projections.status()) {
    if (parked > 0) io.err(text('cli.projections.parked-warning', { projection, parked }, language))
    if (released > 0) io.err(text('cli.projections.released-warning', { projection, released }, language))
    if (pausedSince !== null) io.err(text('cli.projections.paused-warning', { projection, lag }, language))
  }
}
