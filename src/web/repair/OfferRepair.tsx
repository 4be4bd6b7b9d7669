import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { maxRepairWords } from '#core/repair/events.ts'
import type { RepairView } from '#core/repair/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { Words } from '#web/ui/Words.tsx'

export interface OfferRepairProps {
  readonly kind: CircleKind
  readonly people: readonly PersonView[]
  /** The one whose words are to change. */
  readonly instead: RepairView | undefined
  readonly doing: Action
  readonly onOffer: (to: AccountId, words: string) => void
  readonly onClose: () => void
}

/** One line that both may say yes to; behind the private check where a partner or family is asked. */
export const OfferRepair = (props: OfferRepairProps): JSX.Element => {
  const { kind, people, instead, doing } = props
  const text = useText()
  const t = text.repair
  const [checked, setChecked] = useState(!isClose(kind))
  const [words, setWords] = useState(instead?.words ?? '')
  const [chosen, setChosen] = useState(people.length === 1 ? people[0]?.account : undefined)
  const { tried, attempt } = useTried()
  const nameOf = (person: PersonView): string => person.name ?? text.circle.someone
  const to = people.find(({ account }) => account === chosen)
  // Skipped, or answered with a yes: nothing was offered, and nothing is kept.
  if (!checked)
    return (
      <SafetyCheck
        lead={text.safetyCheck.leadFirst}
        onDone={outcome => (outcome === 'go-on' ? setChecked(true) : props.onClose())}
      />
    )
  const isSame = instead !== undefined && words.trim() === instead.words
  return (
    <Composer
      title={instead === undefined ? t.newTitle : t.changeTitle}
      forName={people.length === 1 && to !== undefined ? nameOf(to) : undefined}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={doing.busy || isSame}
            onPress={() => {
              attempt()
              if (to !== undefined && words.trim() !== '') props.onOffer(to.account, words.trim())
            }}
          >
            {t.offerDo}
          </Button>
          <Button onPress={props.onClose}>{t.notNow}</Button>
        </>
      }
    >
      {instead !== undefined && (
        <div>
          <p class="soft small">{t.before}</p>
          <Words>{instead.words}</Words>
        </div>
      )}
      {people.length > 1 && (
        <Choice<AccountId>
          legend={t.whom}
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
      <Field
        label={t.words}
        hint={t.wordsHint}
        voice
        value={words}
        maxLength={maxRepairWords}
        onInput={setWords}
        error={tried && words.trim() === '' ? t.wordsMissing : undefined}
      />
      <p class="soft small">{instead === undefined ? t.offerMore : t.changeMore}</p>
      <Failed failure={doing.failure} />
    </Composer>
  )
}
