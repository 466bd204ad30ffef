import {
  type FormBurden,
  formatLimit,
  type Language,
  type MessageKey,
  type ProcedureInForce,
  type ProcedureProcess,
  type ScheduledFee,
  text,
  type Zone,
} from '@motcua/core'
import { pairs, table } from './table.ts'

const feeOf = ({ name, fee, amount, text: words, channel }: ScheduledFee, language: Language): string => {
  const charged =
    amount === undefined
      ? (words ?? '')
      : text('procedure.amount', { amount: amount.toLocaleString('vi-VN') }, language)
  return `${name ?? fee}: ${charged}${channel === undefined ? '' : ` (${text(`procedure.channel.${channel}`, {}, language)})`}`
}

const formOf = ({ name, declared, filled, declaredAtFirst }: FormBurden, language: Language): string => {
  const fewer = declaredAtFirst === 0 ? 0 : Math.round((100 * (declaredAtFirst - declared)) / declaredAtFirst)
  const key = fewer < 0 ? 'procedure.form-burden.more' : 'procedure.form-burden'
  return text(key, { name, declared, filled, percent: Math.abs(fewer) }, language)
}

const processText = ({ definition, approvals }: ProcedureProcess, language: Language): string => {
  const { process, steps, total } = definition
  const heading = text(
    'procedure.process',
    {
      process,
      total: formatLimit(total),
      decision: approvals.at(-1)?.decision ?? text('procedure.not-approved', {}, language),
    },
    language,
  )
  const rows = steps.map(({ printed = '', label, role, time }) => [
    printed,
    label,
    role,
    time.kind === 'counted'
      ? `${time.amount} ${time.unit === 'day' ? 'd' : 'wh'}`
      : text(`procedure.time.${time.kind}`, {}, language),
  ])
  const columns = (['step', 'label', 'role', 'time'] as const).map((column) => ({
    header: text(`procedure.column.${column}`, {}, language),
    most: 48,
  }))
  return [heading, table(columns, rows)].join('\n')
}

/** What holds of a procedure on a day: its version, terms, findings, then its processes step by step. */
export const procedureText = (
  procedure: string,
  inForce: ProcedureInForce,
  { language, zone }: { readonly language: Language; readonly zone: Zone },
): string => {
  const { version, components, fees, serviceLevel, competentUnit, limitMismatches, processes, marks, forms } = inForce
  const say = (key: MessageKey): string => text(key, {}, language)
  const line = (key: MessageKey, value: string): readonly [string, string] => [say(key), value]
  const head = pairs([
    line('procedure.line.code', procedure),
    line('procedure.line.name', version.content.name),
    line('procedure.line.version', version.version),
    line('procedure.line.from', zone.localDate(version.from)),
    line('procedure.line.limit', formatLimit(version.content.limit ?? { kind: 'not-stated' })),
    line(
      'procedure.line.fees',
      fees === null
        ? say('procedure.fees.unknown')
        : fees.length === 0
          ? say('procedure.fees.none')
          : fees.map((fee) => feeOf(fee, language)).join('; '),
    ),
    line(
      'procedure.line.service',
      serviceLevel === null
        ? '–'
        : [say(`procedure.service.${serviceLevel.level}`), serviceLevel.reason ?? ''].filter(Boolean).join(': '),
    ),
    line('procedure.line.unit', competentUnit ?? '–'),
    ...marks.map(({ list, basis }) =>
      line('procedure.line.marks', [say(`procedure.list.${list}`), basis ?? ''].filter(Boolean).join(', ')),
    ),
    ...forms.map((form) => line('procedure.line.form', formOf(form, language))),
    line('procedure.line.missing-parts', String(version.missingParts)),
    ...components.map(({ name, required }) =>
      line('procedure.line.component', `${name}${required ? '' : ` (${say('procedure.optional')})`}`),
    ),
    ...limitMismatches.map(({ registers, limits }) =>
      line(
        'procedure.line.mismatch',
        registers
          .map(
            (register, at) =>
              `${say(`procedure.register.${register}`)} ${formatLimit(limits[at] ?? { kind: 'not-stated' })}`,
          )
          .join(' ≠ '),
      ),
    ),
  ])
  return [head, ...processes.map((process) => processText(process, language))].join('\n\n')
}
