/** How a column of a block is kept: nothing, one value, small or large distances from the least value, the values, or texts. */
const kind = { empty: 0, constant: 1, bytes: 2, words: 3, longs: 4, doubles: 5, texts: 6 } as const

type Values = readonly (number | string | null | undefined)[]

/** A column of a block as it is written: its kind, the value that distances count from, and its bytes. */
export type EncodedColumn = { readonly kind: number; readonly base: number; readonly bytes: Uint8Array<ArrayBuffer> }

/** Gives the value at a place of the block. */
export type DecodedColumn =
  { readonly constant: number | null } | { readonly at: (place: number) => number | string | null }

const none = new Uint8Array(0)

const distances = {
  [kind.bytes]: { make: Uint8Array, missing: 0xff },
  [kind.words]: { make: Uint16Array, missing: 0xffff },
  [kind.longs]: { make: Uint32Array, missing: 0xffff_ffff },
} as const

const isDistance = (given: number): given is keyof typeof distances => Object.hasOwn(distances, given)

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** What is not there is the highest distance; so a span that would need it takes the next wider kind. */
export const encodeColumn = (values: Values): EncodedColumn => {
  const texts: [place: number, text: string][] = []
  let [least, most, present] = [Infinity, -Infinity, 0]
  values.forEach((value, place) => {
    if (typeof value === 'string') texts.push([place, value])
    if (typeof value !== 'number') return
    present++
    if (value < least) least = value
    if (value > most) most = value
  })
  if (texts.length > 0) return { kind: kind.texts, base: 0, bytes: Buffer.from(JSON.stringify(texts)) }
  if (present === 0) return { kind: kind.empty, base: 0, bytes: none }
  if (present === values.length && least === most) return { kind: kind.constant, base: least, bytes: none }
  for (const each of [kind.bytes, kind.words, kind.longs] as const) {
    const { make, missing } = distances[each]
    if (most - least >= missing) continue
    const array = new make(values.length).fill(missing)
    values.forEach((value, place) => {
      if (typeof value === 'number') array[place] = value - least
    })
    return { kind: each, base: least, bytes: bytesOf(array) }
  }
  const array = new Float64Array(values.length).fill(Number.NaN)
  values.forEach((value, place) => {
    if (typeof value === 'number') array[place] = value
  })
  return { kind: kind.doubles, base: 0, bytes: bytesOf(array) }
}

/** Reads what `encodeColumn` wrote; `bytes` begin at a multiple of 8. Undefined where they are not such a column. */
export const decodeColumn = ({ kind: given, base, bytes }: EncodedColumn, rows: number): DecodedColumn | undefined => {
  if (given === kind.empty) return { constant: null }
  if (given === kind.constant) return { constant: base }
  const { buffer, byteOffset, byteLength } = bytes
  if (isDistance(given)) {
    const { make, missing } = distances[given]
    if (byteLength !== rows * make.BYTES_PER_ELEMENT) return undefined
    const array = new make(buffer, byteOffset, rows)
    return {
      at: (place) => {
        const distance = array[place] ?? missing
        return distance === missing ? null : base + distance
      },
    }
  }
  if (given === kind.doubles) {
    if (byteLength !== rows * 8) return undefined
    const array = new Float64Array(buffer, byteOffset, rows)
    return {
      at: (place) => {
        const value = array[place] ?? Number.NaN
        return Number.isNaN(value) ? null : value
      },
    }
  }
  if (given !== kind.texts) return undefined
  const texts = new Map(JSON.parse(new TextDecoder().decode(bytes)) as readonly [number, string][])
  return { at: (place) => texts.get(place) ?? null }
}
