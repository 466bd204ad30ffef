export type { Breach, WithBreaches } from '../regulation/breach.ts'

/** How a dossier was filed [kênh nộp]: at the counter, by post, online; imports may not know. NĐ 61/2018 art. 16. */
export type Channel = 'direct' | 'post' | 'online' | 'unknown'

/** Where in its life a defect was found: before reception or after appraisal. NĐ 61/2018 art. 17, 19(4). */
export type Stage = 'reception' | 'appraisal'
