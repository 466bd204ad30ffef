import { MotcuaError } from '@motcua/core'

/** A record of a CSV file with the line on which it begins, counted from 1. */
export type CsvRow = { readonly fields: readonly string[]; readonly line: number }

type State = 'field-start' | 'plain' | 'quoted' | 'after-quote'

/** Reads CSV by RFC 4180, with lines that end in CRLF or LF; holds one record and one chunk at a time. */
export class CsvRows {
  readonly #file: string
  readonly #delimiter: string
  #state: State = 'field-start'
  #field = ''
  #fields: string[] = []
  #line = 1
  #column = 0
  #startLine = 1
  #afterReturn = false

  constructor(file: string, delimiter = ',') {
    this.#file = file
    this.#delimiter = delimiter
  }

  /** The records that ended within this text. */
  read(chunk: string): readonly CsvRow[] {
    const rows: CsvRow[] = []
    for (const character of chunk) {
      this.#column += 1
      const row = this.#take(character)
      if (character === '\n') {
        this.#line += 1
        this.#column = 0
      }
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  /** The last record, which need not end in a line break. */
  end(): readonly CsvRow[] {
    if (this.#state === 'quoted') this.#broken('interchange.csv-quote-open')
    if (this.#fields.length === 0 && this.#state === 'field-start') return []
    return [this.#finishRow()]
  }

  #broken(code: 'interchange.csv-quote' | 'interchange.csv-quote-open'): never {
    const line = code === 'interchange.csv-quote-open' ? this.#startLine : this.#line
    throw new MotcuaError(code, { file: this.#file, line, column: this.#column })
  }

  #take(character: string): CsvRow | undefined {
    if (this.#state === 'quoted') {
      if (character === '"') this.#state = 'after-quote'
      else this.#field += character
      return undefined
    }
    if (this.#afterReturn) {
      this.#afterReturn = false
      if (character === '\n') return this.#finishRow()
      // a carriage return that ends no line is a character of the field
      this.#field += '\r'
      if (this.#state === 'field-start') this.#state = 'plain'
    }
    if (character === '\n') return this.#finishRow()
    if (character === '\r') {
      this.#afterReturn = true
      return undefined
    }
    if (character === this.#delimiter) {
      this.#finishField()
      return undefined
    }
    if (character === '"') return this.#quote()
    if (this.#state === 'after-quote') this.#broken('interchange.csv-quote')
    this.#state = 'plain'
    this.#field += character
    return undefined
  }

  #quote(): undefined {
    if (this.#state === 'plain') this.#broken('interchange.csv-quote')
    if (this.#state === 'after-quote') this.#field += '"'
    this.#state = 'quoted'
  }

  #finishField(): void {
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = 'field-start'
  }

  #finishRow(): CsvRow {
    this.#finishField()
    const row = { fields: this.#fields, line: this.#startLine }
    this.#fields = []
    this.#startLine = this.#line + 1
    return row
  }
}
