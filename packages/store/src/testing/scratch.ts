import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memoryDisk = '/dev/shm'

/** Where files go that need not outlive the machine: a disk in memory, where there is one. */
export const scratch = existsSync(memoryDisk) ? memoryDisk : tmpdir()
