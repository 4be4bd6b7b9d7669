import type { Audience } from '#core/aside/audience.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView, ShareView } from '#core/sharing/shareView.ts'
import { listOf } from '#web/circle/names.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'

/** "Ben, Caro and you": everybody who reads an aside, whoever looks at it last. */
export const readersLine = (
  language: Language,
  readers: readonly PersonView[],
  words: { readonly someone: string; readonly you: string },
): string =>
  listOf(
    language,
    readers.map(({ isMe, name }) => (isMe ? words.you : (name ?? words.someone))),
  )

/**
 * To whom an answer goes as long as nobody is chosen for it: to those an aside was for, else to
 * everybody. `undefined` between two, where it goes without saying.
 */
export const answerLine = (
  language: Language,
  { audience, author }: Pick<Extract<ShareView, { readonly kind: 'open' }>, 'audience' | 'author'>,
  people: readonly PersonView[],
  { audience: t, circle }: Pick<Catalogue, 'audience' | 'circle'>,
): string | undefined => {
  if (audience === undefined)
    // Whoever shared it may have left: then there is nobody an aside could be an answer to.
    return hasChoice(people) && author.present ? t.readersAre(t.everybodyIn) : undefined
  const readers = audience.filter(({ isMe, present }) => present && !isMe)
  const names = readersLine(language, readers, { someone: circle.someone, you: t.you })
  return `${t.readersAre(names)}. ${t.samePeople}`
}

/** Those whom somebody writes for, by name; `undefined` while it is for everybody here. */
export const chosenNames = (
  language: Language,
  people: readonly PersonView[],
  audience: Audience | undefined,
  someone: string,
): string | undefined => {
  if (audience?.kind !== 'people' || audience.accounts.length === 0) return undefined
  const { accounts } = audience
  const chosen = accounts.map(account => people.find(person => person.account === account))
  return listOf(
    language,
    chosen.map(person => person?.name ?? someone),
  )
}

/** The others who will read it. */
export const readersAmong = <Somebody extends PersonView>(
  people: readonly Somebody[],
  audience: Audience | undefined,
): readonly Somebody[] =>
  people.filter(
    ({ isMe, account }) =>
      !isMe && (audience?.kind !== 'people' || audience.accounts.includes(account)),
  )

/** Without those who have left since they were chosen: whoever writes sees whom it goes to. */
export const stillHere = (people: readonly PersonView[], audience: Audience): Audience =>
  audience.kind === 'people'
    ? {
        kind: 'people',
        accounts: audience.accounts.filter(account =>
          people.some(person => person.account === account),
        ),
      }
    : audience

/** There is somebody to leave out: in a circle of two nothing has to be chosen. */
export const hasChoice = (people: readonly PersonView[]): boolean =>
  people.filter(({ isMe, present }) => present && !isMe).length > 1

/** Whom an answer is to; where somebody is blocked, everybody but them; else nobody yet. */
export const firstChosen = (
  others: readonly PersonView[],
  always: PersonView | undefined,
): readonly AccountId[] => {
  if (always !== undefined) return [always.account]
  const rest = others.filter(({ blocked }) => !blocked)
  return rest.length === others.length ? [] : rest.map(({ account }) => account)
}
