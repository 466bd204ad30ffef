import { describe, expect, test } from 'vitest'
import { cosignCheckpoint } from '../signing/cosign.ts'
import { generateNoteKey, type NoteSigner, parseNoteSigner } from '../signing/note-signer.ts'
import { signCheckpoint } from '../signing/sign-checkpoint.ts'
import { isMotcuaError } from '@motcua/core'
import { parseGrowthProof } from './growth-proof.ts'
import { formatNote, parseNote } from './note.ts'
import { formatNoteKey, isSignedBy, parseNoteKey, parseNoteKeys } from './note-key.ts'
import { openCheckpoint } from './signed-checkpoint.ts'
import { entries, plainConsistency, plainRoot } from './tree.fixture.ts'

/** The key and the note that golang.org/x/mod/sumdb/note is tested with. */
const go = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  secret: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}

/** Verifier keys of other programs, of a log and of a witness. */
const foreignKeys = [
  'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6',
  'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
]

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    if (isMotcuaError(error)) return error.code
    throw error
  }
  return undefined
}

describe('keys and notes of other programs', () => {
  test('a note of the Go checksum database is read, holds under its key, and is signed here to the same bytes', () => {
    const note = parseNote(`${go.text}\n${go.line}`)
    const [signature] = note.signatures
    const signer = parseNoteSigner(go.secret)
    expect(note.text).toBe(go.text)
    expect(isSignedBy(parseNoteKey(go.key), Buffer.from(go.text), signature?.signature ?? Buffer.alloc(0))).toBe(true)
    expect(formatNoteKey(signer.key)).toBe(go.key)
    const { name, id } = signer.key
    const own = { text: go.text, signatures: [{ name, id, signature: signer.sign(Buffer.from(go.text)) }] }
    expect(formatNote(own)).toBe(`${go.text}\n${go.line}`)
  })

  test('their verifier keys are read and written back as they were', () => {
    expect(foreignKeys.map((key) => formatNoteKey(parseNoteKey(key)))).toEqual(foreignKeys)
    expect(parseNoteKeys(`# of the province\n${foreignKeys.join('\n')}\n\n`).map(({ kind }) => kind)).toEqual([
      'log',
      'log',
      'witness',
    ])
  })

  test('a verifier key of which any character was changed or left out is refused', () => {
    for (let at = 0; at < go.key.length; at++) {
      const other = go.key[at] === 'A' ? 'B' : 'A'
      expect(codeOf(() => parseNoteKey(go.key.slice(0, at) + other + go.key.slice(at + 1)))).toBe('proof.key-malformed')
      expect(codeOf(() => parseNoteKey(go.key.slice(0, at) + go.key.slice(at + 1)))).toBe('proof.key-malformed')
    }
  })

  test('a private key that is cut off is refused, and the refusal does not repeat it', () => {
    const cut = go.secret.slice(0, -4)
    const refusal = (): unknown => parseNoteSigner(cut)
    expect(codeOf(refusal)).toBe('proof.secret-malformed')
    expect(refusal).not.toThrow('AYEKFALV')
  })
})

const log = generateNoteKey('dichvucong.example/H21', 'log').signer
const witness = generateNoteKey('witness.example/office', 'witness').signer
const second = generateNoteKey('witness.example/neighbour', 'witness').signer
const leaves = entries(20)
const head = (size: number) => ({ size, root: plainRoot(leaves.slice(0, size)) })
const noon = Date.UTC(2026, 3, 5, 5)

const growth = (from: number, to: number, signer: NoteSigner = log) => ({
  from,
  path: from === 0 ? [] : plainConsistency(from, leaves.slice(0, to)),
  signed: signCheckpoint(head(to), signer),
})
const keys = [log.key, witness.key, second.key]
const cosign = (by: NoteSigner, last: string | undefined, proof: ReturnType<typeof growth>) =>
  cosignCheckpoint({ proof, last, keys, witness: by, at: noon })

describe('a checkpoint', () => {
  test('is three lines and the signature of its log', () => {
    const signed = signCheckpoint(head(7), log)
    const lines = signed.split('\n')
    expect(lines.slice(0, 4)).toEqual(['dichvucong.example/H21', '7', head(7).root.toString('base64'), ''])
    expect(lines[4]).toMatch(/^— dichvucong\.example\/H21 [A-Za-z0-9+/]+=*$/)
    expect(openCheckpoint(signed, [log.key])).toMatchObject({
      checkpoint: { origin: 'dichvucong.example/H21', ...head(7) },
      signedBy: 'dichvucong.example/H21',
      witnesses: [],
    })
  })

  test('of which any byte was changed is refused', () => {
    const signed = signCheckpoint(head(7), log)
    for (let at = 0; at < signed.length; at++) {
      const other = signed[at] === 'A' ? 'B' : 'A'
      expect(codeOf(() => openCheckpoint(signed.slice(0, at) + other + signed.slice(at + 1), keys))).toMatch(/^proof\./)
    }
  })

  test('is refused without a key of its log, also when a witness or another log has signed it', () => {
    const signed = cosign(witness, undefined, growth(0, 7))
    expect(codeOf(() => openCheckpoint(signed, [witness.key]))).toBe('proof.not-signed')
    expect(codeOf(() => openCheckpoint(signed, []))).toBe('proof.not-signed')
    const other = generateNoteKey('dichvucong.example/H21', 'log').signer
    expect(codeOf(() => openCheckpoint(signed, [other.key]))).toBe('proof.not-signed')
  })

  test('is signed by the key of a log, not of a witness', () => {
    expect(codeOf(() => signCheckpoint(head(7), witness))).toBe('proof.wrong-kind-of-key')
  })

  test.each([
    ['a size with a leading zero', (text: string) => text.replace('\n7\n', '\n07\n')],
    ['a root that is no hash', (text: string) => text.replace(/\n7\n.*\n/, '\n7\nAAAA\n')],
    ['no root', (text: string) => text.replace(/\n7\n.*\n/, '\n7\n')],
  ] as const)('with %s is refused though it is signed', (_, change) => {
    const text = change(parseNote(signCheckpoint(head(7), log)).text)
    const { name, id } = log.key
    const signed = formatNote({ text, signatures: [{ name, id, signature: log.sign(Buffer.from(text)) }] })
    expect(codeOf(() => openCheckpoint(signed, keys))).toBe('proof.checkpoint-malformed')
  })

  test('a note without an end, without signatures or with control characters is refused', () => {
    const signed = signCheckpoint(head(7), log)
    for (const note of [signed.slice(0, -1), signed.split('\n\n')[0] ?? '', signed.replace('H21', 'H\r21'), '']) {
      expect(codeOf(() => openCheckpoint(note, keys))).toBe('proof.note-malformed')
    }
  })
})

describe('a witness', () => {
  test('cosigns the first checkpoint that it sees and later ones that go on from it, with the time', () => {
    const first = cosign(witness, undefined, growth(0, 5))
    const later = cosign(witness, first, growth(5, 12))
    expect(openCheckpoint(later, keys)).toMatchObject({
      checkpoint: { size: 12 },
      witnesses: [{ name: 'witness.example/office', at: noon }],
    })
  })

  test('cosigns the same checkpoint again, and stands under it once', () => {
    const first = cosign(witness, undefined, growth(0, 5))
    const again = cosign(witness, first, { ...growth(5, 5), signed: first })
    expect(parseNote(again).signatures).toHaveLength(2)
  })

  test('does not cosign a history that was written anew, a shorter one, or one from another size', () => {
    const first = cosign(witness, undefined, growth(0, 5))
    const forged = leaves.toSpliced(2, 1)
    const rewritten = {
      from: 5,
      path: plainConsistency(5, forged.slice(0, 12)),
      signed: signCheckpoint({ size: 12, root: plainRoot(forged.slice(0, 12)) }, log),
    }
    expect(codeOf(() => cosign(witness, first, rewritten))).toBe('proof.not-consistent')
    expect(codeOf(() => cosign(witness, first, { ...growth(0, 4), from: 5, path: [] }))).toBe('proof.not-consistent')
    expect(codeOf(() => cosign(witness, first, growth(4, 12)))).toBe('proof.other-size')
    expect(codeOf(() => cosign(witness, first, growth(0, 12)))).toBe('proof.other-size')
  })

  test('does not cosign another log, an unsigned checkpoint, or with the key of a log', () => {
    const first = cosign(witness, undefined, growth(0, 5))
    const other = generateNoteKey('other.example', 'log').signer
    const proof = growth(5, 12, other)
    const trusting = { proof, last: first, keys: [...keys, other.key], witness, at: noon }
    expect(codeOf(() => cosignCheckpoint(trusting))).toBe('proof.other-log')
    expect(codeOf(() => cosign(witness, first, proof))).toBe('proof.not-signed')
    expect(codeOf(() => cosign(log, undefined, growth(0, 5)))).toBe('proof.wrong-kind-of-key')
  })

  test('that signs with two names counts once, two witnesses count twice', () => {
    const both = cosign(second, undefined, { ...growth(0, 5), signed: cosign(witness, undefined, growth(0, 5)) })
    expect(openCheckpoint(both, keys).witnesses).toHaveLength(2)
    expect(openCheckpoint(both, [log.key, second.key]).witnesses).toHaveLength(1)
  })

  test('whose line was changed makes the checkpoint worthless to those who know it, and to nobody else', () => {
    const signed = cosign(witness, undefined, growth(0, 5))
    const bent = signed.replace(
      /(witness\.example\/office \S{20})(\S)/,
      (_, start: string, next: string) => start + (next === 'A' ? 'B' : 'A'),
    )
    expect(codeOf(() => openCheckpoint(bent, keys))).toBe('proof.signature-wrong')
    expect(openCheckpoint(bent, [log.key]).checkpoint.size).toBe(5)
  })
})

test('a growth proof that is no such file is refused with the place', () => {
  for (const text of ['', 'old x\n\n', 'old 03\n\nx', 'old 3\nAAAA\n\nx', 'new 3\n\nx']) {
    expect(codeOf(() => parseGrowthProof(text))).toBe('proof.file-malformed')
  }
})
