import { type ProcedureCommand, vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { openMotcua } from '../dossier/motcua.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { configurationKinds } from './configuration.ts'
import { describeConfigurationFault } from './configuration-fault.ts'
import { configuredOptions } from './configured-options.ts'
import { loadConfiguration, readConfiguration } from './read-configuration.ts'
import { writeConfiguration } from './write-configuration.ts'

const good = writeConfiguration('commune', 'en')

/** The good file with one line changed; the line's number and what is said of it. */
const faultsOf = (from: string, to: string) => {
  const line = good.slice(0, good.indexOf(from)).split('\n').length
  const { faults } = readConfiguration(good.replace(from, to))
  return {
    line,
    faults: faults.map((fault) => [
      fault.line,
      fault.field,
      fault.code.replace(/^(?:configuration\.fault|field)\./, ''),
    ]),
  }
}

describe('a configuration file', () => {
  test('that is written for a commune, a department and a province, in both languages, is in order as it stands', () => {
    for (const kind of configurationKinds)
      for (const language of ['vi', 'en'] as const)
        expect(readConfiguration(writeConfiguration(kind, language)).faults, `${kind} ${language}`).toEqual([])
  })

  test('names the line and the field of a name that it does not know, of a value that is not possible, and of one of the wrong kind', () => {
    const unknown = faultsOf('store: motcua.sqlite', 'stor: motcua.sqlite')
    expect(unknown.faults).toContainEqual([unknown.line, 'stor', 'unknown'])
    const level = faultsOf('    level: commune', '    level: district')
    expect(level.faults).toEqual([[level.line, 'units[1].level', 'choice']])
    const kind = faultsOf('  groups:\n', '  groups: 7\n  #')
    expect(kind.faults[0]?.slice(1)).toEqual(['scopes.groups', 'type'])
    const form = faultsOf('["07:30-11:30", "13:00-17:00"]', '["7:30-11:30"]')
    expect(form.faults).toEqual([[form.line, 'calendar.sessions.monday[0]', 'session']])
  })

  test('names a missing field at the line around it', () => {
    const { faults } = faultsOf('    level: commune\n', '')
    const unitLine = good.slice(0, good.indexOf('  - id: H21.227')).split('\n').length
    expect(faults).toEqual([[unitLine, 'units[1].level', 'missing']])
  })

  test('that contradicts itself is told so: an unknown unit, one twice, one above itself, a zone that is none, sessions that overlap', () => {
    const found = (from: string, to: string) => faultsOf(from, to).faults.map(([, field, code]) => [field, code])
    expect(found('unit: H21.227', 'unit: H21.228')).toEqual([['unit', 'unit']])
    expect(found('parent: H21', 'parent: H22')).toEqual([['units[1].parent', 'unit']])
    expect(found('  - id: H21.227', '  - id: H21')).toEqual([
      ['unit', 'unit'],
      ['units[1].id', 'unit-twice'],
      ['units[1].parent', 'unit-cycle'],
    ])
    expect(found('level: province', 'level: province\n    parent: H21.227')).toEqual([
      ['units[0].parent', 'unit-cycle'],
      ['units[1].parent', 'unit-cycle'],
    ])
    const zone = readConfiguration(good.replace('Asia/Ho_Chi_Minh', 'Asia/Hanoi')).faults
    expect(zone).toEqual([expect.objectContaining({ field: 'calendar.zone', code: 'configuration.fault.zone' })])
    const sessions = readConfiguration(good.replace('"07:30-11:30", "13:00-17:00"', '"07:30-11:30", "11:00-17:00"'))
    expect(sessions.faults).toEqual([expect.objectContaining({ field: 'calendar.sessions.monday[1]' })])
  })

  test('that is no YAML is refused with the line, an empty one with every field it lacks, and JSON with comments is read', () => {
    const broken = readConfiguration('version: 1\nunits: [\n  {id: H21')
    expect(broken.faults).toMatchObject([{ line: 3, code: 'configuration.fault.unclosed' }])
    expect(readConfiguration('').faults.map(({ field }) => field)).toEqual([
      'version',
      'unit',
      'store',
      'calendar',
      'units',
    ])
    const json = `{ # as in YAML
      "version": 1, "unit": "H21", "store": "a.sqlite",
      "calendar": { "zone": "Asia/Ho_Chi_Minh", "sessions": { "monday": ["08:00-12:00"] } },
      "units": [{ "id": "H21", "name": "Tỉnh", "level": "province" }] }`
    expect(readConfiguration(json).faults).toEqual([])
  })

  test('is a sentence with file, line and field in both languages, and an error where it is loaded', () => {
    const text = good.replace('    level: commune', '    level: district')
    const [fault] = readConfiguration(text).faults
    if (fault === undefined) throw new Error('no fault')
    expect(describeConfigurationFault(fault, 'en')).toBe(
      `line ${fault.line}, units[1].level: "district" is not possible; choose one of: province, department, commune`,
    )
    expect(describeConfigurationFault(fault, 'vi')).toContain(`dòng ${fault.line}, units[1].level: không nhận giá trị`)
    expect(() => loadConfiguration(text, 'motcua.yaml')).toThrow(
      expect.objectContaining({
        code: 'configuration.invalid',
        params: expect.objectContaining({ file: 'motcua.yaml', count: 1 }),
      }),
    )
  })
})

describe('what a configuration opens', () => {
  test('works by its sessions and zone, with the official holidays', () => {
    const mondays = good.replaceAll('"13:00-17:00"', '"13:30-16:30"')
    const { calendar } = configuredOptions(loadConfiguration(mondays, 'file'))
    const at = (local: string): boolean => calendar.isOpen(calendar.zone.parseLocal(local))
    expect(['2026-03-09T13:15', '2026-03-09T13:30', '2026-03-09T16:45', '2026-04-30T09:00'].map(at)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('gives its dossiers the special rules of its groups of procedures', async () => {
    let now = vietnamCalendar().zone.parseLocal('2026-03-02T08:00')
    const store = openMemoryStore()
    const motcua = openMotcua({ store, ...configuredOptions(loadConfiguration(good, 'file')), clock: () => now })
    const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }
    const announce = (code: string): Promise<unknown> => {
      const command: ProcedureCommand = {
        type: 'AnnounceProcedure',
        version: '12/QĐ-UBND',
        decision: '12/QĐ-UBND',
        decidedOn: '2026-03-02',
        issuer: 'UBND tỉnh Gia Lai',
        level: 'province',
        effectiveFrom: '2026-03-09',
        name: 'Chứng thực',
      }
      return motcua.procedures.handle(code, command, { commandId: `announce ${code}`, actor })
    }
    await announce('2.000815')
    await announce('1.000001')
    now = vietnamCalendar().zone.parseLocal('2026-03-10T09:00')
    const receive = async (dossier: string, procedure: string, number: string) => {
      await motcua.dossiers.submit(
        dossier,
        { unit: 'H21.227', procedure, channel: 'direct', code: `H21.227-260310-${number}`, subject: 's-1' },
        { commandId: `submit ${dossier}`, actor },
      )
      return motcua.dossiers.receive(dossier, {}, { commandId: `receive ${dossier}`, actor })
    }
    // certification is done the same day by law; the other procedure states no limit and no law gives one
    expect(await receive('d-1', '2.000815', '0001')).toMatchObject({ accepted: true })
    expect(await receive('d-2', '1.000001', '0002')).toMatchObject({ rejection: { message: 'reject.no-limit' } })
  })
})
