import type { JSX } from 'preact'
import type { MyAnswer as Mine } from '#core/stretch/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import '#web/circle/Circle.css'

export interface MyAnswerProps {
  readonly mine: Mine
  readonly canChange: boolean
  /** It has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onChange: () => void
  readonly onPass: () => void
}

/** What I answered, which nobody else can read yet; and ways to change it or take it back. */
export const MyAnswer = (props: MyAnswerProps): JSX.Element => {
  const { mine, doing } = props
  const text = useText()
  const t = text.stretch
  const answered = mine.kind === 'answered'
  return (
    <section class="card card-quiet stack" aria-live="polite">
      <h2>{answered ? t.mine : t.minePassed}</h2>
      {mine.kind === 'answered' && mine.says === undefined && <p>{t.mineToCome}</p>}
      {mine.kind === 'answered' && mine.says !== undefined && (
        <>
          <p>{t.choices[mine.says.choice]}</p>
          {mine.says.line !== undefined && <Words>{mine.says.line}</Words>}
        </>
      )}
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
