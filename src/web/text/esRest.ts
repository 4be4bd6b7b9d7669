import { accountEs } from './es/account.ts'
import { agreementEs } from './es/agreement.ts'
import { archiveEs } from './es/archive.ts'
import { restoreEs } from './es/restore.ts'
import { audienceEs } from './es/audience.ts'
import { circleEs } from './es/circle.ts'
import { circlesEs } from './es/circles.ts'
import { closingEs } from './es/closing.ts'
import { commitmentEs } from './es/commitment.ts'
import { dayEs } from './es/day.ts'
import { feelingsEs } from './es/feelings.ts'
import { fewTracesEs } from './es/fewTraces.ts'
import { emailEs } from './es/email.ts'
import { filesEs } from './es/files.ts'
import { greetingEs } from './es/greeting.ts'
import { guidesEs } from './es/guides.ts'
import { hereNoteEs } from './es/hereNote.ts'
import { hintsEs } from './es/hints.ts'
import { joiningEs } from './es/joining.ts'
import { letInEs } from './es/letIn.ts'
import { catchingEs } from './es/catching.ts'
import { endingsEs } from './es/endings.ts'
import { keepersEs } from './es/keepers.ts'
import { limitsEs } from './es/limits.ts'
import { meEs } from './es/me.ts'
import { networkEs } from './es/network.ts'
import { noteEs } from './es/note.ts'
import { offersEs } from './es/offers.ts'
import { owningEs } from './es/owning.ts'
import { pageEs } from './es/page.ts'
import { peopleEs } from './es/people.ts'
import { perspectiveEs } from './es/perspective.ts'
import { planEs } from './es/plan.ts'
import { practisingEs } from './es/practising.ts'
import { presentTimeEs } from './es/presentTime.ts'
import { questionsEs } from './es/questions.ts'
import { repairEs } from './es/repair.ts'
import { reportEs } from './es/report.ts'
import { returningEs } from './es/returning.ts'
import { riseEs } from './es/rise.ts'
import { safetyCheckEs } from './es/safetyCheck.ts'
import { scannerEs } from './es/scanner.ts'
import { seenInYouEs } from './es/seenInYou.ts'
import { setupEs } from './es/setup.ts'
import { sharingEs } from './es/sharing.ts'
import { shoesEs } from './es/shoes.ts'
import { sidesEs } from './es/sides.ts'
import { stretchEs } from './es/stretch.ts'
import { tellingEs } from './es/telling.ts'
import { todayEs } from './es/today.ts'
import { togetherEs } from './es/together.ts'
import { vouchingEs } from './es/vouching.ts'
import { walkEs } from './es/walk.ts'
import { openersEs } from './es/openers.ts'
import { reachOutEs } from './es/reachOut.ts'
import { seasonEs } from './es/season.ts'
import { weeksEs } from './es/weeks.ts'
import { youngEs } from './es/young.ts'
import type { enRest } from './enRest.ts'
import type { Spoken } from './spoken.ts'

/** The sentences of the screens that are fetched when they are opened. One line per area. */
export const esRest: Spoken<typeof enRest> = {
  account: accountEs,
  agreement: agreementEs,
  archive: archiveEs,
  restore: restoreEs,
  audience: audienceEs,
  circle: circleEs,
  circles: circlesEs,
  closing: closingEs,
  commitment: commitmentEs,
  day: dayEs,
  network: networkEs,
  note: noteEs,
  walk: walkEs,
  feelings: feelingsEs,
  fewTraces: fewTracesEs,
  email: emailEs,
  files: filesEs,
  greeting: greetingEs,
  guides: guidesEs,
  hereNote: hereNoteEs,
  hints: hintsEs,
  joining: joiningEs,
  letIn: letInEs,
  keepers: keepersEs,
  catching: catchingEs,
  endings: endingsEs,
  limits: limitsEs,
  me: meEs,
  offers: offersEs,
  owning: owningEs,
  page: pageEs,
  people: peopleEs,
  perspective: perspectiveEs,
  questions: questionsEs,
  plan: planEs,
  practising: practisingEs,
  presentTime: presentTimeEs,
  repair: repairEs,
  report: reportEs,
  returning: returningEs,
  rise: riseEs,
  safetyCheck: safetyCheckEs,
  scanner: scannerEs,
  seenInYou: seenInYouEs,
  setup: setupEs,
  sharing: sharingEs,
  shoes: shoesEs,
  sides: sidesEs,
  stretch: stretchEs,
  telling: tellingEs,
  today: todayEs,
  together: togetherEs,
  vouching: vouchingEs,
  openers: openersEs,
  reachOut: reachOutEs,
  season: seasonEs,
  weeks: weeksEs,
  young: youngEs,
}
