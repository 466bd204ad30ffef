import { accessSync, constants } from 'node:fs'
import { isMotcuaError, type Language } from '@motcua/core'
import { merkleLogOf } from '@motcua/store'
import type { DoctorFinding } from '@motcua/store/eventstoredb'
import { openSqliteStore } from '@motcua/store/sqlite'

const mayWrite = (file: string): boolean => {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Looks at the file of a store without changing it: can it be opened, what does it hold, may we write. */
export const examineFile = async (
  file: string,
  language: Language,
  isWritable = mayWrite,
): Promise<readonly DoctorFinding[]> => {
  const check = 'doctor.check.file'
  try {
    await using store = openSqliteStore({ file, readOnly: true })
    const { size } = await merkleLogOf(store).head()
    const opened: DoctorFinding = {
      check,
      verdict: 'ok',
      finding: 'doctor.found.file-opened',
      remedy: null,
      params: { events: size },
    }
    const right = 'doctor.check.append'
    return [
      opened,
      isWritable(file)
        ? { check: right, verdict: 'ok', finding: 'doctor.found.may-append', remedy: null, params: {} }
        : {
            check: right,
            verdict: 'problem',
            finding: 'doctor.found.may-not-append',
            remedy: 'doctor.remedy.file-rights',
            params: { file },
          },
    ]
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    const params = { reason: error.in(language) }
    return [{ check, verdict: 'problem', finding: 'doctor.found.file-refused', remedy: 'doctor.remedy.file', params }]
  }
}
