import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import type { EndedStretchView } from '#core/stretch/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { OpenedAnswers } from '#web/together/OpenedAnswers.tsx'
import { StretchWords } from './StretchWords.tsx'

export interface AnsweredTogetherProps {
  readonly title: string
  readonly ended: EndedStretchView
  readonly closed: boolean
  readonly doing: Action
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** What was answered at the end of a stretch. */
export const AnsweredTogether = (props: AnsweredTogetherProps): JSX.Element => {
  const { ended } = props
  const { stretch: t, together } = useText()
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      <OpenedAnswers
        opened={ended}
        closed={props.closed}
        doing={props.doing}
        draw={says => <StretchWords says={says} />}
        onTakeBack={props.onTakeBack}
      />
      <p class="soft small">
        {together.passedUnnamed} {ended.cameDuring && t.cameDuring}
      </p>
    </section>
  )
}
