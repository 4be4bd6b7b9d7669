import type { LetterId } from '#base/ids.ts'
import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { shareView } from '../sharing/view.ts'
import { type Limits, limitsOf } from '../vault/limits.ts'
import type { Quote, ReportBody } from './letterBody.ts'
import type { KeptLetter, Letters, MadeReport } from './letters.ts'

/**
 * Whether the circle's log says what is quoted, as this reader's own device has verified it.
 * `unread`: no such words here; taken back, hidden, or never shown to this reader.
 */
export type QuoteState = 'said' | 'otherwise' | 'unread'

export interface QuoteView extends Quote {
  readonly state: QuoteState
  /** The share it stands in, to be opened. */
  readonly share: EntryId | undefined
  /** What a steward names to hide it; empty where it cannot be. */
  readonly hide: readonly EntryId[]
}

/** Something I was told as somebody who looks after the circle. */
export interface ReportView {
  readonly letter: LetterId
  readonly from: PersonView
  readonly about: PersonView
  readonly at: number
  /** It was on its way for more than thirty days. */
  readonly old: boolean
  readonly words: string
  readonly quotes: readonly QuoteView[]
  /** I wrote back that I have read it. */
  readonly answered: boolean
}

/** Something I told. What I said is no longer here. */
export interface MadeReportView {
  readonly letter: LetterId
  readonly to: PersonView
  readonly about: PersonView
  readonly at: number
  /** What they wrote back, where they did. */
  readonly answer:
    | {
        readonly letter: LetterId
        readonly words: string
        readonly at: number
        /** I have seen it. */
        readonly read: boolean
      }
    | undefined
}

export interface ReportsView {
  readonly told: readonly ReportView[]
  readonly made: readonly MadeReportView[]
}

const oldMs = 30 * dayMs

export const keptReports = (
  { kept }: Letters,
  circle: Circle['id'],
): readonly (KeptLetter & { readonly body: ReportBody })[] =>
  Object.values(kept).flatMap(letter =>
    letter.body.t === 'report' && letter.circle === circle
      ? [{ ...letter, body: letter.body }]
      : [],
  )

export const answerTo = ({ kept }: Letters, { letter, to }: MadeReport): KeptLetter | undefined =>
  Object.values(kept).find(
    ({ from, body }) => from === to && body.t === 'report-read' && body.report === letter,
  )

/** What I was told about this circle, and what I told; the latest first. */
export const reportsView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
): ReportsView => {
  if (self === undefined) return { told: [], made: [] }
  const { letters } = self
  const limits = limitsOf(self)
  const person = (account: AccountId): PersonView => personView(circle, account, me, limits)
  return {
    told: keptReports(letters, circle.id)
      .toSorted((a, b) => b.keptAt - a.keptAt)
      .map(({ letter, from, body, keptAt, read }) => ({
        letter,
        from: person(from),
        about: person(body.about),
        at: writtenAt(body.at, keptAt),
        old: keptAt - body.at > oldMs,
        words: body.words,
        quotes: body.quotes.map(quote => quoteView(circle, quote, body.about, me, now, limits)),
        answered: read,
      })),
    made: Object.values(letters.made)
      .filter(made => made.circle === circle.id)
      .toSorted((a, b) => b.at - a.at)
      .map(made => ({
        letter: made.letter,
        to: person(made.to),
        about: person(made.about),
        at: made.at,
        answer: answerView(answerTo(letters, made)),
      })),
  }
}

const answerView = (letter: KeptLetter | undefined): MadeReportView['answer'] =>
  letter?.body.t === 'report-read'
    ? {
        letter: letter.letter,
        words: letter.body.words,
        at: writtenAt(letter.body.at, letter.keptAt),
        read: letter.read,
      }
    : undefined

/** Nobody's letter was written long after it came: then their clock was wrong. */
const writtenAt = (at: number, keptAt: number): number => (at > keptAt + hourMs ? keptAt : at)

const quoteView = (
  circle: Circle,
  quote: Quote,
  about: AccountId,
  me: AccountId,
  now: number,
  limits: Limits,
): QuoteView => {
  const { shares, moves } = circle.sharing
  const said = own(shares, quote.entry) ?? own(moves, quote.entry)
  if (said === undefined) return { ...quote, state: 'unread', share: undefined, hide: [] }
  const share = 'share' in said ? said.share : said.entry
  const view = shareView(circle, share, me, now, limits)
  const shown =
    view?.kind !== 'open'
      ? undefined
      : view.entry === quote.entry
        ? view
        : view.moves.find(move => move.kind === 'open' && move.entry === quote.entry)
  if (shown?.kind !== 'open') return { ...quote, state: 'unread', share: undefined, hide: [] }
  const isSame = said.by === about && said.words === quote.words
  return {
    ...quote,
    state: isSame ? 'said' : 'otherwise',
    share,
    hide: isSame ? shown.hide : [],
  }
}
