import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'

export interface BeforeSendingProps {
  readonly to: PersonView
  readonly doing: Action
  readonly onSend: (to: AccountId) => void
  readonly onClose: () => void
}

/** The warning stands before anything goes out, with help in reach; and what the other will see first. */
export const BeforeSending = ({ to, doing, ...props }: BeforeSendingProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const { openHelp } = useSafety()
  const name = to.name ?? text.circle.someone
  return (
    <Composer
      title={t.warnTitle}
      forName={name}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy} onPress={() => props.onSend(to.account)}>
            {t.sendNow}
          </Button>
          <Button onPress={props.onClose}>{t.notNow}</Button>
        </>
      }
    >
      <div class="card card-quiet stack">
        <p>
          <strong>{t.warn}</strong>
        </p>
        <p>{t.warnMore}</p>
        <p class="soft">{t.warnHelp}</p>
        <div>
          <Button kind="help" onPress={openHelp}>
            {t.help}
          </Button>
        </div>
      </div>
      <p>{t.theyChoose(name)}</p>
      <Failed failure={doing.failure} wordsSafe />
    </Composer>
  )
}
