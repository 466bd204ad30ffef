import type { LegalText } from './legal-text.ts'
import { circular01of2018 } from './texts/circular-01-2018.ts'
import { circular01of2023 } from './texts/circular-01-2023.ts'
import { circular03 } from './texts/circular-03-2025.ts'
import { circular04 } from './texts/circular-04-2025.ts'
import { circular87 } from './texts/circular-87-2021.ts'
import { civilStatusLaw } from './texts/civil-status-law.ts'
import { decision1833 } from './texts/decision-1833-btp.ts'
import { decision2102 } from './texts/decision-2102-bxd.ts'
import { decision3142 } from './texts/decision-3142-bgddt.ts'
import { decision766 } from './texts/decision-766.ts'
import { decree105 } from './texts/decree-105-2025.ts'
import { decree107 } from './texts/decree-107-2021.ts'
import { decree118 } from './texts/decree-118-2025.ts'
import { decree151 } from './texts/decree-151-2025.ts'
import { decree196 } from './texts/decree-196-2025.ts'
import { decree224 } from './texts/decree-224-2026.ts'
import { decree23 } from './texts/decree-23-2015.ts'
import { decree239 } from './texts/decree-239-2025.ts'
import { decree278 } from './texts/decree-278-2025.ts'
import { decree280 } from './texts/decree-280-2025.ts'
import { decree297 } from './texts/decree-297-2025.ts'
import { decree31 } from './texts/decree-31-2021.ts'
import { decree367 } from './texts/decree-367-2025.ts'
import { decree45 } from './texts/decree-45-2020.ts'
import { decree61 } from './texts/decree-61-2018.ts'
import { decree63of2010 } from './texts/decree-63-2010.ts'
import { decree63 } from './texts/decree-63-2024.ts'
import { dongThap138 } from './texts/dong-thap-138-2025.ts'
import { haNoi1610 } from './texts/ha-noi-1610-2025.ts'
import { labourCode } from './texts/labour-code.ts'
import { laiChau88 } from './texts/lai-chau-88-2025.ts'
import { localGovernment2015, localGovernment2025 } from './texts/local-government.ts'
import { ngheAn95 } from './texts/nghe-an-95-2025.ts'
import { ninhBinh163 } from './texts/ninh-binh-163-2025.ts'
import { processDecisions } from './texts/process-decisions.ts'
import { provincialLetters } from './texts/provincial-letters.ts'
import { relatedTexts } from './texts/related-texts.ts'
import { resolution66 } from './texts/resolution-66-7-2025.ts'

/** Every text of law that the rules cite, and those that stand in relation to them. */
export const legalTexts: readonly LegalText[] = [
  decree61,
  decree107,
  decree118,
  decree367,
  decree224,
  circular01of2018,
  circular03,
  circular04,
  circular01of2023,
  circular87,
  decree297,
  decree63,
  decree151,
  decree105,
  resolution66,
  decree31,
  decree239,
  decree23,
  decree280,
  civilStatusLaw,
  decree45,
  decree278,
  decree196,
  labourCode,
  decision3142,
  decision1833,
  decision2102,
  dongThap138,
  laiChau88,
  ngheAn95,
  haNoi1610,
  ninhBinh163,
  provincialLetters,
  processDecisions,
  decision766,
  localGovernment2015,
  localGovernment2025,
  decree63of2010,
  ...relatedTexts,
]
