import { DriverError, type DriverRecord } from '../driver.ts'
import { TimedOut } from '../patience.ts'
import { arrivals, type Source } from './arrivals.ts'
import { driverError } from './classify.ts'
import type { ReadAnswer } from './read-messages.ts'

/** A call whose answers are read as they come. */
export type ReadCall = Source & { readonly cancel: () => void }

const missing = (): DriverError => new DriverError({ kind: 'missing' })

/** Ends a call that nobody waits for any more, without holding up the closing of the client. */
const abandon = (call: ReadCall): void => {
  call.on('error', () => undefined)
  call.cancel()
  call.resume()
}

/** The call once it is open; one that opens too late is ended. */
const opened = (open: () => Promise<ReadCall>, silence: number): Promise<ReadCall> =>
  new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(driverError(new TimedOut(silence)))
    }, silence)
    open().then(
      (call) => {
        clearTimeout(timer)
        if (isLate) abandon(call)
        else resolve(call)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(driverError(error))
      },
    )
  })

/** All records of a read that is short, or wanted whole. */
export const wholeRead = async (open: () => Promise<ReadCall>, silence: number): Promise<readonly DriverRecord[]> => {
  const call = await opened(open, silence)
  return new Promise((resolve, reject) => {
    const records: DriverRecord[] = []
    let isMissing = false
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(driverError(new TimedOut(silence)))
      abandon(call)
    }, silence)
    call.on('data', (answer) => {
      // would start it again
      if (isLate) return
      timer.refresh()
      const found = answer as ReadAnswer
      if (found === 'missing') isMissing = true
      else if (found !== 'other') records.push(found)
    })
    // stays for the life of the call: an error without a listener would end the process
    call.on('error', (error) => {
      clearTimeout(timer)
      reject(driverError(error))
    })
    call.on('end', () => {
      clearTimeout(timer)
      if (isMissing) reject(missing())
      else resolve(records)
    })
  })
}

export type BatchedRead = { readonly batchSize: number; readonly silence: number; readonly grace: number }

/** The records of a long read in batches; whoever leaves early cancels the call. */
export async function* readInBatches(
  open: () => Promise<ReadCall>,
  { batchSize, silence, grace }: BatchedRead,
): AsyncGenerator<readonly DriverRecord[]> {
  const call = await opened(open, silence)
  const cancel = async (): Promise<void> => call.cancel()
  const options = { batchSize, eager: false, silence, onSilence: 'fail', cancel, grace } as const
  for await (const batch of arrivals<ReadAnswer>(call, options)) {
    const records = batch.filter((answer) => typeof answer === 'object')
    if (records.length > 0) yield records
  }
}
