export {
  type Mirror,
  type MirrorFollowing,
  type MirrorLag,
  type MirrorOptions,
  type MirrorProgress,
  openMirror,
} from './mirror.ts'
export { MirrorError } from './mirror-errors.ts'
export type { MirrorDifference } from './verify-mirror.ts'
