import type { ComponentChildren, JSX } from 'preact'
import type { Answer } from '#core/together/answer.ts'
import type { MyAnswer as Mine } from '#core/together/myAnswer.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import '#web/circle/Circle.css'

export interface MyAnswerProps<Says extends Answer> {
  readonly mine: Mine<Says>
  readonly canChange: boolean
  /** It has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly draw: (says: Says) => ComponentChildren
  readonly onChange: () => void
  readonly onPass: () => void
}

/** What I answered, which nobody else can read yet; and ways to change it or take it back. */
export const MyAnswer = <Says extends Answer>(props: MyAnswerProps<Says>): JSX.Element => {
  const { mine, doing } = props
  const text = useText()
  const t = text.together
  const answered = mine.kind === 'answered'
  return (
    <section class="card card-quiet stack" aria-live="polite">
      <h2>{answered ? t.mine : t.minePassed}</h2>
      {mine.kind === 'answered' &&
        (mine.says === undefined ? <p>{t.mineToCome}</p> : props.draw(mine.says))}
      {props.waits && (
        <output class="said soft small">
          {props.online ? text.circle.goingOut : text.circle.kept}
        </output>
      )}
      {props.canChange && (
        <>
          <p class="soft small">{t.mineMore}</p>
          <div class="two-ways">
            <Button disabled={doing.busy} onPress={props.onChange}>
              {answered ? t.change : t.afterAll}
            </Button>
            {answered && (
              <Button disabled={doing.busy} onPress={props.onPass}>
                {t.withdraw}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
