/** Late dossiers that a mistake in using the system made late [lỗi thao tác], by the officer whose mistake it was. */
export type MistakeLine = {
  readonly unit: string | null
  /** A pseudonymous id; null where officers are not named. */
  readonly officer: string | null
  readonly dossiers: number
  readonly streams: readonly string[]
}

export type Mistake = Pick<MistakeLine, 'unit' | 'officer'> & { readonly stream: string }

/** As `--drill` calls a line. */
export const mistakeName = ({ unit, officer }: Pick<MistakeLine, 'unit' | 'officer'>): string =>
  [unit ?? '-', officer ?? '-'].join('/')

/** One line for each unit and officer, the most first. */
export const mistakeLines = (mistakes: readonly Mistake[]): readonly MistakeLine[] => {
  const lines = new Map<string, MistakeLine>()
  for (const { unit, officer, stream } of mistakes) {
    const key = mistakeName({ unit, officer })
    const streams = [...(lines.get(key)?.streams ?? []), stream]
    lines.set(key, { unit, officer, dossiers: streams.length, streams })
  }
  return [...lines.values()].toSorted((a, b) => b.dossiers - a.dossiers || (mistakeName(a) < mistakeName(b) ? -1 : 1))
}
