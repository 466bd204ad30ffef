import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A Chromium of this machine, on the path or where Debian puts it; undefined where there is none. */
export const findChromium = (): string | undefined => {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), join('/', 'usr', 'bin')]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

/** Starts it without a window and without talking to anybody. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
