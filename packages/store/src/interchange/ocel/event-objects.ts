import { type JsonValue, parseStreamName } from '@motcua/core'
import type { RecordedEvent } from '../../event-store.ts'

/** What an OCEL log knows as objects. A procedure's or unit's own stream is the object of that name. */
export type ObjectType = 'dossier' | 'procedure' | 'petition' | 'difficulty' | 'unit' | 'officer' | 'other'

export type EventObject = { readonly id: string; readonly type: ObjectType; readonly qualifier: string }

/** Fields of an event's data that name an object, by event type; in every type `unit` is a unit and `officer` an officer. */
const namedFields: Readonly<Record<string, Readonly<Record<string, ObjectType>>>> = {
  DossierSubmitted: { receivingUnit: 'unit', procedure: 'procedure' },
  ComponentSigned: { signer: 'officer' },
  CertifiedCopyIssued: { signer: 'officer' },
  ResultSigned: { signer: 'officer' },
  ApologyIssued: { signer: 'officer' },
  HandedOver: { from: 'unit', to: 'unit', fromOfficer: 'officer', toOfficer: 'officer' },
  DossierTransferred: { to: 'unit' },
  ConsultationRequested: { agency: 'unit' },
  JointPartStarted: { agency: 'unit' },
  JointPartCompleted: { agency: 'unit' },
  DifficultyReported: { to: 'unit', procedure: 'procedure' },
  DifficultyPassedOn: { by: 'unit', to: 'unit' },
  DifficultyAnswered: { by: 'unit' },
  DifficultyClosed: { by: 'unit' },
  JointWorkOpened: { lead: 'unit' },
}

const everywhere: Readonly<Record<string, ObjectType>> = { unit: 'unit', officer: 'officer' }

export const objectOfStream = (stream: string): Omit<EventObject, 'qualifier'> => ({
  id: stream,
  type: parseStreamName(stream)?.kind ?? 'other',
})

const textField = (data: JsonValue, field: string): string | undefined => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const value = (data as Readonly<Record<string, JsonValue>>)[field]
  return typeof value === 'string' ? value : undefined
}

/** The objects that an event is about: first its stream, then who acted, then what its data name. */
export const objectsOf = ({ stream, type, data, metadata: { actor } }: RecordedEvent): readonly EventObject[] => {
  const objects: EventObject[] = [{ ...objectOfStream(stream), qualifier: 'stream' }]
  const add = (kind: ObjectType, name: string | null | undefined, qualifier: string): void => {
    if (name !== null && name !== undefined) objects.push({ id: `${kind}-${name}`, type: kind, qualifier })
  }
  add('unit', actor.unit, 'by')
  add('officer', actor.officer, 'by')
  for (const [field, kind] of Object.entries({ ...everywhere, ...namedFields[type] })) {
    add(kind, textField(data, field), field)
  }
  return objects
}
