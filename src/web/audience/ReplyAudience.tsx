import type { JSX } from 'preact'
import { type Audience, everybody } from '#core/aside/audience.ts'
import type { PersonView, ShareView } from '#core/sharing/shareView.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { AudienceChoice } from './AudienceChoice.tsx'
import { answerLine, chosenNames } from './audienceNames.ts'
import './Audience.css'

export interface ReplyAudienceProps {
  readonly share: Extract<ShareView, { readonly kind: 'open' }>
  /** Whose words are answered: always among the readers. Nobody yet: it goes where the share went. */
  readonly to: PersonView | undefined
  readonly people: readonly PersonView[]
  readonly audience: Audience | undefined
  readonly onChange: (audience: Audience) => void
}

/**
 * To whom an answer goes, above its words the whole time. To an aside: to the same people. To what
 * everybody reads: to everybody, or to whoever shared it and those one chooses.
 */
export const ReplyAudience = (props: ReplyAudienceProps): JSX.Element | null => {
  const { share, people, audience = everybody } = props
  const text = useText()
  const t = text.audience
  const language = useLanguage()
  const line = answerLine(language, share, people, text)
  if (line === undefined) return null
  if (share.audience !== undefined || props.to === undefined) return <p class="who-reads">{line}</p>
  const chosen = chosenNames(language, people, audience, text.circle.someone)
  return (
    <Details summary={t.readersAre(chosen ?? t.everybodyIn)}>
      <AudienceChoice
        people={people}
        audience={audience}
        always={props.to}
        tried={false}
        onChange={props.onChange}
      />
    </Details>
  )
}
