import { agreementPractice } from '../agreement/agreementPractice.ts'
import { catchingPractice } from '../catching/catchingPractice.ts'
import { closingPractice } from '../closing/closingPractice.ts'
import { commitmentPractice } from '../commitment/commitmentPractice.ts'
import { endingsPractice } from '../endings/endingsPractice.ts'
import { dayPractice } from '../day/dayPractice.ts'
import { greetingPractice } from '../greeting/greetingPractice.ts'
import { hereNotePractice } from '../hereNote/hereNotePractice.ts'
import { keepersPractice } from '../keepers/keepersPractice.ts'
import { keptPractice } from '../kept/keptPractice.ts'
import { lettersPractice } from '../letters/lettersPractice.ts'
import { owningPractice } from '../owning/owningPractice.ts'
import { networkPractice } from '../network/networkPractice.ts'
import { notePractice } from '../note/notePractice.ts'
import { pagePractice } from '../page/pagePractice.ts'
import { peoplePractice } from '../people/peoplePractice.ts'
import { perspectivePractice } from '../perspective/perspectivePractice.ts'
import { planPractice } from '../plan/planPractice.ts'
import { shownPlanPractice } from '../plan/shownPlanPractice.ts'
import { questionsPractice } from '../questions/questionsPractice.ts'
import { repairPractice } from '../repair/repairPractice.ts'
import { returningPractice } from '../returning/returningPractice.ts'
import { seenInYouPractice } from '../seenInYou/seenInYouPractice.ts'
import { sharingPractice } from '../sharing/sharingPractice.ts'
import { shoesPractice } from '../shoes/shoesPractice.ts'
import { stretchPractice } from '../stretch/stretchPractice.ts'
import { togetherPractice } from '../together/togetherPractice.ts'
import { vaultPractice } from '../vault/vaultPractice.ts'
import { vouchingPractice } from '../vouching/vouchingPractice.ts'
import { reachOutPractice } from '../reachOut/reachOutPractice.ts'
import { seasonPractice } from '../season/seasonPractice.ts'
import { weeksPractice } from '../weeks/weeksPractice.ts'
import { circlePractice } from './circlePractice.ts'
import type { Practice } from './practice.ts'

/** Everything people can do together. A new practice is one folder and one line here. */
export const practices: readonly Practice[] = [
  circlePractice,
  agreementPractice,
  sharingPractice,
  pagePractice,
  peoplePractice,
  vaultPractice,
  lettersPractice,
  vouchingPractice,
  returningPractice,
  greetingPractice,
  closingPractice,
  togetherPractice,
  stretchPractice,
  questionsPractice,
  perspectivePractice,
  commitmentPractice,
  shoesPractice,
  owningPractice,
  repairPractice,
  seenInYouPractice,
  dayPractice,
  notePractice,
  keepersPractice,
  weeksPractice,
  reachOutPractice,
  networkPractice,
  planPractice,
  shownPlanPractice,
  catchingPractice,
  endingsPractice,
  keptPractice,
  seasonPractice,
  hereNotePractice,
]

const byAct = new Map<string, Practice>(
  practices.flatMap(practice => Object.keys(practice.schemas).map(t => [t, practice] as const)),
)

/** The practice an act belongs to; `undefined` for kinds this version does not know. */
export const practiceOf = (t: string): Practice | undefined => byAct.get(t)
