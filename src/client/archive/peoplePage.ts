import { dayMs } from '#core/circle/circle.ts'
import { dayInYear } from '#core/day/calendar.ts'
import type { Birthday } from '#core/people/card.ts'
import type { PersonView } from '#core/people/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** The people in my life, as they are kept. A number is shown and leads nowhere. */
export const peoplePage = (
  words: ArchiveWords,
  people: readonly PersonView[],
): Html | undefined => {
  if (people.length === 0) return undefined
  return page`<section id="my-people">
<h2>${words.myPeople}</h2>
${people.map(
  ({ name, phones = [], mails = [], addresses = [], note, birthday, told }) => page`<article>
<h3>${theirs(name)}</h3>
${[...phones, ...mails].map(({ value }) => page`<p>${theirs(value)}</p>\n`)}${addresses.map(
  ({ value }) => page`<div class="words" dir="auto">${value}</div>\n`,
)}${birthday === undefined ? undefined : page`<p class="soft">${born(words, birthday)}</p>\n`}${
  told === undefined
    ? undefined
    : page`<p class="soft">${sentence(words.toldLast, dayIn(words, told.on))}</p>
<div class="words" dir="auto">${told.words}</div>
`
}${note === undefined ? undefined : page`<div class="words" dir="auto">${note}</div>\n`}</article>
`,
)}</section>
`
}

const dayIn = ({ region }: ArchiveWords, day: number): string =>
  new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }).format(day * dayMs)

const born = (words: ArchiveWords, { year, ...day }: Birthday): Html =>
  sentence(
    words.birthday,
    new Intl.DateTimeFormat(words.region, {
      day: 'numeric',
      month: 'long',
      ...(year === undefined ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(dayInYear(year ?? 2000, day) * dayMs),
  )
