import type { JSX } from 'preact'
import { policyOf } from '#core/circle/circleKind.ts'
import type { Audience } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import { chosenNames, hasChoice } from '#web/audience/audienceNames.ts'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import './Sharing.css'

/** So many names are still read before sending; more stand behind one tap. */
const namesAtOnce = 6

export interface WhoReadsProps {
  readonly view: CircleView
  readonly audience: Audience | undefined
  readonly onChange: () => void
}

/** Before anything is sent: the names of those who will read it, and the way to choose others. */
export const WhoReads = (props: WhoReadsProps): JSX.Element => {
  const { view, audience } = props
  const t = useText().audience
  if (!hasChoice(view.members) && audience?.kind !== 'people') return <Readers {...props} />
  return (
    <div class="who-reads-choice">
      <Readers {...props} />
      <div class="flush">
        <Button kind="quiet" onPress={props.onChange}>
          {t.change}
        </Button>
      </div>
    </div>
  )
}

/** Their names alone. */
export const Readers = ({ view, audience }: Omit<WhoReadsProps, 'onChange'>): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const others = view.members.filter(({ isMe }) => !isMe)
  const chosen = chosenNames(language, view.members, audience, text.circle.someone)
  if (chosen !== undefined) return <p class="who-reads">{text.audience.onlyReads(chosen)}</p>
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
