import type { JSX } from 'preact'
import type { EventId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { BegunAnswers } from '#web/together/BegunAnswers.tsx'
import { OpenedAnswers } from '#web/together/OpenedAnswers.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import type { EyesProps } from './Eyes.tsx'

/** How each sees it, once it is open; whoever asked marks what widened their view, for themselves. */
export const SeenByOthers = (props: EyesProps): JSX.Element => {
  const { eyes } = props
  const text = useText()
  const t = text.perspective
  const { entry, widened, canMark } = eyes
  const mark = (id: EventId): void =>
    props.onMark(
      entry,
      widened.includes(id) ? widened.filter(each => each !== id) : [...widened, id],
    )
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <OpenedAnswers
        opened={eyes}
        closed={props.closed}
        doing={props.doing}
        draw={says => <Words>{says.words}</Words>}
        below={
          canMark
            ? ({ id }) => (
                <div class="flush">
                  <Button kind="quiet" disabled={props.doing.busy} onPress={() => mark(id)}>
                    {widened.includes(id) ? t.widenedYes : t.widened}
                  </Button>
                </div>
              )
            : undefined
        }
        onTakeBack={props.onTakeBack}
      />
      <p class="soft small">
        {text.together.passedUnnamed} {canMark && t.widenedMore}
      </p>
      <BegunAnswers to={[entry]} />
      {eyes.late && <p>{t.late}</p>}
      {canMark && eyes.answers.length > 0 && <p>{t.talk}</p>}
    </section>
  )
}
