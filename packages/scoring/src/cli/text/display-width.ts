const mark = /\p{M}|\p{Cf}/u
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Columns that a text takes on a terminal: combining marks take none, ideographs two. */
export const displayWidth = (value: string): number => {
  let width = 0
  for (const character of value.normalize('NFC')) {
    if (mark.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

export const padEnd = (value: string, width: number): string =>
  value + ' '.repeat(Math.max(0, width - displayWidth(value)))

export const padStart = (value: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(value))) + value

/** A text from data, on one line: control characters, which could steer the terminal, show as a replacement mark. */
export const printable = (value: string): string => value.replaceAll(unprintable, '\uFFFD')
