import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memoryDisk = '/dev/shm'

/** In a container it is often 64 MB, which the tests of large files do not fit in. */
const enough = 1024 ** 3

const free = (path: string): number => {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

/** Where files go that need not outlive the machine: a disk in memory, where there is one with room. */
export const testFolder = existsSync(memoryDisk) && free(memoryDisk) >= enough ? memoryDisk : tmpdir()
