import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { maxWords } from '#core/circle/text.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { layers } from '#web/ui/route.ts'
import { Failed } from './Failed.tsx'

export interface WriteAgreementProps {
  readonly words: string
  /** Another text stands already. */
  readonly changes: boolean
  readonly back: string
  readonly doing: Action
  readonly onInput: (words: string) => void
  readonly onBack: () => void
  readonly onPut: (words: string) => void
}

/** A text for the circle to agree on, in one's own name. */
export const WriteAgreement = (props: WriteAgreementProps): JSX.Element => {
  const text = useText()
  const t = text.agreement
  const back = useRef(props.onBack)
  back.current = props.onBack
  useEffect(() => {
    scrollTo(0, 0)
    return layers.open(() => back.current())
  }, [])
  const empty = props.words.trim() === ''
  return (
    <>
      <PageTitle back={props.back} onBack={props.onBack}>
        {props.changes ? t.changeTitle : t.write}
      </PageTitle>
      <form
        class="stack-wide"
        onSubmit={event => {
          event.preventDefault()
          if (!props.doing.busy && !empty) props.onPut(props.words.trim())
        }}
      >
        <Field
          kind="long"
          label={t.label}
          hint={props.changes ? t.changeHint : t.firstLead}
          value={props.words}
          onInput={props.onInput}
          maxLength={maxWords}
        />
        <div class="stack">
          <Failed failure={props.doing.failure} wordsSafe />
          <Button kind="primary" wide submit disabled={props.doing.busy || empty}>
            {t.put}
          </Button>
        </div>
      </form>
    </>
  )
}
