import type { JSX } from 'preact'
import { policyOf } from '#core/circle/circleKind.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import './Sharing.css'

/** So many names are still read before sending; more stand behind one tap. */
const namesAtOnce = 6

/** Before anything is sent: the names of those who will read it. */
export const WhoReads = ({ view }: { readonly view: CircleView }): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const others = view.members.filter(({ isMe }) => !isMe)
  if (others.length === 0)
    return (
      <p class="who-reads">
        {policyOf[view.kind].history === 'all' ? t.whoReadsNobody : t.whoReadsNobodyLate}
      </p>
    )
  const names = namesOf(language, others, text.circle.someone)
  if (others.length <= namesAtOnce)
    return <p class="who-reads">{others.length === 1 ? t.whoReads(names) : t.whoReadMany(names)}</p>
  return (
    <div class="who-reads">
      <p>{t.whoReadsAll(view.name ?? text.circles.unnamed)}</p>
      <Details summary={t.whoReadsNames}>
        <p>{names}</p>
      </Details>
    </div>
  )
}
