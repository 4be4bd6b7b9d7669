import type { Catalogue } from '#web/text/en.ts'

/** What people do together, or for themselves, by the names of its folders. */
export type Doing =
  | 'sharing'
  | 'questions'
  | 'perspective'
  | 'commitment'
  | 'shoes'
  | 'owning'
  | 'repair'
  | 'seenInYou'
  | 'day'
  | 'note'
  | 'stretch'
  | 'plan'
  | 'shownPlan'
  | 'page'
  | 'weeks'
  | 'season'
  | 'endings'
  | 'reachOut'
  | 'network'
  | 'hereNote'
  | 'practising'
  | 'presentTime'

/**
 * Where each of them ends: away from the screen. `name`: of somebody who takes part. Whoever adds one
 * says here how it leads back into a room with people in it, and a test looks for it on the screen.
 */
export const lastSteps: Readonly<Record<Doing, (t: Catalogue, name: string) => string>> = {
  sharing: (t, name) => t.sharing.heardOff(name),
  questions: t => t.questions.talk,
  perspective: t => t.perspective.talk,
  commitment: t => t.commitment.tell,
  shoes: (t, name) => t.shoes.talkTheirs(name),
  owning: t => t.owning.sentThen,
  repair: t => t.repair.thenDo,
  seenInYou: (t, name) => t.seenInYou.given(name),
  day: t => t.day.sentMore.hard,
  note: (t, name) => t.note.sent(name),
  stretch: t => t.stretch.whatNowMore,
  plan: t => t.plan.done,
  shownPlan: t => t.plan.showAsk,
  page: t => t.guides.perspective.doneAsk,
  weeks: t => t.weeks.after,
  season: t => t.season.end,
  endings: t => t.endings.askedNote,
  reachOut: t => t.reachOut.goneMore,
  network: t => t.network.end,
  hereNote: t => t.hereNote.goneMore,
  practising: t => t.practising.end,
  presentTime: t => t.presentTime.overMore,
}
