import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { PersonView } from '../sharing/shareView.ts'
import type { ReportBody } from './letterBody.ts'

/**
 * R8: why a report is not for this person. Asked before it is written, before it is sealed, and when
 * it is read, so that a modified app reaches nobody that the app would not.
 */
export const reportRefusal = (
  circle: Circle,
  from: AccountId,
  to: AccountId,
  { about, quotes, words }: Pick<ReportBody, 'about' | 'quotes' | 'words'>,
): Refusal | undefined => {
  if (presentMember(circle, from) === undefined) return 'not-a-member'
  if (about === from) return 'wrong-value'
  if (to === about || to === from) return 'is-meant'
  if (!isSteward(circle, to)) return 'not-a-steward'
  return quotes.length === 0 && words.trim() === '' ? 'no-words' : undefined
}

/** R8: whom I can tell about somebody, the longest-standing first. Nobody else may be left. */
export const whoCanBeTold = <Somebody extends PersonView & { readonly role: string }>(
  members: readonly Somebody[],
  about: AccountId,
): readonly Somebody[] =>
  members.filter(({ role, isMe, account }) => role === 'steward' && !isMe && account !== about)

/** R10: among so few it may be guessed who told. */
export const mayBeGuessed = (members: readonly PersonView[]): boolean => members.length <= 3
