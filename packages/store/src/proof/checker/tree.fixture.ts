import { hash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

/** The root as RFC 6962 §2.1 defines it, in its own words and with nothing of ours. */
export const plainRoot = (entries: readonly Uint8Array[]): Buffer => {
  const [only] = entries
  if (only === undefined) return sha256(Buffer.alloc(0))
  if (entries.length === 1) return sha256(Buffer.of(0), only)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return sha256(Buffer.of(1), plainRoot(entries.slice(0, k)), plainRoot(entries.slice(k)))
}

/** The audit path as RFC 6962 §2.1.1 defines it. */
export const plainPath = (m: number, entries: readonly Uint8Array[]): readonly Buffer[] => {
  if (entries.length <= 1) return []
  let k = 1
  while (k * 2 < entries.length) k *= 2
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m < k ? [...plainPath(m, left), plainRoot(right)] : [...plainPath(m - k, right), plainRoot(left)]
}

const subproof = (m: number, entries: readonly Uint8Array[], whole: boolean): readonly Buffer[] => {
  if (m === entries.length) return whole ? [] : [plainRoot(entries)]
  let k = 1
  while (k * 2 < entries.length) k *= 2
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m <= k ? [...subproof(m, left, whole), plainRoot(right)] : [...subproof(m - k, right, false), plainRoot(left)]
}

/** The consistency proof as RFC 6962 §2.1.2 defines it, for 0 < m. */
export const plainConsistency = (m: number, entries: readonly Uint8Array[]): readonly Buffer[] =>
  subproof(m, entries, true)

/** Entries as the leaves of a store are: 32 bytes each. */
export const entries = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, at) => sha256(Buffer.from(`entry ${at}`)))

/** The entries and roots that the reference implementation of Certificate Transparency is tested with. */
export const reference = {
  entries: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
    (hex) => Buffer.from(hex, 'hex'),
  ),
  roots: [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ].map((hex) => Buffer.from(hex, 'hex')),
  /** From the tree of 6 to that of 8. */
  consistency: [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ].map((hex) => Buffer.from(hex, 'hex')),
}
