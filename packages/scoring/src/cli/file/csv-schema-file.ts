import { existsSync } from 'node:fs'
import type { CsvSchemaBeside } from '@motcua/store/interchange'
import { readTextFile } from './text-file.ts'

/** CSV says nothing of its columns and of its end, so a schema stands beside it. */
export const csvSchemaFile = (file: string): string => `${file}-metadata.json`

/** The schema beside a CSV file; undefined where there is none. */
export const csvSchemaBeside = (file: string): CsvSchemaBeside | undefined => {
  const name = csvSchemaFile(file)
  return existsSync(name) ? { name, text: readTextFile(name) } : undefined
}
