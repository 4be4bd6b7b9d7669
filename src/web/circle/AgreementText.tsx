import type { JSX } from 'preact'
import type { TextView } from '#core/agreement/agreementView.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'

export interface AgreementTextProps {
  readonly text: TextView
  /** Another text stood before it. */
  readonly changed: boolean
}

/** One text of the agreement, with who wrote it and when. */
export const AgreementText = ({ text, changed }: AgreementTextProps): JSX.Element => {
  const { agreement: t, circle } = useText()
  const language = useLanguage()
  const day = longDay(language, text.at)
  const name = text.by.name ?? circle.someone
  const mine = changed ? t.changedByMe(day) : t.writtenByMe(day)
  const theirs = changed ? t.changedBy(name, day) : t.writtenBy(name, day)
  return (
    <div class="card stack">
      <Words>{text.words}</Words>
      <p class="soft small">{text.by.isMe ? mine : theirs}</p>
      {text.handedOnBy !== undefined && (
        <p class="soft small">{t.handedOn(text.handedOnBy.name ?? circle.someone)}</p>
      )}
    </div>
  )
}
