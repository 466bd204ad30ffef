const longestVarint = 10
const more = 0x80
const lowBits = 0x7f

/** Kinds of fields in the protocol buffers' form. */
const [varint, fixed64, delimited, fixed32] = [0, 1, 2, 5]

/** Reads the fields of a message, one after the other, without making objects of them. */
export class WireReader {
  readonly #bytes: Buffer
  #at: number
  #end: number
  #kind = varint

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#at = 0
    this.#end = bytes.length
  }

  /** The number of the next field of the message, 0 at its end. */
  next(): number {
    if (this.#at >= this.#end) return 0
    const tag = this.number()
    this.#kind = tag & 7
    return tag >>> 3
  }

  /** Goes into the message that the field is; `leave` takes what this gives, after its last field. */
  enter(): number {
    const outer = this.#end
    const length = this.number()
    this.#end = this.#at + length
    if (this.#end > outer) throw new RangeError('a message is cut off')
    return outer
  }

  leave(outer: number): void {
    this.#at = this.#end
    this.#end = outer
  }

  /** A number that is known to be small. */
  number(): number {
    let value = 0
    let unit = 1
    for (let count = 0; count < longestVarint; count += 1) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) break
      this.#at += 1
      value += (byte & lowBits) * unit
      if (byte < more) return value
      unit *= more
    }
    throw new RangeError('a number is cut off')
  }

  /** A number of up to 64 bits, without a sign. */
  integer(): bigint {
    const start = this.#at
    const value = this.number()
    // up to seven bytes of seven bits each are exact
    if (this.#at - start <= 7) return BigInt(value)
    let exact = 0n
    for (let at = this.#at - 1; at >= start; at -= 1) exact = exact * 128n + BigInt((this.#bytes[at] ?? 0) & lowBits)
    return exact
  }

  text(): string {
    const length = this.number()
    const start = this.#at
    this.#at += length
    if (this.#at > this.#end) throw new RangeError('a text is cut off')
    return this.#bytes.toString('utf8', start, this.#at)
  }

  /** Passes over the field. */
  skip(): void {
    if (this.#kind === varint) this.number()
    else if (this.#kind === delimited) this.leave(this.enter())
    else if (this.#kind === fixed64) this.#at += 8
    else if (this.#kind === fixed32) this.#at += 4
    else throw new RangeError(`a field of kind ${this.#kind}`)
  }
}

/** The most bytes that a field takes beside what it holds: its number, and a length. */
export const fieldBytes = 8

/** Writes a message from its end to its beginning, so that the length of what stands inside is known when it is asked for. */
export class WireWriter {
  readonly #bytes: Buffer
  #at: number

  /** @param most an upper bound of the bytes of the message */
  constructor(most: number) {
    this.#bytes = Buffer.allocUnsafe(most)
    this.#at = most
  }

  /** Where the message begins now; for `close`. */
  get at(): number {
    return this.#at
  }

  /** Makes a field of all that was written since, which stands behind it. */
  close(field: number, end: number): void {
    this.#number(end - this.#at)
    this.#number(field * 8 + delimited)
  }

  text(field: number, value: string): void {
    const end = this.#at
    this.#at -= Buffer.byteLength(value)
    if (this.#at < 0) throw new RangeError('a message is larger than was said')
    this.#bytes.write(value, this.#at, 'utf8')
    this.close(field, end)
  }

  integer(field: number, value: bigint): void {
    if (value <= BigInt(Number.MAX_SAFE_INTEGER)) this.#number(Number(value))
    else {
      const groups: number[] = []
      for (let rest = value; rest > 0n; rest /= 128n) groups.push(Number(rest % 128n))
      this.#at -= groups.length
      for (const [at, group] of groups.entries()) this.#put(at, group, at < groups.length - 1)
    }
    this.#number(field * 8)
  }

  done(): Buffer {
    return this.#bytes.subarray(this.#at)
  }

  #put(at: number, group: number, goesOn: boolean): void {
    this.#bytes[this.#at + at] = goesOn ? group + more : group
  }

  #number(value: number): void {
    let length = 1
    for (let rest = value; rest >= more; rest = Math.floor(rest / more)) length += 1
    this.#at -= length
    if (this.#at < 0) throw new RangeError('a message is larger than was said')
    let rest = value
    for (let at = 0; at < length; at += 1) {
      this.#put(at, rest % more, at < length - 1)
      rest = Math.floor(rest / more)
    }
  }
}
