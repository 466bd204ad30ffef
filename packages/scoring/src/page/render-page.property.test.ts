import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overdueDossier, pageInput, row } from './page.fixture.ts'
import { renderPage } from './render-page.ts'

const tagsOf = (page: string): readonly string[] => page.match(/<[^>]*>/g) ?? []

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '<script>', '</title>', '-->', '<svg/onload=x>'), fc.string()),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `x${parts.join('')}`)

test('no name, code, procedure or version from data changes the markup of the page', () => {
  const pageOf = (text: string): string =>
    renderPage(
      pageInput({
        unit: text,
        unitName: text,
        rows: [row()],
        overdue: [
          overdueDossier({ code: text, procedure: text }),
          overdueDossier({ code: null, stream: `dossier-${text}` }),
        ],
        versions: { regulation: text, calendar: text, library: text, position: 1n },
      }),
    )
  const plain = tagsOf(pageOf('x'))
  fc.assert(
    fc.property(hostile, (text) => {
      expect(tagsOf(pageOf(text))).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})
