import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on this machine only. @returns the address */
export const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

/** The port that was asked for; undefined where it is none. */
export const portOf = (given: string): number | undefined => {
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port <= 65_535 ? port : undefined
}

/** What an operator can mend stands in a sentence, not in a stack. */
export const leave = (told: string): never => {
  console.error(told)
  return process.exit(2)
}
