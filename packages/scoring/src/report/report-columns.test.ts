import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { publishedReports } from '../cli/report/published-reports.ts'

const scene = { about: [], zone: zoneNamed('Asia/Ho_Chi_Minh'), language: 'en' } as const

/** `report: table: columns`, of each column its kind where it is no text. */
const published = [
  'report overdue: dossiers: dossier procedure unit channel portal receivedAt:instant due:instant daysLate:count',
  'report publication: units: level rank:count unit name total:decimal class groupI:decimal groupII:decimal groupIII:decimal groupIV:decimal groupV:decimal received:count resolved:count late:count openOverdue:count',
  'report publication: delays: unit name officer late:count ended:count open:count apologised:count explained:count mistakes:count',
  'report publication: mistakes: unit officer dossiers:count',
  'report quarterly: tasks: task measure numerator:count denominator:count percent:percent source',
  'report quarterly: form06: month:month carried:count received:count resolved:count early:count onTime:count late:count noDueDate:count open:count openNotDue:count openOverdue:count partial',
  'report government: indicators: unit unitName period number code indicator numerator:count denominator:count percent:percent points:decimal max:count formulaVersion',
  'report government: units: unit unitName period total:decimal class received:count resolved:count late:count openOverdue:count',
  'report simulate: outcome: number name numerator:count denominator:count points:decimal numeratorThen:count pointsThen:decimal gain:decimal',
  'report simulate: indicators: number name numerator:count denominator:count target:percent gain:decimal toTarget:count perDossier:decimal',
  'report simulate: late: dossier procedure unit receivedAt:instant due:instant ended:instant indicators lateness:decimal lacking:decimal',
  'report simulate: lacking: dossier procedure unit receivedAt:instant indicators lateness:decimal lacking:decimal',
  'report forecast: outlook: outlook dossiers:count ofPeriod:count atStake:decimal',
  'report forecast: dossiers: dossier procedure unit receivedAt:instant due:instant remainingHours:decimal handledHours:decimal comparable:count chance:percent outlook atStake:decimal',
  'report obligations: late: dossier procedure unit receivedAt:instant channel portal officer originalDue:instant due:instant ended:instant apology apologyDue:instant apologies:count reappointment explanation causes stated mistakeBy',
  'report obligations: open: unit officer rule article open:count overdue:count earliest:instant',
  'report obligations: causes: cause dossiers:count national:count',
  'report obligations: mistakes: unit officer dossiers:count',
  'report compare: indicators: number name numeratorBefore:count denominatorBefore:count percentBefore:percent numerator:count denominator:count percent:percent pointsBefore:decimal points:decimal change:decimal',
  'report compare: procedures: number procedure before:count now:count',
  'report compare: dossiers: number of dossier procedure unit receivedAt:instant reason',
  'report trend: periods: unit period:month received:count PROGRESS:percent DOSSIER_SUBMITTED_ONLINE:percent DOSSIER_PAID_ONLINE:percent ORIGINAL_RESULT_AVAILABLE:percent SO_HOA_GIAY_TO_GIAI_QUYET:percent REUSED_DIGITIZED_DATA:percent SYNCED_WITH_DVCQG_PERSONAL_STORAGE:percent CITIZEN_DATA_CONNECTED_DOSSIER:percent DOSSIER_RECEIVING_SATISFACTION:percent points:decimal max:count change:decimal',
  'report circular-01: criteria: criterion name points:decimal max:count dossiers:count source',
  'report circular-01: officials: officer dossiers:count criterion1:decimal criterion2:decimal criterion3:decimal criterion4:decimal criterion7:decimal least:decimal most:decimal band',
  'report findings: findings: kind unit procedure dossier at:instant count:count detail',
  'report findings: kinds: kind findings:count',
  'report findings: dataUse: unit dossiers:count certifiedCopies:count populationData:count',
  'report findings: waits: unit dossiers:count median:count longest:count long:count',
  'report findings: signers: signer signatures:count withoutCertificate:count lastAt:instant validTo:instant',
  'report findings: mismatches: level unit sector procedures:count dossiers:count',
  'report reconcile: dossiers: verdict code unit row:count theirDue:instant ourDue:instant endedAt:instant',
  'report reconcile: verdicts: verdict dossiers:count',
  'report announcements: procedures: verdict code unit row:count theirAnnounced:date ourAnnounced:date theirPublished:date ourPublished:date',
  'report announcements: verdicts: verdict procedures:count',
  'report announcements: parts: part differs:count ours-silent:count theirs-silent:count unclear:count neither:count same:count',
  'report announcements: differences: verdict code row:count part theirs ours',
  'report links: links: link state answers:count failures:count wrong:count lastAnswerAt:instant lastFailureAt:instant outages:count downHours:decimal downSince:instant',
  'report links: portal: unit dossiers:count acknowledged:count rejected:count refused:count unanswered:count overdue:count waitingSince:instant',
  'report links: waiting: dossier procedure unit receivedAt:instant standing status since:instant due:instant overdue alertedAt:instant',
  'report decisions: decisions: verdict decision issuer decidedOn:date effectiveOn:date signBy:date procedures:count followed:count outstanding:count followedOn:date',
  'report decisions: unfollowed: code name decision decidedOn:date signBy:date',
  'report sample: dossiers: dossier procedure unit receivedAt:instant due:instant ended:instant',
  'report handling: work: by who done:count timed:count late:count overdue:count medianHours:decimal totalHours:decimal inHand:count',
  'report handling: volume: sector procedures:count received:count online:count ended:count late:count open:count overdue:count busiest:count share:percent',
  'report oversight: breaches: unit head rule article breaches:count madeGood:count outstanding:count dossiers:count',
  'report oversight: lateAgain: unit officer late:count months:count running:count which again',
  'report oversight: synchronisation: procedure name received:count synchronised:count missing:count percent:percent',
  'report oversight: digitised: unit dossiers:count components:count pages:count withoutPages:count',
  'report online: dossiers: dossier procedure unit receivedAt:instant filed-online components-signed result-signed all',
  'report online: conditions: condition dossiers:count holds:count fails:count open:count unknown:count none:count',
  'report online: filings: unit received:count national:count provincial:count unstated:count direct:count post:count unknown:count',
  'report online: signing: method components:count results:count copies:count',
  'report difficulties: units: unit name own:count reported:count open:count answered:count closed:count raisedAgain:count firstAnswers:count oldest:count median:decimal longest:count',
  'report difficulties: kinds: kind reported:count open:count answered:count closed:count raisedAgain:count firstAnswers:count oldest:count median:decimal longest:count',
  'report difficulties: waiting: difficulty unit kind about text liesWith since:instant days:count passedOn:count',
  'report briefing: lost: number name numerator:count denominator:count points:decimal max:decimal lost:decimal change:decimal lead coordinating',
  'report briefing: answerable: unit officer late:count settle:count apologise:count explain:count',
  'report briefing: late: dossier procedure due:instant ended:instant daysLate:count officer step stated apology explanation remaining',
  'report rules: units: unit name total:decimal max:decimal band',
  'report rules: criteria: unit code name numerator:count denominator:count percent:percent points:decimal max:decimal citation note',
]

test('programs read the tables of every report by these keys, in this order, each column of its kind', () => {
  const tables = Object.entries(publishedReports).flatMap(([report, { sheets }]) =>
    sheets(scene).map(({ key, columns }) => {
      const named = columns.map((column) => (column.kind === 'text' ? column.key : `${column.key}:${column.kind}`))
      return `${report}: ${key}: ${named.join(' ')}`
    }),
  )
  expect(tables).toEqual(published)
})

test('every column of every report has a heading', () => {
  const headings = Object.values(publishedReports).flatMap(({ sheets }) =>
    sheets(scene).flatMap(({ columns }) => columns.map(({ heading }) => heading.trim())),
  )
  expect(headings.length).toBeGreaterThan(200)
  expect(headings).not.toContain('')
})
