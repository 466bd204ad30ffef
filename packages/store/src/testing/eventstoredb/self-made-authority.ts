import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate authority that nobody else knows, and a server's certificate signed by it. PEM texts. */
export type SelfMadeAuthority = {
  readonly certificate: string
  /** The authority's certificate in a file. */
  readonly file: string
  readonly serverCertificate: string
  readonly serverKey: string
  readonly remove: () => void
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const bytes = (...values: readonly number[]): Buffer => Buffer.from(values)
const text = (value: string): Buffer => Buffer.from(value, 'ascii')

const oid = {
  commonName: der(0x06, bytes(0x55, 0x04, 0x03)),
  ecdsaWithSha256: der(0x06, bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)),
  basicConstraints: der(0x06, bytes(0x55, 0x1d, 0x13)),
  alternativeName: der(0x06, bytes(0x55, 0x1d, 0x11)),
}

const nameOf = (common: string): Buffer => sequence(der(0x31, sequence(oid.commonName, der(0x0c, text(common)))))

/** UTCTime: the years 2020 to 2049. */
const validity = sequence(der(0x17, text('200101000000Z')), der(0x17, text('491231235959Z')))

const extension = (id: Buffer, value: Buffer): Buffer => sequence(id, der(0x04, value))
const isAuthority = extension(oid.basicConstraints, sequence(der(0x01, bytes(0xff))))
/** localhost and 127.0.0.1. */
const isLocal = extension(oid.alternativeName, sequence(der(0x82, text('localhost')), der(0x87, bytes(127, 0, 0, 1))))

const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${(content.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`

const certificateOf = (
  serial: number,
  subject: string,
  publicKey: KeyObject,
  signer: KeyObject,
  extensionOf: Buffer,
): string => {
  const algorithm = sequence(oid.ecdsaWithSha256)
  const body = sequence(
    der(0xa0, der(0x02, bytes(2))),
    der(0x02, bytes(serial)),
    algorithm,
    nameOf('Motcua test authority'),
    validity,
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensionOf)),
  )
  const signature = sign('sha256', body, signer)
  return pem('CERTIFICATE', sequence(body, algorithm, der(0x03, bytes(0), signature)))
}

/** Makes keys and certificates for a server on this machine. */
export const selfMadeAuthority = (): SelfMadeAuthority => {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = certificateOf(1, 'Motcua test authority', root.publicKey, root.privateKey, isAuthority)
  const directory = mkdtempSync(join(tmpdir(), 'motcua-authority-'))
  const file = join(directory, 'authority.pem')
  writeFileSync(file, certificate)
  return {
    certificate,
    file,
    serverCertificate: certificateOf(2, 'localhost', server.publicKey, root.privateKey, isLocal),
    serverKey: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
