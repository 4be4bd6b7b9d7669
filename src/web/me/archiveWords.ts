import type { ArchiveWords } from '#client/archive/archiveWords.ts'
import { wordsByKey } from '#web/sharing/feelingWords.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** Where the engine puts in a name, a day or a note: no function crosses to its thread. */
const gap = '{name}'

/** The same words of every key, with the gap in them. */
const open = <Key extends string>(
  sayings: Readonly<Record<Key, (name: string) => string>>,
): Readonly<Record<Key, string>> => {
  const opened = Object.entries<(name: string) => string>(sayings).map(([key, say]) => [
    key,
    say(gap),
  ])
  // The keys are those of `sayings`.
  return Object.fromEntries(opened) as Readonly<Record<Key, string>>
}

const partTitles = ({ guides }: Catalogue): ArchiveWords['pageParts'] => {
  const { assumed, readings, ask } = guides.perspective.parts
  const { hurt, other, gift, decide, comesBack } = guides['letting-go'].parts
  return {
    assumed: assumed.title,
    readings: readings.title,
    ask: ask.title,
    hurt: hurt.title,
    other: other.title,
    gift: gift.title,
    decide: decide.title,
    comesBack: comesBack.title,
  }
}

/** What an archive says, in the words of the screens. */
export const archiveWords = (language: Language, text: Catalogue): ArchiveWords => {
  const { offers, sharing } = text
  const { paper } = text.archive
  return {
    language,
    region: regionOf(language),
    title: paper.title,
    lead: paper.lead,
    madeOn: paper.madeOn(gap),
    claimed: paper.claimed,
    contents: paper.contents,
    pages: paper.pages,
    noPages: paper.noPages,
    myPeople: text.people.title,
    network: {
      title: text.network.title,
      rings: text.network.rings,
      forWords: text.network.forWords,
      forLine: text.network.forLine(gap),
    },
    toldLast: paper.toldLast(gap),
    birthday: paper.birthday(gap),
    changed: paper.changed(gap),
    circleUnnamed: paper.circleUnnamed,
    someone: text.circle.someone,
    you: paper.you,
    people: paper.people,
    steward: text.circle.steward,
    agreement: paper.agreement,
    stretches: paper.stretches,
    stretchSays: text.stretch.choices,
    perspective: text.perspective.title,
    questions: paper.questions,
    prompts: text.questions.prompts,
    guessMine: text.shoes.mine(gap),
    guessTheirs: text.shoes.theirs(gap),
    guessSays: text.shoes.says(gap),
    guessSo: text.shoes.so,
    guessNeeds: text.shoes.needsLabel,
    commitments: text.commitment.title,
    commitmentMine: text.commitment.withName(gap),
    commitmentTheirs: text.commitment.ofName(gap),
    checkIns: text.commitment.answers,
    ownings: text.owning.title,
    owningMine: text.owning.toName(gap),
    owningTheirs: text.owning.fromName(gap),
    owningParts: text.owning.parts,
    owningAnswers: text.owning.answers,
    repairs: text.repair.title,
    repairWith: text.repair.withName(gap),
    repairStands: text.repair.stands,
    seenInYou: text.seenInYou.title,
    seenInThem: text.seenInYou.iSaid(gap),
    seenInMe: text.seenInYou.theySaid(gap),
    guides: {
      perspective: text.guides.perspective.title,
      'letting-go': text.guides['letting-go'].title,
    },
    pageParts: partTitles(text),
    plan: text.plan.title,
    planSteps: text.help.planSteps,
    planOf: text.plan.theirsOf(gap),
    seasons: text.season.wordsTitle,
    weeks: {
      title: text.weeks.title,
      ...text.weeks.lines,
      passed: text.weeks.passed,
      ofFive: text.weeks.ofFive(gap),
      ofTen: text.archive.paper.ofTen,
      often: text.weeks.lonelyOften,
    },
    days: text.day.title,
    dayHelps: text.day.helpsIs(gap),
    everyYear: text.day.oftens.yearly,
    notes: text.note.title,
    noteMine: text.note.to(gap),
    noteTheirs: text.note.from(gap),
    shares: paper.shares,
    noShares: paper.noShares,
    closed: paper.closed,
    lastWords: text.closing.lastWords,
    gone: paper.gone,
    halted: paper.halted,
    asks: open(sharing.asks),
    iAsk: sharing.iAsk,
    moveSays: open(sharing.moveSays),
    moveSaysMine: sharing.moveSaysMine,
    offerKinds: offers.kinds,
    dayParts: offers.parts,
    offerSays: {
      iSaidYes: offers.youSaidYes(gap),
      iSaidNotNow: offers.youSaidNotNow(gap),
      saidYes: offers.saidYes(gap),
      saidNotNow: offers.saidNotNow(gap),
      happened: offers.happened,
      didNot: offers.didNot,
    },
    only: text.audience.only(gap),
    readerYou: text.audience.you,
    goesOn: sharing.goesOn,
    since: text.rise.onlySince(gap),
    noteIs: sharing.noteIs(gap),
    feels: sharing.feels(gap),
    feelingWords: wordsByKey(text.feelings),
    waits: text.ui.waits,
    heard: text.ui.heard,
    rests: sharing.rests,
    takenBackShare: sharing.takenBackShare(gap),
    takenBackShareMine: sharing.takenBackShareMine,
    takenBackMove: sharing.takenBackMove(gap),
    takenBackMoveMine: sharing.takenBackMoveMine,
    hidden: sharing.hiddenShare,
    fileMissing: paper.fileMissing,
    iSaidIt: sharing.youSaidIt(gap),
    iSaidNotYet: sharing.youSaidNotYet(gap),
    theySaidIt: sharing.theySaidIt(gap),
    theySaidNotYet: paper.theySaidNotYet(gap),
    somebody: paper.somebody(gap),
    fromArchive: paper.fromArchive(gap),
    calendarTitle: paper.calendarTitle,
    table: paper.table,
    readme: paper.readme,
  }
}
