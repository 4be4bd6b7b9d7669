import type { JSX } from 'preact'
import type { Audience } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import { AudienceChoice } from '#web/audience/AudienceChoice.tsx'
import { hasChoice } from '#web/audience/audienceNames.ts'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { Readers } from './WhoReads.tsx'
import './Sharing.css'

export interface UnsafeWhoProps {
  readonly view: CircleView
  readonly audience: Audience | undefined
  /** The person tried to send it to nobody. */
  readonly tried: boolean
  readonly onChange: (audience: Audience) => void
}

/**
 * Above the words: who is told, and the way to leave somebody out. In a family one of them may be the
 * danger, and a hurried finger that meant to choose somebody must not leave out the only one it meant: so
 * nobody is chosen before. It holds nothing up: whoever changes nothing tells everybody.
 */
export const UnsafeWho = (props: UnsafeWhoProps): JSX.Element => {
  const { view, audience } = props
  const text = useText()
  if (!hasChoice(view.members) && audience?.kind !== 'people')
    return <Readers view={view} audience={audience} />
  return (
    <div class="stack">
      <Readers view={view} audience={audience} />
      <p>
        <strong>{text.sharing.unsafeLeaveOut}</strong>
      </p>
      <Details summary={text.audience.change} open={props.tried}>
        <AudienceChoice
          people={view.members}
          audience={audience}
          tried={props.tried}
          onChange={props.onChange}
        />
      </Details>
    </div>
  )
}
