import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import { clockTimes } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'

/** C50: when an answer is likely, where that helps; nothing where the circle said nothing. */
export const LookingInLine = ({ view }: { readonly view: CircleView }): JSX.Element | null => {
  const t = useText().agreement.lookingIn
  const language = useLanguage()
  const { kind, standing, closed, lookingIn, members } = view
  const isAlone = members.every(({ isMe }) => isMe)
  if (kind === 'self' || standing === 'outside' || closed || isAlone) return null
  if (lookingIn.length === 0) return null
  return <p class="soft small">{t.line(clockTimes(language, lookingIn))}</p>
}
