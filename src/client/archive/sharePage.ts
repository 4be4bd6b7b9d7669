import { calendarMs, sayDay } from '#base/sayDay.ts'
import type { MoveView, PersonView, ShareView } from '#core/sharing/shareView.ts'
import type { FileView } from '#core/sharing/files.ts'
import { type Media, mediaName } from './archiveMedia.ts'
import type { SayTime } from './archivePage.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, plain, sentence, theirs } from './html.ts'

type OpenShare = Extract<ShareView, { readonly kind: 'open' }>
type OpenMove = Extract<MoveView, { readonly kind: 'open' }>

/** One share with its answers, as its reader sees it: *heard* only where it is theirs (rule H9). */
export const sharePage = (
  words: ArchiveWords,
  time: SayTime,
  media: Media,
  share: ShareView,
): Html =>
  share.kind === 'taken-back'
    ? page`<p class="gone">${goneShare(words, share)}</p>\n`
    : page`<article>
<h4>${
        share.author.isMe
          ? plain(words.iAsk[share.need])
          : sentence(words.asks[share.need], nameOf(words, share.author))
      }</h4>
<p class="soft">${time(share.at)}</p>
${only(words, share.audience)}${share.continues ? page`<p class="soft">${words.goesOn}</p>\n` : undefined}${
  share.note === undefined
    ? undefined
    : page`<p class="soft">${sentence(words.noteIs, share.note)}</p>\n`
}${wordsOf(share.words)}${since(words, share)}${filesPart(words, media, share.files)}${feelings(words, share)}${state(words, share)}${
  share.moves.length === 0
    ? undefined
    : page`<ul class="answers">
${share.moves.map(move => movePage(words, time, media, share, move))}</ul>
`
}</article>
`

/** B10: to whom it was said, where that was not everybody. */
const only = (
  words: ArchiveWords,
  readers: readonly PersonView[] | undefined,
): Html | undefined => {
  if (readers === undefined) return undefined
  const names = readers.map(({ isMe, name }) => (isMe ? words.readerYou : (name ?? words.someone)))
  const list = new Intl.ListFormat(words.region, { type: 'conjunction' }).format(names)
  return page`<p class="soft">${sentence(words.only, list)}</p>\n`
}

const nameOf = (words: ArchiveWords, { name }: PersonView): string => name ?? words.someone

const wordsOf = (said: string): Html | undefined =>
  said === '' ? undefined : page`<div class="words" dir="auto">${said}</div>\n`

/** A picture to see, a voice to hear, and what is said of it for those who cannot. */
const filesPart = (
  words: ArchiveWords,
  media: Media,
  files: readonly FileView[],
): readonly Html[] =>
  files.map(file => {
    const name = mediaName(file)
    const said = wordsOf(file.words)
    if (!media.has(name)) return page`<p class="gone">${words.fileMissing}</p>\n${said}`
    return file.kind === 'picture'
      ? page`<p><img src="${name}" alt="${file.words}"></p>\n${said}`
      : page`<p><audio controls preload="none" src="${name}"></audio></p>\n${said}`
  })

/** Of a rise: since when. How long that is, is as of the day it was said. */
const since = (words: ArchiveWords, share: OpenShare): Html | undefined => {
  if (share.since === undefined) return undefined
  const day = new Intl.DateTimeFormat(words.region, { dateStyle: 'long', timeZone: 'UTC' })
  return page`<p>${sentence(words.since, plain(day.format(calendarMs(share.since))))}</p>\n`
}

const feelings = (words: ArchiveWords, share: OpenShare): Html | undefined => {
  if (share.feelings.length === 0) return undefined
  const said = share.feelings.map(feeling =>
    Object.hasOwn(words.feelingWords, feeling) ? (words.feelingWords[feeling] ?? feeling) : feeling,
  )
  return page`<p class="soft">${sentence(words.feels, said.join(', '))}</p>\n`
}

const state = (words: ArchiveWords, share: OpenShare): Html | undefined => {
  const said = [
    ...(share.ringFilled ? [words.heard] : []),
    ...(share.state === 'rested' ? [words.rests] : []),
    ...(share.state === 'waiting' && !share.continues ? [words.waits] : []),
  ]
  return said.length === 0 ? undefined : page`<p class="state">${said.join(' · ')}</p>\n`
}

const goneShare = (
  words: ArchiveWords,
  { how, author }: Pick<Extract<ShareView, { readonly kind: 'taken-back' }>, 'how' | 'author'>,
): Html => {
  if (how === 'steward') return plain(words.hidden)
  return author.isMe
    ? plain(words.takenBackShareMine)
    : sentence(words.takenBackShare, nameOf(words, author))
}

const goneMove = (
  words: ArchiveWords,
  share: OpenShare,
  move: Extract<MoveView, { readonly kind: 'taken-back' }>,
): Html => {
  const { how, author } = move
  // H36: the sharer's own, which was no answer.
  if (author.account === share.author.account) return goneShare(words, move)
  if (how === 'steward') return plain(words.hidden)
  return author.isMe
    ? plain(words.takenBackMoveMine)
    : sentence(words.takenBackMove, nameOf(words, author))
}

const movePage = (
  words: ArchiveWords,
  time: SayTime,
  media: Media,
  share: OpenShare,
  move: MoveView,
): Html => {
  if (move.kind === 'taken-back')
    return page`<li class="gone">${goneMove(words, share, move)}</li>\n`
  const title = move.author.isMe
    ? plain(words.moveSaysMine[move.move])
    : sentence(words.moveSays[move.move], nameOf(words, move.author))
  return page`<li>
<h5>${title}</h5>
<p class="soft">${time(move.at)}</p>
${only(words, move.audience)}${offerPart(words, share, move)}${wordsOf(move.words)}${filesPart(words, media, move.files)}${heard(words, share, move)}</li>
`
}

/** What was offered and when, and what became of it as far as its reader may know (H33, H34). */
const offerPart = (words: ArchiveWords, share: OpenShare, move: OpenMove): Html | undefined => {
  const { offer } = move
  if (offer === undefined) return undefined
  const { what, day, part, when, phone } = offer
  const line = [
    plain(words.offerKinds[what]),
    ...(day === undefined ? [] : [plain(sayDay(words.region, day))]),
    ...(part === undefined ? [] : [plain(words.dayParts[part])]),
    ...[when, phone].flatMap(own => (own === undefined ? [] : [theirs(own)])),
  ]
  const said = becameOf(words, share, move)
  return page`<p>${line.map((each, place) => page`${place === 0 ? '' : ' · '}${each}`)}</p>\n${
    said === undefined ? undefined : page`<p class="state">${said}</p>\n`
  }`
}

const becameOf = (
  { offerSays, someone }: ArchiveWords,
  { author }: OpenShare,
  { offer, author: by }: OpenMove,
): Html | undefined => {
  if (offer?.happened !== undefined)
    return plain(offer.happened === 'yes' ? offerSays.happened : offerSays.didNot)
  if (offer?.answer === undefined) return undefined
  const isYes = offer.answer === 'accepted'
  return author.isMe
    ? sentence(isYes ? offerSays.iSaidYes : offerSays.iSaidNotNow, by.name ?? someone)
    : sentence(isYes ? offerSays.saidYes : offerSays.saidNotNow, author.name ?? someone)
}

const heard = (words: ArchiveWords, share: OpenShare, move: OpenMove): Html | undefined => {
  if (move.heard === undefined) return undefined
  const said = share.author.isMe
    ? sentence(move.heard === 'yes' ? words.iSaidIt : words.iSaidNotYet, nameOf(words, move.author))
    : sentence(
        move.heard === 'yes' ? words.theySaidIt : words.theySaidNotYet,
        nameOf(words, share.author),
      )
  // H38: for the two, as they see it.
  return page`<p class="state">${said}</p>\n${wordsOf(move.meant ?? '')}`
}
