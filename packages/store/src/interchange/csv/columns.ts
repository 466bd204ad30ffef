/** The columns of an export, in order; a frozen contract: columns are appended, never moved. */
export const csvColumns = [
  { name: 'stream', about: 'Stream of the event, dossier-<id> for a dossier', datatype: 'string', required: true },
  { name: 'revision', about: 'Place in the stream, from 0', datatype: 'nonNegativeInteger', required: true },
  { name: 'id', about: 'UUID of the event', datatype: 'string', required: true },
  { name: 'type', about: 'Type of the event', datatype: 'string', required: true },
  { name: 'occurredAt', about: 'When it happened, UTC', datatype: 'dateTime', required: true },
  { name: 'recordedAt', about: 'When it was learnt, UTC', datatype: 'dateTime', required: true },
  { name: 'officer', about: 'Pseudonym of the officer who acted', datatype: 'string', required: false },
  { name: 'unit', about: 'Code of the unit that acted', datatype: 'string', required: false },
  { name: 'role', about: 'Role in which was acted', datatype: 'string', required: true },
  { name: 'commandId', about: 'Command that led to the event', datatype: 'string', required: true },
  { name: 'correlationId', about: 'Business transaction of the command', datatype: 'string', required: true },
  { name: 'causationId', about: 'What caused the command', datatype: 'string', required: false },
  { name: 'regulation', about: 'Version of the regulations applied', datatype: 'string', required: true },
  { name: 'machine', about: 'Version of the state machine', datatype: 'string', required: true },
  { name: 'schema', about: 'Schema version of the data', datatype: 'positiveInteger', required: true },
  { name: 'imported', about: 'Taken over from another system', datatype: 'boolean', required: false },
  { name: 'simulated', about: 'Made by a simulation', datatype: 'boolean', required: false },
  { name: 'data', about: 'Data of the event', datatype: 'json', required: true },
] as const

export type CsvColumn = (typeof csvColumns)[number]['name']
