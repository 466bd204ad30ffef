import { expect, test } from 'vitest'
import { pageData } from './dossier-book.ts'
import { figureLink, fitLists, listSection } from './figure-list.ts'
import { dataElement } from './html.ts'

const streams = Array.from({ length: 600_000 }, (_, place) => `dossier-${place}`)

const list = (name: string, length: number) => ({
  name,
  title: name,
  of: 'dossier' as const,
  members: streams.slice(0, length),
})

test('a year of a commune stands whole on its page, and a province is cut with its number and the command for the rest', () => {
  const commune = fitLists(Array.from({ length: 27 }, (_, place) => list(`l${place}`, 2618)))
  expect(commune.every(({ members, count }) => members.length === count)).toBe(true)
  const province = fitLists(Array.from({ length: 27 }, (_, place) => list(`${place}:numerator`, 600_000)))
  expect(province.reduce((sum, { members }) => sum + members.length, 0)).toBeLessThanOrEqual(100_000)
  expect(province[0]).toMatchObject({ count: 600_000 })
  const section = listSection(province, (_, member) => member, 'en')
  expect(section && section.text).toContain('3,000 of 600,000 are on this page')
  expect(section && section.text).toContain('--drill 0:numerator --csv')
})

test('a figure without a list, or that counts nothing, is no link', () => {
  const lists = fitLists([list('a:b', 0), list('a:c', 2)])
  expect(figureLink(lists, 'a:b', '0')).toBe('0')
  expect(figureLink(lists, 'x:y', '5')).toBe('5')
  expect(figureLink(lists, 'a:c', '2')).toMatchObject({ text: '<a class="drill" href="#list-1">2</a>' })
})

test('no text in the data of a page can end its element', () => {
  const name = '</script><script>alert(1)</script><!--'
  const dossier = { name, procedure: name, unit: null, receivedAt: null, due: null, endedAt: null, events: [] }
  const element = dataElement('x', pageData({ dossiers: new Map([['s', dossier]]), zone: 'UTC' }, 'vi')).text
  expect(element.match(/<\/?script|<!--/g)).toEqual(['<script', '</script'])
  expect(JSON.parse(element.slice(element.indexOf('>') + 1, element.lastIndexOf('<')))).toMatchObject({
    procedures: [name],
  })
})
