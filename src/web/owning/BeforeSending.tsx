import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { useTried } from '#web/ui/useTried.ts'

export interface BeforeSendingProps {
  readonly people: readonly PersonView[]
  readonly doing: Action
  readonly onSend: (to: AccountId) => void
  readonly onClose: () => void
}

/** The warning stands before anything goes out, with help in reach; and what the other will see first. */
export const BeforeSending = ({ people, doing, ...props }: BeforeSendingProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const { openHelp } = useSafety()
  const { tried, attempt } = useTried()
  const only = people.length === 1 ? people[0] : undefined
  const [chosen, setChosen] = useState<AccountId | undefined>(only?.account)
  const nameOf = (person: PersonView): string => person.name ?? text.circle.someone
  const to = people.find(({ account }) => account === chosen)
  return (
    <Composer
      title={t.warnTitle}
      forName={only === undefined ? undefined : nameOf(only)}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={doing.busy}
            onPress={() => {
              attempt()
              if (to !== undefined) props.onSend(to.account)
            }}
          >
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
      {only === undefined && (
        <Choice<AccountId>
          legend={t.toWhom}
          value={chosen}
          onChange={setChosen}
          options={people.map(person => ({
            value: person.account,
            label: nameOf(person),
            mark: <PersonMark name={nameOf(person)} size="small" />,
          }))}
          error={tried && to === undefined ? t.chooseOne : undefined}
        />
      )}
      <p>{to === undefined ? t.theyChooseAny : t.theyChoose(nameOf(to))}</p>
      <Failed failure={doing.failure} wordsSafe />
    </Composer>
  )
}
