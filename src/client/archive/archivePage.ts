import type { CircleView } from '#core/circle/circleView.ts'
import type { CommitmentsView } from '#core/commitment/view.ts'
import type { OwningsView } from '#core/owning/view.ts'
import type { DaysView } from '#core/day/view.ts'
import type { NotesView } from '#core/note/view.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { AnsweredQuestionView } from '#core/questions/view.ts'
import type { RepairsView } from '#core/repair/view.ts'
import type { ShownPlansView } from '#core/plan/shownView.ts'
import type { SeenInYouView } from '#core/seenInYou/view.ts'
import type { EndedStretchView } from '#core/stretch/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { commitmentPages } from './commitmentPages.ts'
import { dayPages, notePages } from './dayPages.ts'
import { type Html, page, sentence, theirs } from './html.ts'
import { owningPages } from './owningPages.ts'
import { questionPages } from './questionPage.ts'
import { shownPlanPages } from './planPages.ts'
import { seenInYouPages } from './seenInYouPages.ts'
import { stretchPages } from './stretchPage.ts'
import { pageStyle } from './pageStyle.ts'

/** When something was said, by the clock of whoever said it; nothing for a time that is none. */
export type SayTime = (atMs: number) => Html | undefined

// The furthest moment that a date can be.
const lastMs = 8.64e15

export const timesIn = (region: string, timeZone?: string): SayTime => {
  const format = new Intl.DateTimeFormat(region, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  return at =>
    at > lastMs
      ? undefined
      : page`<time datetime="${new Date(at).toISOString()}">${format.format(at)}</time>`
}

export interface Listed {
  readonly anchor: string
  readonly name: string
}

/** From the beginning of the file to the private pages. */
export const pageStart = (
  words: ArchiveWords,
  name: string | undefined,
  day: string,
  circles: readonly Listed[],
): Html => page`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file: 'self'; media-src file: 'self'">
<title>${words.title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
${name === undefined ? undefined : page`<p class="name">${theirs(name)}</p>`}
<p>${words.lead}</p>
<p class="soft">${sentence(words.madeOn, day)} ${words.claimed}</p>
</header>
<nav aria-label="${words.contents}">
<ul>
<li><a href="#pages">${words.pages}</a></li>
${circles.map(circle => page`<li><a href="#${circle.anchor}">${theirs(circle.name)}</a></li>\n`)}</ul>
</nav>
<main>
`

export const privatePages = (
  words: ArchiveWords,
  time: SayTime,
  pages: readonly PageView[],
): Html => page`<section id="pages">
<h2>${words.pages}</h2>
${pages.length === 0 ? page`<p class="soft">${words.noPages}</p>` : undefined}
${pages.map(
  one => page`<article>
<p class="soft">${time(one.at)}${
    one.changedAt === one.at
      ? undefined
      : page` · ${sentence(words.changed, time(one.changedAt) ?? '')}`
  }</p>
${onPage(words, one)}</article>
`,
)}</section>
`

/** Free words, or the parts of a path under their names. */
const onPage = (words: ArchiveWords, { words: said, guided }: PageView): readonly Html[] =>
  guided === undefined
    ? [page`<div class="words" dir="auto">${said}</div>\n`]
    : [
        page`<p>${words.guides[guided.guide]}</p>\n`,
        ...guided.parts.map(
          ({ part, words: inPart }) =>
            page`<p class="soft">${words.pageParts[part]}</p>\n<div class="words" dir="auto">${inPart}</div>\n`,
        ),
      ]

/** Answers that opened together. */
interface AnsweredThere {
  readonly stretches: readonly EndedStretchView[]
  readonly questions: readonly AnsweredQuestionView[]
  readonly commitments: CommitmentsView
  readonly ownings: OwningsView
  readonly repairs: RepairsView
  readonly seenInYou: SeenInYouView
  readonly days: DaysView
  readonly notes: NotesView
  readonly plans: ShownPlansView
}

/** A circle up to its shares: what it is, and its people as this person sees them. */
export const circleStart = (
  words: ArchiveWords,
  time: SayTime,
  listed: Listed,
  view: CircleView,
  status: 'ok' | 'halted' | 'gone',
  {
    stretches,
    questions,
    commitments,
    ownings,
    repairs,
    seenInYou,
    days,
    notes,
    plans,
  }: AnsweredThere,
): Html => page`<section id="${listed.anchor}">
<h2>${theirs(listed.name)}</h2>
${view.purpose === undefined ? undefined : page`<p dir="auto">${view.purpose}</p>`}
${view.closed ? page`<p class="soft">${words.closed}</p>` : undefined}
${status === 'gone' ? page`<p class="soft">${words.gone}</p>` : undefined}
${status === 'halted' ? page`<p class="soft">${words.halted}</p>` : undefined}
<h3>${words.people}</h3>
<ul>
${view.members.map(
  ({ name, isMe, role }) =>
    page`<li>${theirs(name ?? words.someone)}${isMe ? ` (${words.you})` : ''}${
      role === 'steward' ? page`<span class="soft"> · ${words.steward}</span>` : undefined
    }</li>\n`,
)}</ul>
${
  view.agreement === undefined
    ? undefined
    : page`<h3>${words.agreement}</h3>
<div class="words" dir="auto">${view.agreement.words}</div>
`
}${stretchPages(words, stretches)}${questionPages(words, questions)}${commitmentPages(words, commitments)}${owningPages(words, ownings, repairs)}${seenInYouPages(words, seenInYou)}${shownPlanPages(words, plans)}${dayPages(words, days)}${notePages(words, time, notes)}<h3>${words.shares}</h3>
`

/** After its shares: what each left as a last word, where the circle comes to its end. */
export const circleEnd = (
  words: ArchiveWords,
  { closing: { lastWords } }: CircleView,
  isEmpty: boolean,
): Html =>
  page`${isEmpty ? page`<p class="soft">${words.noShares}</p>\n` : undefined}${
    lastWords.length === 0
      ? undefined
      : page`<h3>${words.lastWords}</h3>
${lastWords.map(
  ({ person: { name, isMe }, words: said }) => page`<article>
<p class="soft">${isMe ? words.you : theirs(name ?? words.someone)}</p>
<div class="words" dir="auto">${said}</div>
</article>
`,
)}`
  }</section>\n`

export const pageEnd: Html = { html: '</main>\n</body>\n</html>\n' }
