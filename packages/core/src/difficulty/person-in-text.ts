/** Nine digits of an old identity card or twelve of a new one, in one row. */
const identity = /(?<!\d)\d{9}(?:\d{3})?(?!\d)/

/** A Vietnamese telephone number, also in groups. */
const telephone = /(?<![\d.])(?:\+?84|0)(?:[ .]?\d){9}(?![\d.]*\d)/

const mail = /[^\s@]+@[^\s@]+\.[^\s@]+/

/**
 * Whether a text holds what can only be somebody's: an identity number, a telephone number, an address for mail. A name
 * cannot be told from other words; that none is written stays with whoever writes.
 */
export const tellsPerson = (text: string): boolean => identity.test(text) || telephone.test(text) || mail.test(text)
