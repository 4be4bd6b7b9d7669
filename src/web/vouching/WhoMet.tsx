import type { JSX } from 'preact'
import type { MemberView } from '#core/circle/circleView.ts'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'

/** Who made sure of somebody in person, in words; nothing where nobody did. */
export const WhoMet = ({ member }: { readonly member: MemberView }): JSX.Element | null => {
  const text = useText()
  const t = text.vouching
  const language = useLanguage()
  const { byMe, byOthers } = member.vouched
  if (byMe === 'not' && byOthers.length === 0) return null
  const name = member.name ?? text.circle.someone
  const others = namesOf(language, byOthers, text.circle.someone)
  return (
    <div class="stack">
      {byMe === 'now' && <p>{t.metNow}</p>}
      {byMe === 'earlier' && <p>{t.metEarlier(name)}</p>}
      {byOthers.length > 0 && <p>{t.met(others, name, byOthers.length > 1)}</p>}
    </div>
  )
}
