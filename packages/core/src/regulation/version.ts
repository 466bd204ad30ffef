/** Version of the set of rules that decisions were made with; recorded with each event. */
export const regulationVersion = 'vn-2026.3'
