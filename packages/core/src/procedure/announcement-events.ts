import type { LocalDate } from '../time/local-date.ts'
import type { ConditionalPart, ConstituentPart } from './constituent-part.ts'
import type { StatedLimit } from './stated-time.ts'

/** A duty that was missed; it stands beside the act. */
export type ProcedureBreach = { readonly rule: string; readonly article: string; readonly due: string }

/** Who announces: a ministry, a province, or another body that provides services through the national portal. */
export type IssuerLevel = 'ministry' | 'province' | 'other'

/** Whom a procedure serves [đối tượng thực hiện]. */
export type Subject = 'citizen' | 'organisation' | 'both'

/** Whose special rules govern a procedure: a ministry, a province, groups such as `land`. */
export type ProcedureScope = {
  readonly ministry?: string
  readonly province?: string
  readonly groups?: readonly string[]
}

/** What a version of a procedure says of itself; what changes on days of its own has events of its own. */
export type ProcedureContent = {
  readonly name: string
  /** The case that it is for, where one code covers several [trường hợp]. */
  readonly case?: string
  readonly sector?: string
  readonly subject?: Subject
  /** The time limit as printed. */
  readonly limit?: StatedLimit
  /** The limit to reckon by, in the notation of `TimeLimit`; absent where the printed one gives none. */
  readonly timeLimit?: string
  /** Where it is handled, in the decision's words [địa điểm thực hiện]. */
  readonly place?: string
  readonly legalBasis?: readonly string[]
  /** It may be filed at any centre of the province [phi địa giới hành chính]. */
  readonly nonTerritorial?: boolean
  readonly returnsPaperResult?: boolean
  readonly requiresElectronicResult?: boolean
  /** How long the applicant has for a supplement, and the limit of a second leg, where no rule says. */
  readonly answerLimit?: string
  readonly secondLeg?: string
  readonly scope?: ProcedureScope
}

/** What is on record of the parts that make up a procedure [bộ phận tạo thành]. NĐ 63/2010 art. 8(2). */
export type PartsOnRecord = {
  readonly parts?: readonly ConstituentPart[]
  readonly without?: readonly ConditionalPart[]
  /** How many parts nobody has given yet; 0 where the content is complete. */
  readonly missingParts: number
}

/** A decision announced a procedure or a new version of it [quyết định công bố]. */
export type ProcedureAnnounced = ProcedureContent &
  PartsOnRecord & {
    /** Names this version on the stream: the decision's number, with the case where a decision has several. */
    readonly version: string
    readonly decision: string
    /** The day on which the decision was signed. */
    readonly decidedOn: LocalDate
    readonly issuer: string
    readonly level: IssuerLevel
    /** The unit in whose list it stands [danh mục thuộc thẩm quyền]; absent: the issuer's own. */
    readonly unit?: string
    readonly kind?: 'new' | 'amended' | 'replacement'
    /** When the version takes effect. */
    readonly effectiveFrom: string
    /** When the text behind it takes effect, where that is another day; the announcement is due before it. */
    readonly basisEffectiveFrom?: string
    /** The text behind it was made by the shortened way [trình tự, thủ tục rút gọn], which moves the duty behind its effect. */
    readonly shortened?: boolean
    /** Until when the decision is to be published. */
    readonly publishBy?: string
    /** Announced so long before the effect as it must be; absent where that cannot be told. */
    readonly onTime?: boolean
    readonly breaches?: readonly ProcedureBreach[]
  }

/** A list names a procedure and says no decision: it exists, and when it was announced is not known. */
export type ProcedureListed = ProcedureContent &
  PartsOnRecord & {
    readonly version: string
    readonly issuer: string
    readonly level: IssuerLevel
    readonly unit?: string
    /** Since when, as far as the list says. */
    readonly effectiveFrom: string
  }

/** Which version of the stream an event is about. */
export type OfVersion = {
  readonly version: string
  /** The how-manyth announcement or listing on the stream it is, from 1, so that projections need no dictionary. */
  readonly announcement: number
}

/** A version was published [công khai, cập nhật CSDLQG về TTHC]. */
export type ProcedurePublished = OfVersion & {
  readonly register: 'national-database' | 'portal' | 'notice-board'
  readonly breaches?: readonly ProcedureBreach[]
}

/** A decision announced that a procedure is abolished [bãi bỏ]. */
export type ProcedureRepealed = {
  readonly decision: string
  readonly decidedOn: LocalDate
  readonly issuer: string
  readonly level: IssuerLevel
  readonly effectiveFrom: string
  /** Only this version; absent: all that the issuer announced. */
  readonly version?: string
  readonly announcement?: number
  readonly publishBy?: string
  readonly onTime?: boolean
  readonly breaches?: readonly ProcedureBreach[]
}

/** Parts of a version that had been missing were put on record. */
export type PartsRecorded = PartsOnRecord & OfVersion
