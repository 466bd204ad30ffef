/** What a pause does to the legal clock: its working time is left out, or nothing. */
export type PauseEffect = 'excluded' | 'none'

/** The effect of each kind of pause; the supplement has a rule of its own. */
export type PauseEffects = {
  readonly [Kind in 'financial-obligation' | 'verification' | 'public-posting' | 'judicial' | 'hold']: PauseEffect
}
