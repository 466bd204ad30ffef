// A page on which citizens look up how their dossier stands: node examples/public-look-up.ts STORE.sqlite [PORT]
import { createServer, type Server } from 'node:http'
import { dossierEventDefinitions, type DossierEvent, type Instant, isMotcuaError, vietnamCalendar } from '@motcua/core'
import { normalisedCode, publicNames, publicPage, publicStanding, type PublicStanding } from '@motcua/scoring'
import { createCodec, type EventStore } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'
import { leave, listen, portOf } from './listening.ts'

type LookUp = {
  readonly store: EventStore
  /** The present; default: the machine's clock. */
  readonly clock?: () => Instant
}

const { zone } = vietnamCalendar()
const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown: 'skip' })

/** Which stream has which code; a code of two dossiers leads to none, since nobody can say whose is meant. */
const codeIndex = (store: EventStore): ((code: string) => Promise<string | undefined>) => {
  const streams = new Map<string, string | null>()
  let after = 0n
  return async (code) => {
    for await (const events of store.readAll({ after }))
      for (const event of events) {
        after = event.position
        const submitted = event.type === 'DossierSubmitted' ? codec.decode(event) : undefined
        if (submitted?.type !== 'DossierSubmitted' || submitted.data.code === null) continue
        const key = normalisedCode(submitted.data.code)
        const known = streams.get(key)
        streams.set(key, known === undefined || known === event.stream ? event.stream : null)
      }
    return streams.get(code) ?? undefined
  }
}

/** A server that answers `GET /?code=…&lang=vi|en` with a page. It writes nothing and keeps no record of who asked. */
export const createLookUpServer = ({ store, clock = Date.now }: LookUp): Server => {
  const streamOf = codeIndex(store)
  const standingOf = async (typed: string, at: Instant): Promise<PublicStanding | null> => {
    const stream = await streamOf(normalisedCode(typed))
    const read = stream === undefined ? undefined : await store.readStream(stream)
    if (read?.exists !== true) return null
    return publicStanding(
      read.events.flatMap((event) => codec.decode(event) ?? []),
      at,
    )
  }
  const nobody = { unit: () => undefined, procedure: () => undefined, component: () => undefined }
  const answer = async (url: string): Promise<{ readonly status: number; readonly page: string }> => {
    const { searchParams } = new URL(url, 'http://look-up')
    const typed = (searchParams.get('code') ?? '').trim()
    const language = searchParams.get('lang') === 'en' ? 'en' : 'vi'
    const at = clock()
    const dossier = typed === '' ? null : await standingOf(typed, at)
    const names = dossier === null ? nobody : await publicNames(store, dossier, zone.localDate(at))
    const page = publicPage({ typed, dossier, names, at, zone, language, action: '/' })
    return { status: typed !== '' && dossier === null ? 404 : 200, page }
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    // the answer of one telephone is not kept for the next, and no other page frames it
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  }
  return createServer((request, response) => {
    const { method, url = '/' } = request
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    if (!/^\/(?:\?|$)/.test(url)) {
      response.writeHead(404).end()
      return
    }
    answer(url)
      .then(({ status, page }) => response.writeHead(status, headers).end(method === 'HEAD' ? undefined : page))
      .catch((error: unknown) => {
        console.error(isMotcuaError(error) ? error.in('en') : error)
        response.writeHead(500).end()
      })
  })
}

// node public-look-up.ts FILE [PORT]
if (process.argv[1] === import.meta.filename) {
  const [file = leave('give the file of a store: node public-look-up.ts STORE.sqlite [PORT]'), given = '8767'] =
    process.argv.slice(2)
  const port = portOf(given) ?? leave(`${given} is no port: a whole number from 0 to 65535 is, 0 for any that is free`)
  const store = openSqliteStore({ file, readOnly: true })
  const server = createLookUpServer({ store })
  try {
    console.log(await listen(server, port))
  } catch (error) {
    await store.close()
    if (!(error instanceof Error && 'code' in error)) throw error
    leave(`port ${port} cannot be used (${String(error.code)}): give another one after the file`)
  }
  process.once('SIGINT', () => server.close(() => void store.close()))
}
