import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Service = {
  readonly image: string
  readonly environment?: Readonly<Record<string, string | number | boolean>>
  readonly ports?: readonly string[]
  readonly networks?: { readonly cluster: { readonly ipv4_address: string } }
  readonly volumes?: readonly string[]
  readonly command?: readonly string[]
}

const contents = (name: string): string =>
  readFileSync(new URL(`../examples/eventstoredb/${name}`, import.meta.url), 'utf8')

const services = (name: string): Readonly<Record<string, Service>> =>
  (parse(contents(name), { merge: true }) as { readonly services: Readonly<Record<string, Service>> }).services

/** The settings with which servers of this version were started; it refuses to start with one that it does not know. */
const started = [
  'ADVERTISE_HOST_TO_CLIENT_AS',
  'ADVERTISE_NODE_PORT_TO_CLIENT_AS',
  'CERTIFICATE_FILE',
  'CERTIFICATE_PRIVATE_KEY_FILE',
  'CLUSTER_SIZE',
  'DEFAULT_ADMIN_PASSWORD',
  'DEFAULT_OPS_PASSWORD',
  'DISCOVER_VIA_DNS',
  'ENABLE_ATOM_PUB_OVER_HTTP',
  'GOSSIP_SEED',
  'INSECURE',
  'REPLICATION_IP',
  'RUN_PROJECTIONS',
  'TRUSTED_ROOT_CERTIFICATES_PATH',
].map((name) => `EVENTSTORE_${name}`)

const numbers = [1, 2, 3]

test('the compose files start the server version that was tested, with settings that it knows, on this machine alone', () => {
  const tested = /server (\d+\.\d+\.\d+), client/.exec(
    readFileSync(new URL('../docs/guarantees.md', import.meta.url), 'utf8'),
  )?.[1]
  const servers = ['compose.single.yaml', 'compose.cluster.yaml'].flatMap((name) =>
    Object.values(services(name)).filter(({ image }) => image.startsWith('eventstore/eventstore:')),
  )
  expect(servers).toHaveLength(4)
  for (const { image, environment = {}, ports = [] } of servers) {
    expect(image).toMatch(new RegExp(`:${tested}-`))
    expect(Object.keys(environment).filter((name) => !started.includes(name))).toEqual([])
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+:2113$/)])
    expect(environment['EVENTSTORE_RUN_PROJECTIONS']).toBe('None')
  }
})

test('each node of the cluster looks for the other two, has a certificate for its address, and tells clients the port that it is reached by', () => {
  const all = services('compose.cluster.yaml')
  const made = all['certificates']?.command?.join(' ') ?? ''
  expect(made).toMatch(/for node in 1 2 3;.*-ip-addresses 127\.0\.0\.1,172\.30\.240\.1\$\$node .*-dns-names localhost/s)
  for (const number of numbers) {
    const { environment = {}, ports, networks, volumes } = all[`node${number}.eventstore`] ?? { image: '' }
    const others = numbers.filter((other) => other !== number).map((other) => `172.30.240.1${other}:2113`)
    expect(environment).toMatchObject({
      EVENTSTORE_GOSSIP_SEED: others.join(','),
      EVENTSTORE_REPLICATION_IP: `172.30.240.1${number}`,
      EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS: 'localhost',
      EVENTSTORE_ADVERTISE_NODE_PORT_TO_CLIENT_AS: 2110 + number,
      EVENTSTORE_CERTIFICATE_FILE: `/certificates/node${number}/node.crt`,
      EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE: `/certificates/node${number}/node.key`,
      EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH: '/certificates/ca',
      EVENTSTORE_CLUSTER_SIZE: numbers.length,
    })
    // what is advertised to the other nodes is where they reach it, never "localhost"
    expect(Object.keys(environment)).not.toContain('EVENTSTORE_NODE_HOST_ADVERTISE_AS')
    expect(ports).toEqual([`127.0.0.1:${2110 + number}:2113`])
    expect(networks?.cluster.ipv4_address).toBe(`172.30.240.1${number}`)
    expect(volumes).toContain(`data${number}:/var/lib/eventstore`)
  }
})

test('the access rules let the group of the program read and append, and nobody but administrators delete or write metadata', () => {
  const { $userStreamAcl: user, $systemStreamAcl: system } = JSON.parse(contents('roles.json')) as Record<
    string,
    Readonly<Record<string, string | readonly string[]>>
  >
  expect([user?.['$r'], user?.['$w'], system?.['$r']].every((list) => list?.includes('motcua'))).toBe(true)
  expect([user, system].flatMap((rules) => [rules?.['$d'], rules?.['$mw']])).toEqual(Array(4).fill('$admins'))
  expect(system?.['$w']).toBe('$admins')
})
