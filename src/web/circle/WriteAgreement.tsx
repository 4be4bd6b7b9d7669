import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { maxWords } from '#core/circle/text.ts'
import type { Action } from '#web/app/useAction.ts'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { layers } from '#web/ui/route.ts'
import { Failed } from './Failed.tsx'

export interface WriteAgreementProps {
  /** What stands now, or a beginning. */
  readonly words: string
  /** Another text stands already. */
  readonly changes: boolean
  readonly back: string
  readonly doing: Action
  readonly onBack: () => void
  /** `then`: once it is on its way. */
  readonly onPut: (words: string, then: () => void) => void
}

/** A text for the circle to agree on, in one's own name. */
export const WriteAgreement = (props: WriteAgreementProps): JSX.Element => {
  const text = useText()
  const t = text.agreement
  const { words, found, change, end } = useKeptWords('agreement', props.words)
  const back = useRef(props.onBack)
  back.current = props.onBack
  useEffect(() => {
    scrollTo(0, 0)
    return layers.open(() => back.current())
  }, [])
  const empty = words.trim() === ''
  return (
    <>
      <PageTitle back={props.back} onBack={props.onBack}>
        {props.changes ? t.changeTitle : t.write}
      </PageTitle>
      <form
        class="stack-wide"
        onSubmit={event => {
          event.preventDefault()
          if (!props.doing.busy && !empty) props.onPut(words.trim(), end)
        }}
      >
        {found && (
          <CameBack
            onThrowAway={() => {
              end()
              props.onBack()
            }}
          />
        )}
        <Field
          kind="long"
          label={t.label}
          hint={props.changes ? t.changeHint : t.firstLead}
          value={words}
          onInput={change}
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
