import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { maxWords } from '#core/circle/text.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { layers } from '#web/ui/route.ts'

export interface FirstAgreementProps {
  readonly words: string
  /** The path of the step before. */
  readonly back: string
  /** What the button says that makes it. */
  readonly make: string
  readonly doing: Action
  readonly onInput: (words: string) => void
  readonly onBack: () => void
  readonly onMake: () => void
  readonly onWithout: () => void
}

/** The second step of a new circle: a beginning to change, or to do without. */
export const FirstAgreement = (props: FirstAgreementProps): JSX.Element => {
  const text = useText()
  const t = text.agreement
  const { doing } = props
  const back = useRef(props.onBack)
  back.current = props.onBack
  // The back button of the phone leads to the first step too, where everything still stands.
  useEffect(() => {
    scrollTo(0, 0)
    return layers.open(() => back.current())
  }, [])
  return (
    <>
      <PageTitle back={props.back} onBack={props.onBack} lead={t.firstLead}>
        {t.firstTitle}
      </PageTitle>
      <form
        class="stack-wide"
        onSubmit={event => {
          event.preventDefault()
          if (!doing.busy) props.onMake()
        }}
      >
        <Field
          kind="long"
          label={t.label}
          hint={t.firstHint}
          value={props.words}
          onInput={props.onInput}
          maxLength={maxWords}
        />
        <div class="stack">
          <Failed failure={doing.failure} wordsSafe />
          <Button kind="primary" wide submit disabled={doing.busy}>
            {props.make}
          </Button>
          <Button wide disabled={doing.busy} onPress={props.onWithout}>
            {t.without}
          </Button>
          {doing.busy && <Progress words={text.circles.making} />}
        </div>
      </form>
    </>
  )
}
