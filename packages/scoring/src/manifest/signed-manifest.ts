import { MotcuaError } from '@motcua/core'
import { type NoteKey, openSignedText } from '@motcua/store/checker'
import { isManifest, type Manifest, parseManifest } from './manifest.ts'

/** A signed note has its signatures behind an empty line, and a manifest has none. */
const isSigned = (text: string): boolean => isManifest(text) && text.includes('\n\n\u2014 ')

/** `signedBy`: names of the keys that signed it; undefined where it bears no signature, null where none was checked. */
export type OpenedManifest = { readonly manifest: Manifest; readonly signedBy: readonly string[] | null | undefined }

/**
 * Reads a manifest, signed or not. With keys it must be signed by one of them.
 * @throws MotcuaError `manifest.malformed`, `manifest.unsigned`, those of `openSignedText`
 */
export const openManifest = (text: string, file: string, keys?: readonly NoteKey[]): OpenedManifest => {
  if (!isSigned(text)) {
    if (keys !== undefined) throw new MotcuaError('manifest.unsigned', { file })
    return { manifest: parseManifest(text, file), signedBy: undefined }
  }
  if (keys === undefined) {
    return { manifest: parseManifest(text.slice(0, text.lastIndexOf('\n\n') + 1), file), signedBy: null }
  }
  const opened = openSignedText(text, keys)
  return { manifest: parseManifest(opened.text, file), signedBy: opened.signedBy }
}
