export { type CopiedInto, type CopyInto, copyInto } from './copy-into.ts'
export {
  type Mirror,
  type MirrorCatchUp,
  type MirrorFollowing,
  type MirrorLag,
  type MirrorOptions,
  type MirrorProgress,
  openMirror,
} from './mirror.ts'
export { MirrorError } from './mirror-errors.ts'
export type { MirrorDifference } from './verify-mirror.ts'
