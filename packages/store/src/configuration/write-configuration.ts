import { type Language, type MessageKey, type MessageParams, rules, text } from '@motcua/core'
import { unitsFrom } from './apply-configuration.ts'
import type { ConfigurationKind } from './configuration.ts'

type Sample = {
  readonly unit: string
  readonly units: readonly (readonly [id: string, level: string, parent?: string])[]
}

const samples: Readonly<Record<ConfigurationKind, Sample>> = {
  commune: {
    unit: 'H21.227',
    units: [
      ['H21', 'province'],
      ['H21.227', 'commune', 'H21'],
    ],
  },
  department: {
    unit: 'H21.17',
    units: [
      ['H21', 'province'],
      ['H21.17', 'department', 'H21'],
    ],
  },
  province: {
    unit: 'H21',
    units: [
      ['H21', 'province'],
      ['H21.17', 'department', 'H21'],
      ['H21.227', 'commune', 'H21'],
    ],
  },
}

const workingDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** The groups of procedures of which some rule speaks. */
const groupsOfRules = [
  ...new Set(rules.flatMap(({ values }) => values.flatMap(({ scope }) => scope?.procedure ?? []))),
].toSorted()

/** A configuration to begin with, each field with a comment that says what it is for; it is valid as it stands. */
export const writeConfiguration = (kind: ConfigurationKind, language: Language): string => {
  const { unit, units } = samples[kind]
  const comment = (key: MessageKey, params: MessageParams = {}): string => `# ${text(key, params, language)}`
  const level = (of: string): string =>
    text(
      `configuration.sample.${of === 'commune' ? 'commune' : of === 'department' ? 'department' : 'province'}`,
      {},
      language,
    )
  return [
    comment('configuration.about.file'),
    'version: 1',
    '',
    comment('configuration.about.unit'),
    `unit: ${unit}`,
    '',
    comment('configuration.about.store'),
    'store: motcua.sqlite',
    '',
    comment('configuration.about.calendar'),
    'calendar:',
    '  zone: Asia/Ho_Chi_Minh',
    '  sessions:',
    ...workingDays.map((day) => `    ${day}: ["07:30-11:30", "13:00-17:00"]`),
    '',
    comment('configuration.about.units'),
    'units:',
    ...units.flatMap(([id, of, parent]) => [
      `  - id: ${id}`,
      `    name: ${level(of)}`,
      `    level: ${of}`,
      ...(parent === undefined ? [] : [`    parent: ${parent}`]),
      `    from: ${unitsFrom}`,
    ]),
    '',
    comment('configuration.about.scopes'),
    comment('configuration.about.groups', { groups: groupsOfRules.join(', ') }),
    'scopes:',
    '  province: gia-lai',
    '  groups:',
    '    certification: ["2.000815", "2.000884"]',
    '',
    comment('configuration.about.procedures'),
    'procedures:',
    `  # ${text('configuration.about.issuer', {}, language)}`,
    '  # issuer: UBND tỉnh Gia Lai',
    '  files: []',
    '',
  ].join('\n')
}
