import type { PromotionTable } from '../event/promotion.ts'

const levels = ['full', 'partial', 'none'] as const
const subjects = ['citizen', 'organisation', 'both'] as const

/** What stands as integers beside a procedure event's JSON, so that its facts never parse it. */
export const procedurePromotions = {
  ProcedureAnnounced: {
    unit: 'dictionary',
    effectiveFrom: 'instant',
    publishBy: 'instant',
    onTime: 'boolean',
    missingParts: 'integer',
    subject: subjects,
  },
  ProcedureListed: {
    unit: 'dictionary',
    effectiveFrom: 'instant',
    missingParts: 'integer',
    subject: subjects,
  },
  ProcedurePublished: { announcement: 'integer', register: ['national-database', 'portal', 'notice-board'] },
  ProcedureRepealed: { announcement: 'integer', effectiveFrom: 'instant', publishBy: 'instant', onTime: 'boolean' },
  PartsRecorded: { announcement: 'integer', missingParts: 'integer' },
  ComponentsSet: { from: 'instant' },
  FeesSet: { from: 'instant', feeBearing: 'boolean' },
  FeesRegistered: { from: 'instant' },
  ServiceLevelSet: { from: 'instant', level: levels },
  OnlineServiceOpened: { service: 'dictionary', unit: 'dictionary', level: ['full', 'partial'], from: 'instant' },
  OnlineServiceClosed: { service: 'dictionary', from: 'instant' },
  CompetenceAssigned: { unit: 'dictionary', from: 'instant', to: 'instant' },
  LimitRecorded: { register: ['system', 'national-database', 'decision'], from: 'instant' },
  ProcessDrafted: { process: 'dictionary', from: 'instant' },
  ProcessApproved: { process: 'dictionary', from: 'instant' },
  ProcessWithdrawn: { process: 'dictionary', from: 'instant' },
  ProcedureMarked: { list: ['decision-422', 'project-06'], from: 'instant', to: 'instant' },
  FormSet: { form: 'dictionary', from: 'instant' },
} as const satisfies PromotionTable
