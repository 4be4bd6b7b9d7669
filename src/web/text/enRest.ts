import { accountEn } from './en/account.ts'
import { agreementEn } from './en/agreement.ts'
import { archiveEn } from './en/archive.ts'
import { restoreEn } from './en/restore.ts'
import { audienceEn } from './en/audience.ts'
import { circleEn } from './en/circle.ts'
import { circlesEn } from './en/circles.ts'
import { closingEn } from './en/closing.ts'
import { commitmentEn } from './en/commitment.ts'
import { dayEn } from './en/day.ts'
import { feelingsEn } from './en/feelings.ts'
import { fewTracesEn } from './en/fewTraces.ts'
import { emailEn } from './en/email.ts'
import { filesEn } from './en/files.ts'
import { greetingEn } from './en/greeting.ts'
import { guidesEn } from './en/guides.ts'
import { hereNoteEn } from './en/hereNote.ts'
import { hintsEn } from './en/hints.ts'
import { joiningEn } from './en/joining.ts'
import { letInEn } from './en/letIn.ts'
import { catchingEn } from './en/catching.ts'
import { endingsEn } from './en/endings.ts'
import { keepersEn } from './en/keepers.ts'
import { limitsEn } from './en/limits.ts'
import { meEn } from './en/me.ts'
import { networkEn } from './en/network.ts'
import { noteEn } from './en/note.ts'
import { offersEn } from './en/offers.ts'
import { owningEn } from './en/owning.ts'
import { pageEn } from './en/page.ts'
import { peopleEn } from './en/people.ts'
import { perspectiveEn } from './en/perspective.ts'
import { planEn } from './en/plan.ts'
import { practisingEn } from './en/practising.ts'
import { presentTimeEn } from './en/presentTime.ts'
import { questionsEn } from './en/questions.ts'
import { repairEn } from './en/repair.ts'
import { reportEn } from './en/report.ts'
import { returningEn } from './en/returning.ts'
import { riseEn } from './en/rise.ts'
import { safetyCheckEn } from './en/safetyCheck.ts'
import { scannerEn } from './en/scanner.ts'
import { seenInYouEn } from './en/seenInYou.ts'
import { setupEn } from './en/setup.ts'
import { sharingEn } from './en/sharing.ts'
import { shoesEn } from './en/shoes.ts'
import { sidesEn } from './en/sides.ts'
import { stretchEn } from './en/stretch.ts'
import { tellingEn } from './en/telling.ts'
import { todayEn } from './en/today.ts'
import { togetherEn } from './en/together.ts'
import { vouchingEn } from './en/vouching.ts'
import { walkEn } from './en/walk.ts'
import { openersEn } from './en/openers.ts'
import { reachOutEn } from './en/reachOut.ts'
import { seasonEn } from './en/season.ts'
import { weeksEn } from './en/weeks.ts'
import { youngEn } from './en/young.ts'

/** The sentences of the screens that are fetched when they are opened. One line per area. */
export const enRest = {
  account: accountEn,
  agreement: agreementEn,
  archive: archiveEn,
  restore: restoreEn,
  audience: audienceEn,
  circle: circleEn,
  circles: circlesEn,
  closing: closingEn,
  commitment: commitmentEn,
  day: dayEn,
  network: networkEn,
  note: noteEn,
  walk: walkEn,
  feelings: feelingsEn,
  fewTraces: fewTracesEn,
  email: emailEn,
  files: filesEn,
  greeting: greetingEn,
  guides: guidesEn,
  hereNote: hereNoteEn,
  hints: hintsEn,
  joining: joiningEn,
  letIn: letInEn,
  keepers: keepersEn,
  catching: catchingEn,
  endings: endingsEn,
  limits: limitsEn,
  me: meEn,
  offers: offersEn,
  owning: owningEn,
  page: pageEn,
  people: peopleEn,
  perspective: perspectiveEn,
  questions: questionsEn,
  plan: planEn,
  practising: practisingEn,
  presentTime: presentTimeEn,
  repair: repairEn,
  report: reportEn,
  returning: returningEn,
  rise: riseEn,
  safetyCheck: safetyCheckEn,
  scanner: scannerEn,
  seenInYou: seenInYouEn,
  setup: setupEn,
  sharing: sharingEn,
  shoes: shoesEn,
  sides: sidesEn,
  stretch: stretchEn,
  telling: tellingEn,
  today: todayEn,
  together: togetherEn,
  vouching: vouchingEn,
  openers: openersEn,
  reachOut: reachOutEn,
  season: seasonEn,
  weeks: weeksEn,
  young: youngEn,
}
