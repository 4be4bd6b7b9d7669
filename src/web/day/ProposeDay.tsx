import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { DaySays } from '#core/day/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { noDay, saysFrom } from './dayDraft.ts'
import { DayFields } from './DayFields.tsx'
import { ChoosePerson } from '#web/circle/ChoosePerson.tsx'

export interface ProposeDayProps {
  readonly others: readonly PersonView[]
  readonly today: number
  readonly doing: Action
  readonly onPropose: (of: AccountId, says: DaySays) => void
  readonly onClose: () => void
}

/** A day of somebody else: they alone are told, and they decide. */
export const ProposeDay = (props: ProposeDayProps): JSX.Element => {
  const { others, today, doing } = props
  const text = useText()
  const t = text.day
  const { tried, attempt } = useTried()
  const [draft, setDraft] = useState({
    ...noDay,
    of: others.length === 1 ? others[0]?.account : undefined,
  })
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
            if (draft.of !== undefined && says !== undefined) props.onPropose(draft.of, says)
          }}
        >
          {t.proposeDo(whose?.name ?? text.circle.someone)}
        </Button>
      }
    >
      <p class="soft">{t.proposeLead}</p>
      <ChoosePerson
        legend={t.whose}
        people={others}
        chosen={draft.of}
        error={tried && draft.of === undefined ? t.whoseMissing : undefined}
        onChange={of => setDraft({ ...draft, of })}
      />
      <DayFields draft={draft} today={today} tried={tried} onChange={setDraft} />
      <Failed failure={doing.failure} />
    </Composer>
  )
}
