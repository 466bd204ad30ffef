/**
 * The program of a page: it sorts and filters tables, opens the list behind a figure, and from a dossier its timeline.
 * Without it the page says the same: figures link to their lists. It writes text only, never markup.
 */
export const pageScript = `(() => {
'use strict'
const data = JSON.parse(document.getElementById('page-data').textContent)
const { words, dossiers, separator } = data
const language = document.documentElement.lang
const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: data.zone, dateStyle: 'short', timeStyle: 'short' })
const time = (minutes) => {
  if (minutes === null) return '–'
  const [date, hour] = clock.format(minutes * 60000).split(' ')
  return (language === 'vi' ? date.split('-').reverse().join('/') : date) + ' ' + hour
}
const figure = (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en')
const valueOf = (cell) => {
  const shown = cell === undefined ? '' : cell.textContent.trim()
  if (shown === '' || shown === '–') return null
  const day = /^(\\d\\d)\\/(\\d\\d)\\/(\\d{4})(.*)$/.exec(shown)
  if (day !== null) return day[3] + day[2] + day[1] + day[4]
  const bare = shown.replace(/[%▲▼+\\s]/g, '').replace('−', '-')
  const plain = language === 'vi' ? bare.replace(/\\./g, '').replace(',', '.') : bare.replace(/,/g, '')
  return /^-?\\d+(\\.\\d+)?$/.test(plain) ? Number(plain) : shown.toLowerCase()
}
const order = (a, b) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return typeof a === 'number' ? a - b : a.localeCompare(b, language)
}
const narrow = matchMedia('(max-width:759px)')
const tooled = (table) => {
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const heads = [...table.tHead.rows[0].cells]
  const sort = (column, down) => {
    heads.forEach((head, place) => {
      if (place === column) head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    })
    const keyed = rows.map((row, place) => [valueOf(row.cells[column]), place, row])
    const empty = (key) => key === null
    keyed.sort(([a, i], [b, j]) => (down && !empty(a) && !empty(b) ? order(b, a) : order(a, b)) || i - j)
    body.append(...keyed.map(([, , row]) => row))
  }
  heads.forEach((head, column) => {
    const button = element('button', { type: 'button', className: 'sort' }, ...head.childNodes)
    button.addEventListener('click', () => sort(column, head.getAttribute('aria-sort') === 'ascending'))
    head.append(button)
    narrow.addEventListener('change', () => { button.tabIndex = narrow.matches ? -1 : 0 })
    button.tabIndex = narrow.matches ? -1 : 0
  })
  const found = element('output', {})
  const filter = element('input', { type: 'search' })
  const told = () => {
    const wanted = filter.value.trim().toLowerCase()
    let shown = 0
    for (const row of rows) {
      row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted)
      if (!row.hidden) shown += 1
    }
    found.textContent = words.shown.replace('{shown}', figure(shown)).replace('{of}', figure(rows.length))
  }
  filter.addEventListener('input', told)
  const choice = element('select', {}, element('option', { value: '' }, '–'), ...heads.map((head, place) => element('option', { value: String(place) }, head.textContent.trim())))
  choice.addEventListener('change', () => { if (choice.value !== '') sort(Number(choice.value), false) })
  const tools = element('div', { className: 'tools' }, element('label', {}, words.filter + ' ', filter), element('label', { className: 'by' }, words.sort + ' ', choice), found)
  table.before(tools)
  told()
}
const dialog = element('dialog', {})
dialog.setAttribute('aria-labelledby', 'drill-title')
const show = (title, back, ...parts) => {
  const close = element('button', { type: 'button' }, words.close)
  close.addEventListener('click', () => dialog.close())
  const buttons = element('div', { className: 'buttons' })
  if (back !== null) {
    const button = element('button', { type: 'button' }, words.back)
    button.addEventListener('click', back)
    buttons.append(button)
  }
  buttons.append(close)
  dialog.replaceChildren(element('div', { className: 'bar' }, element('h2', { id: 'drill-title' }, title), buttons), ...parts)
  for (const table of dialog.querySelectorAll('table.listed')) tooled(table)
  if (!dialog.isConnected) document.body.append(dialog)
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
}
const table = (name, heads, rows) => {
  const made = element('table', { className: name }, element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))))
  const cells = (row) => row.map((cell, place) => {
    const made = element(place === 0 ? 'th' : 'td', place === 0 ? { scope: 'row' } : {}, cell)
    if (place > 0) made.dataset.label = heads[place]
    return made
  })
  made.append(element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))))
  return made
}
const known = (of, place) => (place < 0 ? '–' : data[of][place])
const timeline = (name, back) => {
  const [procedure, unit, received, due, ended, events] = dossiers[name]
  const facts = [[words.procedure, known('procedures', procedure)], [words.unit, known('units', unit)], [words.received, time(received)], [words.due, time(due)], [words.ended, time(ended)]]
  const rows = []
  for (let place = 0, at = 0; place < events.length; place += 3) {
    at += events[place + 1]
    rows.push([time(at), known('events', events[place]), time(at + events[place + 2])])
  }
  const list = element('dl', { className: 'facts' }, ...facts.map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value))))
  show(words.timeline.replace('{code}', name), back, list, table('cards timeline', [words.occurred, words.event, words.recorded], rows), element('p', { className: 'fine' }, words.command + ' motcua dossier ' + name + ' --html'))
}
const opener = (name, back) => {
  if (!Object.hasOwn(dossiers, name) || dossiers[name][5].length === 0) return name
  const button = element('button', { type: 'button', className: 'drill' }, name)
  button.addEventListener('click', () => timeline(name, back))
  return button
}
const list = (details) => {
  const [summary, members, ...rest] = details.children
  const names = members.textContent.split(separator).map((name) => name.trim())
  const again = () => list(details)
  const made = details.dataset.of === 'dossier'
    ? table('cards listed', [words.code, words.procedure, words.unit, words.received, words.due, words.ended], names.map((name) => {
        const [procedure, unit, received, due, ended] = Object.hasOwn(dossiers, name) ? dossiers[name] : [-1, -1, null, null, null]
        return [opener(name, again), known('procedures', procedure), known('units', unit), time(received), time(due), time(ended)]
      }))
    : table('cards listed', [words.code], names.map((name) => [name]))
  show(summary.textContent, null, made, ...rest.map((part) => part.cloneNode(true)))
}
for (const link of document.querySelectorAll('a.drill')) {
  const target = document.getElementById(link.hash.slice(1))
  if (target !== null) link.addEventListener('click', (event) => { event.preventDefault(); list(target) })
}
for (const cell of document.querySelectorAll('[data-dossier]')) cell.replaceChildren(opener(cell.textContent.trim(), null))
for (const lists of document.querySelectorAll('.lists')) lists.hidden = true
for (const sortable of document.querySelectorAll('table.sortable')) tooled(sortable)
})()
`
