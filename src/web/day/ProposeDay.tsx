import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { DaySays } from '#core/day/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { noDay, saysFrom } from './dayDraft.ts'
import { DayFields } from './DayFields.tsx'
import { dayInWords } from './dayInWords.ts'
import { ChoosePerson } from '#web/circle/ChoosePerson.tsx'

export interface ProposeDayProps {
  readonly others: readonly PersonView[]
  readonly today: number
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onPropose: (of: AccountId, says: DaySays, then: () => void) => void
  readonly onClose: () => void
}

/** A day of somebody else: they alone are told, and they decide. */
export const ProposeDay = (props: ProposeDayProps): JSX.Element => {
  const { others, today, doing } = props
  const text = useText()
  const t = text.day
  const { tried, attempt } = useTried()
  const of = others.length === 1 ? others[0]?.account : undefined
  const before = { ...noDay, of }
  const { form: draft, cameBack, change, end } = useKeptForm('day/propose', before, dayInWords)
  const whose = others.find(({ account }) => account === draft.of)
  return (
    <Composer
      title={t.proposeTitle}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => {
            attempt()
            const says = saysFrom(draft, today)
            // Somebody may have left since it was begun.
            if (whose !== undefined && says !== undefined) props.onPropose(whose.account, says, end)
          }}
        >
          {t.proposeDo(whose?.name ?? text.circle.someone)}
        </Button>
      }
    >
      {cameBack && (
        <CameBack
          onThrowAway={() => {
            end()
            props.onClose()
          }}
        />
      )}
      <p class="soft">{t.proposeLead}</p>
      <ChoosePerson
        legend={t.whose}
        people={others}
        chosen={draft.of}
        error={tried && whose === undefined ? t.whoseMissing : undefined}
        onChange={one => change({ ...draft, of: one })}
      />
      <DayFields draft={draft} today={today} tried={tried} onChange={change} />
      <Failed failure={doing.failure} />
    </Composer>
  )
}
