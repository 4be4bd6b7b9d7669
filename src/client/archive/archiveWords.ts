import type { ReadmeWords } from './archiveReadme.ts'
import type { CheckInAnswer } from '#core/commitment/events.ts'
import type { NetworkRing, Purpose } from '#core/network/events.ts'
import type { OwningAnswer, OwningPart } from '#core/owning/events.ts'
import type { RepairStands } from '#core/repair/view.ts'
import type { Guide, PartName } from '#core/page/guides.ts'
import type { StretchChoice } from '#core/stretch/stretchAnswer.ts'
import type { MoveKind, Need } from '#core/sharing/events.ts'
import type { DayPart, OfferKind } from '#core/sharing/offer.ts'
import type { PlanStep } from '#core/plan/steps.ts'

/** What became of an offer. `{name}`: who said yes or not now, or to whom it was said. */
export interface OfferSayings {
  readonly iSaidYes: string
  readonly iSaidNotNow: string
  readonly saidYes: string
  readonly saidNotNow: string
  readonly happened: string
  readonly didNot: string
}

/**
 * The sentences of the archive in the person's language. The engine has none of its own, so the
 * screen hands them over; where something is put in they say `{name}`.
 */
export interface ArchiveWords {
  readonly language: string
  /** As dates are written there: 'en-GB'. */
  readonly region: string
  readonly title: string
  readonly lead: string
  /** `{name}`: the day. */
  readonly madeOn: string
  /** That a time is what the writer's own device said. */
  readonly claimed: string
  readonly contents: string
  readonly pages: string
  readonly noPages: string
  /** The people in one's life. */
  readonly myPeople: string
  /** Who is close; `{name}` in the last: what for. */
  readonly network: {
    readonly title: string
    readonly rings: Readonly<Record<NetworkRing, string>>
    readonly forWords: Readonly<Record<Purpose, string>>
    readonly forLine: string
  }
  /** `{name}`: when. */
  readonly toldLast: string
  /** `{name}`: the day. */
  readonly birthday: string
  /** `{name}`: when. */
  readonly changed: string
  readonly circleUnnamed: string
  readonly someone: string
  readonly you: string
  readonly people: string
  readonly steward: string
  readonly agreement: string
  /** What was answered at the end of a stretch. */
  readonly stretches: string
  readonly stretchSays: Readonly<Record<StretchChoice, string>>
  /** How others saw a share. */
  readonly perspective: string
  /** What they asked each other, and answered. */
  readonly questions: string
  /** Those of ours, by name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Promises; `{name}` in the next two: the companion, and who made it. */
  /** Standing in somebody's shoes, with the gap for their name. */
  readonly guessMine: string
  readonly guessTheirs: string
  readonly guessSays: string
  readonly guessSo: string
  readonly guessNeeds: string
  readonly commitments: string
  readonly commitmentMine: string
  readonly commitmentTheirs: string
  readonly checkIns: Readonly<Record<CheckInAnswer, string>>
  /** A fault owned; `{name}` in the next two: to whom, and by whom. */
  readonly ownings: string
  readonly owningMine: string
  readonly owningTheirs: string
  readonly owningParts: Readonly<Record<OwningPart, string>>
  readonly owningAnswers: Readonly<Record<Exclude<OwningAnswer, 'words'>, string>>
  /** What two agreed on; `{name}`: with whom. */
  readonly repairs: string
  readonly repairWith: string
  readonly repairStands: Readonly<Record<RepairStands, string>>
  /** What I see in you; `{name}` in the next two: whom I said it to, and who said it to me. */
  readonly seenInYou: string
  readonly seenInThem: string
  readonly seenInMe: string
  /** Private pages that follow a path, and the names of their parts. */
  readonly guides: Readonly<Record<Guide, string>>
  readonly pageParts: Readonly<Record<PartName, string>>
  /** My plan, the names of its steps, and `{name}`: whose plan somebody shows me. */
  readonly plan: string
  readonly planSteps: Readonly<Record<PlanStep, string>>
  readonly planOf: string
  /** One line of each season. */
  readonly seasons: string
  /** `{name}` in the two sums: the number. */
  readonly weeks: Readonly<
    Record<'title' | 'heard' | 'lonely' | 'connected' | 'passed' | 'ofFive' | 'ofTen', string>
  > & {
    /** From *never* to *always*. */
    readonly often: readonly string[]
  }
  /** Dates that matter. `{name}` in the next: what would help on one. */
  readonly days: string
  readonly dayHelps: string
  readonly everyYear: string
  /** Notes; `{name}` in the next two: whom mine went to, and whom one came from. */
  readonly notes: string
  readonly noteMine: string
  readonly noteTheirs: string
  readonly shares: string
  readonly noShares: string
  readonly closed: string
  readonly lastWords: string
  readonly gone: string
  readonly halted: string
  readonly asks: Readonly<Record<Need, string>>
  readonly iAsk: Readonly<Record<Need, string>>
  readonly moveSays: Readonly<Record<MoveKind, string>>
  readonly moveSaysMine: Readonly<Record<MoveKind, string>>
  readonly offerKinds: Readonly<Record<OfferKind, string>>
  readonly dayParts: Readonly<Record<DayPart, string>>
  readonly offerSays: OfferSayings
  /** `{name}`: who reads an aside, its reader as `readerYou`. */
  readonly only: string
  readonly readerYou: string
  readonly goesOn: string
  /** `{name}`: the day since which there is something to be glad about. */
  readonly since: string
  /** `{name}`: the note. */
  readonly noteIs: string
  /** `{name}`: the feelings. */
  readonly feels: string
  readonly feelingWords: Readonly<Record<string, string>>
  readonly waits: string
  readonly heard: string
  readonly rests: string
  readonly takenBackShare: string
  readonly takenBackShareMine: string
  readonly takenBackMove: string
  readonly takenBackMoveMine: string
  readonly hidden: string
  /** In the place of a picture or a voice note. */
  readonly fileMissing: string
  readonly iSaidIt: string
  readonly iSaidNotYet: string
  readonly theySaidIt: string
  readonly theySaidNotYet: string
  /** Where others are not named: `{name}` is a number. */
  readonly somebody: string
  /** `{name}`: a circle out of an archive that was brought back. */
  readonly fromArchive: string
  /** What every day is called in a calendar, whatever it is. */
  readonly calendarTitle: string
  /** The head of the table of check-ins. */
  readonly table: Readonly<Record<'day' | 'circle' | 'commitment' | 'answer' | 'line', string>>
  /** README.txt. */
  readonly readme: ReadmeWords
}
