/** The texts that a store keeps as numbers: event types and promoted texts. A number is never given twice. */
export interface Dictionary {
  /** The number of a text, or undefined when the store has never seen it. */
  find(text: string): number | undefined
  /** The text of a number that the store has given. */
  text(id: number): string
}
