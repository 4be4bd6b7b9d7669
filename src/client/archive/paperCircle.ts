import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import { circleView } from '#core/circle/view.ts'
import { dayAt } from '#core/commitment/due.ts'
import { commitmentsView } from '#core/commitment/view.ts'
import { daysView } from '#core/day/view.ts'
import { notesView } from '#core/note/view.ts'
import { owningsView } from '#core/owning/view.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { questionsView } from '#core/questions/view.ts'
import { repairsView } from '#core/repair/view.ts'
import { seenInYouView } from '#core/seenInYou/view.ts'
import { shareView } from '#core/sharing/view.ts'
import { guessesView } from '#core/shoes/view.ts'
import { stretchView } from '#core/stretch/view.ts'
import type { Media } from './archiveMedia.ts'
import { circleEnd, circleStart, type Listed, type SayTime } from './archivePage.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { guessPages } from './guessPages.ts'
import type { Html } from './html.ts'
import { perspectivePage } from './perspectivePage.ts'
import { sharePage } from './sharePage.ts'

/** A circle as one person reads it on paper: in the page, as Markdown, and from an archive on a screen. */
export interface PaperCircle {
  readonly words: ArchiveWords
  readonly time: SayTime
  readonly media: Media
  readonly circle: Circle
  /** What they chose for themselves lies there. */
  readonly self: Circle | undefined
  readonly me: AccountId
  readonly now: number
  readonly status: 'ok' | 'halted' | 'gone'
  readonly listed: Listed
}

/**
 * What its maker had chosen, of a circle out of archive.json: an owning to them stands there only
 * where they chose to read it.
 */
export const asRead = (circle: Circle): Circle => {
  const self = emptyCircle()
  const entries: Record<string, 'shown'> = {}
  for (const { entry } of Object.values(circle.owning.all)) entries[entry] = 'shown'
  if (circle.id !== undefined) self.vault.ownings = { [circle.id]: { entries, people: {} } }
  return self
}

const viewOf = ({ circle, me, now }: PaperCircle): CircleView =>
  circleView(circle, me, now, { limit: 1 })

/** What it is, its people, and all that is no share. */
export const paperStart = (paper: PaperCircle): Html => {
  const { words, time, listed, status, circle, self, me, now } = paper
  const today = dayAt(now, 0)
  return circleStart(words, time, listed, viewOf(paper), status, {
    stretches: stretchView(circle, undefined, me, now).ended,
    questions: questionsView(circle, undefined, me).answered,
    commitments: commitmentsView(circle, undefined, me, now),
    ownings: owningsView(circle, self, me),
    repairs: repairsView(circle, self, me),
    seenInYou: seenInYouView(circle, undefined, me, now),
    days: daysView(circle, undefined, me, today),
    notes: notesView(circle, undefined, me, today),
    plans: shownPlansView(circle, self, me),
  })
}

/** Some of its shares, each with what stands beside it. */
export const paperShares = (paper: PaperCircle, order: readonly EntryId[]): Html => {
  const { words, time, media, circle, me, now } = paper
  const shares = order
    .map(share => shareView(circle, share, me, now))
    .filter(share => share !== undefined)
  const entries = shares.map(share => share.entry)
  const { all: eyes } = perspectivesView(circle, undefined, me, entries)
  const { all: guesses } = guessesView(circle, me, entries)
  const pages = shares.flatMap(share => {
    const seen = eyes.find(each => each.share === share.entry)
    const stood = guesses.filter(each => each.share === share.entry)
    return [
      sharePage(words, time, media, share),
      perspectivePage(words, seen),
      guessPages(words, stood),
    ]
  })
  return { html: pages.map(part => part?.html ?? '').join('') }
}

export const paperEnd = (paper: PaperCircle): Html =>
  circleEnd(paper.words, viewOf(paper), paper.circle.sharing.order.length === 0)
