import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface ReturnSheetProps {
  /** What whoever came back is called, or says. */
  readonly name: string
  readonly candidates: readonly PersonView[]
  /** Newcomers do not read what was said before: it may be opened to somebody who was there. */
  readonly pastIsClosed: boolean
  readonly doing: Action
  readonly onWelcome: (was: AccountId, past: boolean) => void
  readonly onClose: () => void
}

/** Says who somebody was here before: chosen first, then what it does, then done. */
export const ReturnSheet = (props: ReturnSheetProps): JSX.Element => {
  const text = useText()
  const t = text.returning
  const [was, setWas] = useState<AccountId | undefined>(undefined)
  const [past, setPast] = useState<'no' | 'yes'>('no')
  const [sure, setSure] = useState(false)
  const nameOf = (person: PersonView): string => person.name ?? text.circle.someone
  const chosen = props.candidates.find(({ account }) => account === was)
  if (!sure || chosen === undefined)
    return (
      <Sheet
        key="who"
        title={t.title(props.name)}
        onClose={props.onClose}
        actions={
          <>
            <Button kind="primary" disabled={chosen === undefined} onPress={() => setSure(true)}>
              {t.next}
            </Button>
            <Button onPress={props.onClose}>{text.ui.cancel}</Button>
          </>
        }
      >
        <p>{t.lead(props.name)}</p>
        <Choice
          legend={t.choose}
          value={was}
          onChange={setWas}
          options={props.candidates.map(person => ({
            value: person.account,
            label: nameOf(person),
          }))}
        />
      </Sheet>
    )
  const name = nameOf(chosen)
  return (
    <Sheet
      key="sure"
      title={t.sureTitle(name)}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={props.doing.busy}
            onPress={() => props.onWelcome(chosen.account, past === 'yes')}
          >
            {t.welcome}
          </Button>
          <Button onPress={props.onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      {chosen.present && <p>{t.out(name)}</p>}
      <p>{t.theirYes(name)}</p>
      {props.pastIsClosed && (
        <Choice
          legend={t.past}
          value={past}
          onChange={setPast}
          options={[
            { value: 'no', label: t.pastNo, hint: t.pastNoHint },
            { value: 'yes', label: t.pastYes, hint: t.pastYesHint },
          ]}
        />
      )}
      <p class="soft">{t.notAll}</p>
      <Failed failure={props.doing.failure} />
    </Sheet>
  )
}
