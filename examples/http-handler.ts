// Embedding Motcua in an HTTP server: node examples/http-handler.ts [STORE.db]
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Actor, type DossierCommand, isMotcuaError, type Rejection, text, vietnamCalendar } from '@motcua/core'
import { type Dossiers, openMotcua } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'
import { leave, listen, portOf } from './listening.ts'

type Answer = { readonly status: number; readonly body: unknown }

/** A request that cannot be understood; the sentence is for the program that sent it. */
class BadRequest extends Error {
  readonly status: number

  constructor(message: string, status = 400) {
    super(message)
    this.status = status
  }
}

const mostBytes = 1024 * 1024

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new BadRequest(`the body is longer than ${mostBytes} bytes`, 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One command or a list of commands. What they say is judged by the dossier's rules, not here. */
const commandsIn = (body: string): readonly DossierCommand[] => {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch (error) {
    throw new BadRequest(`the body is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
  const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  if (list.length === 0 || !list.every(isObject))
    throw new BadRequest('the body is a command, or a list of commands, with its "type"')
  return list as readonly DossierCommand[]
}

/** A server of your own knows the officer from the session; this one believes the headers. */
const actorOf = ({ headers }: IncomingMessage): Actor => {
  const value = (name: string): string | null => {
    const header = headers[name]
    return typeof header === 'string' && header !== '' ? header : null
  }
  return { officer: value('x-officer'), unit: value('x-unit'), role: value('x-role') ?? 'unknown' }
}

const refusal = ({ rule, article, message, params, field }: Rejection): Answer => ({
  status: 422,
  body: { rule, article, field, message: { vi: text(message, params, 'vi'), en: text(message, params, 'en') } },
})

const post = async (dossiers: Dossiers, id: string, request: IncomingMessage, signal: AbortSignal): Promise<Answer> => {
  const commandId = request.headers['idempotency-key']
  if (typeof commandId !== 'string' || commandId === '')
    throw new BadRequest('the header Idempotency-Key is missing: the sender’s own id of this request')
  const commands = commandsIn(await readBody(request))
  const result = await dossiers.send(id, commands, { commandId, actor: actorOf(request), signal })
  if (!result.accepted) return refusal(result.rejection)
  const { events, revision, written } = result
  return { status: 200, body: { events, revision, written } }
}

const get = async (dossiers: Dossiers, id: string, view: string | undefined): Promise<Answer> => {
  if (view === 'history') return { status: 200, body: await dossiers.history(id) }
  if (view === 'allowed') return { status: 200, body: await dossiers.allowed(id) }
  const state = view === undefined ? await dossiers.state(id) : undefined
  return state === undefined ? { status: 404, body: { message: 'nothing here' } } : { status: 200, body: state }
}

const answer = async (dossiers: Dossiers, request: IncomingMessage, signal: AbortSignal): Promise<Answer> => {
  const [, root, id, view, ...rest] = (request.url ?? '').split('/').map(decodeURIComponent)
  if (root !== 'dossiers' || id === undefined || id === '' || rest.length > 0)
    return { status: 404, body: { message: 'POST /dossiers/ID/commands, GET /dossiers/ID, …/history, …/allowed' } }
  if (request.method === 'GET') return get(dossiers, id, view)
  if (request.method === 'POST' && view === 'commands') return post(dossiers, id, request, signal)
  return { status: 405, body: { message: 'GET, or POST of commands' } }
}

/** Others changed the dossier, or the key belongs to another request: the sender may look and try again. */
const conflicts = new Set<string>(['command.conflict', 'store.duplicate-event-id'])

const faultOf = (error: unknown): Answer => {
  if (error instanceof BadRequest) return { status: error.status, body: { message: error.message } }
  if (error instanceof URIError) return { status: 400, body: { message: 'the path cannot be decoded' } }
  if (!isMotcuaError(error)) return { status: 500, body: { message: 'internal error' } }
  const { code } = error
  const status = conflicts.has(code) ? 409 : code === 'stream.invalid-id' ? 400 : 500
  return { status, body: { code, message: { vi: error.in('vi'), en: error.in('en') } } }
}

const send = (response: ServerResponse, { status, body }: Answer): void => {
  const json = JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(json)
}

/** A server over dossiers: it keeps nothing of its own. */
export const createDossierServer = (dossiers: Dossiers): Server =>
  createServer((request, response) => {
    const gone = new AbortController()
    // who hung up waits for nothing: what has not been stored by then is not stored
    response.once('close', () => gone.abort())
    answer(dossiers, request, gone.signal)
      .catch(faultOf)
      .then((answered) => send(response, answered))
      .catch(() => response.destroy())
  })

// node http-handler.ts [FILE] [PORT]
if (process.argv[1] === import.meta.filename) {
  const given = process.argv[3] ?? '8766'
  const port = portOf(given) ?? leave(`${given} is no port: a whole number from 0 to 65535 is, 0 for any that is free`)
  const store = openSqliteStore({ file: process.argv[2] ?? 'dossiers.db' })
  const { dossiers } = openMotcua({ store, calendar: vietnamCalendar(), procedures: () => ({ limit: '5wd' }) })
  const server = createDossierServer(dossiers)
  try {
    console.log(await listen(server, port))
  } catch (error) {
    await store.close()
    if (!(error instanceof Error && 'code' in error)) throw error
    leave(`port ${port} cannot be used (${String(error.code)}): give another one after the file`)
  }
  process.once('SIGINT', () => server.close(() => void store.close()))
}
