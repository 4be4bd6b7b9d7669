import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { maxEyes, minEyes } from '#core/perspective/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import '#web/audience/Audience.css'

export interface AskEyesProps {
  /** Everybody here. */
  readonly people: readonly PersonView[]
  readonly doing: Action
  readonly onAsk: (of: readonly AccountId[], then: () => void) => void
}

/** For whose share it is: two to five people, chosen by name and never by the app. */
export const AskEyes = (props: AskEyesProps): JSX.Element => {
  const t = useText().perspective
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t.ask}</Button>
      {asking && (
        <ChooseEyes
          {...props}
          onClose={() => {
            props.doing.forget()
            setAsking(false)
          }}
        />
      )}
    </>
  )
}

const ChooseEyes = (props: AskEyesProps & { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  const t = text.perspective
  const [of, setOf] = useState<readonly AccountId[]>([])
  const [tried, setTried] = useState(false)
  const wrong = of.length < minEyes ? t.tooFew : of.length > maxEyes ? t.tooMany : undefined
  const others = props.people.filter(({ isMe, blocked }) => !isMe && !blocked)
  const ask = (): void => {
    setTried(true)
    if (wrong === undefined) props.onAsk(of, props.onClose)
  }
  return (
    <Sheet
      title={t.askTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={props.doing.busy} onPress={ask}>
            {t.askDo}
          </Button>
          <Button onPress={props.onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{t.askMore}</p>
      <p class="soft small">{t.askSeen}</p>
      <fieldset class="audience-people">
        <legend>{t.choose}</legend>
        {others.map(({ account, name }) => (
          <label key={account} class="audience-person">
            <input
              type="checkbox"
              checked={of.includes(account)}
              onChange={event =>
                setOf(
                  event.currentTarget.checked
                    ? [...of, account]
                    : of.filter(each => each !== account),
                )
              }
            />
            <PersonMark name={name ?? text.circle.someone} size="small" />
            <span>{name ?? text.circle.someone}</span>
          </label>
        ))}
      </fieldset>
      <p class="field-error" role="alert">
        {tried ? wrong : undefined}
      </p>
      <Failed failure={props.doing.failure} />
    </Sheet>
  )
}
