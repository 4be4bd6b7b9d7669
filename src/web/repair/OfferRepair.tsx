import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { maxRepairWords } from '#core/repair/events.ts'
import type { HeldOffer, RepairView } from '#core/repair/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { WhomStep } from '#web/circle/WhomStep.tsx'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { Words } from '#web/ui/Words.tsx'
import { NotOffered } from './NotOffered.tsx'

export interface OfferRepairProps {
  readonly kind: CircleKind
  readonly people: readonly PersonView[]
  /** Who is not among them, and why. */
  readonly held: readonly HeldOffer[]
  /** The one whose words are to change. */
  readonly instead: RepairView | undefined
  readonly doing: Action
  readonly onOffer: (to: AccountId, words: string) => void
  readonly onClose: () => void
}

/**
 * One line that both may say yes to: with whom, then the private check where a partner or somebody of
 * one's family was chosen, then the words.
 */
export const OfferRepair = (props: OfferRepairProps): JSX.Element => {
  const { kind, people, held, onClose } = props
  const text = useText()
  const t = text.repair
  const [to, setTo] = useState(people.length === 1 && held.length === 0 ? people[0] : undefined)
  const [checked, setChecked] = useState(!isClose(kind))
  if (to === undefined)
    return (
      <WhomStep
        title={t.offer}
        legend={t.whom}
        missing={t.chooseOne}
        people={people}
        onChoose={setTo}
        onClose={onClose}
      >
        {kind === 'community' && <p class="soft small">{t.inGroup}</p>}
        <NotOffered held={held} />
      </WhomStep>
    )
  // Skipped, or answered with a yes: nothing was offered, and nothing is kept.
  if (!checked)
    return (
      <SafetyCheck
        lead={text.safetyCheck.leadFirst}
        about={to.name}
        onDone={outcome => (outcome === 'go-on' ? setChecked(true) : onClose())}
      />
    )
  return <RepairWords {...props} to={to} />
}

const RepairWords = ({
  to,
  instead,
  doing,
  ...props
}: OfferRepairProps & { readonly to: PersonView }): JSX.Element => {
  const text = useText()
  const t = text.repair
  const [words, setWords] = useState(instead?.words ?? '')
  const { tried, attempt } = useTried()
  const isSame = instead !== undefined && words.trim() === instead.words
  return (
    <Composer
      title={instead === undefined ? t.newTitle : t.changeTitle}
      forName={to.name ?? text.circle.someone}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={doing.busy || isSame}
            onPress={() => {
              attempt()
              if (words.trim() !== '') props.onOffer(to.account, words.trim())
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
      <Field
        label={t.words}
        hint={t.wordsHint}
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
