import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { dayInYear } from '#core/day/calendar.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { maxWalkWords, type WalkPace, walkPaces, type WalkPlan } from '#core/walk/walk.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { DateLists } from '#web/day/DateLists.tsx'
import { ChoosePerson } from '#web/circle/ChoosePerson.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'

export interface PlanWalkProps {
  readonly people: readonly PersonView[]
  readonly today: number
  readonly doing: Action
  readonly onPlan: (plan: Omit<WalkPlan, 'circle'>) => void
  readonly onClose: () => void
}

interface WalkDraft {
  readonly person: AccountId | undefined
  readonly because: string
  readonly when: { readonly month: string; readonly date: string; readonly year: string }
  readonly pace: WalkPace
  readonly length: '91' | '182' | '365'
  readonly from: '0' | '7' | '28'
}

/** In the middle of the month: nobody is asked for the day. */
const sinceOf = (
  { when: { month, year } }: WalkDraft,
  today: number,
): number | 'missing' | 'ahead' => {
  if (month === '' || !/^(?:19|20)\d\d$/.test(year.trim())) return 'missing'
  const first = dayInYear(Number(year), { month: Number(month), date: 1 })
  return first > today ? 'ahead' : Math.min(first + 14, today)
}

/** For whom, since when, how often and how long: for myself alone. */
export const PlanWalk = (props: PlanWalkProps): JSX.Element => {
  const { people, today, doing } = props
  const t = useText().walk
  const { tried, attempt } = useTried()
  const [draft, setDraft] = useState<WalkDraft>({
    person: people.length === 1 ? people[0]?.account : undefined,
    because: '',
    when: { month: '', date: '', year: '' },
    pace: 'twoWeeks',
    length: '365',
    from: '0',
  })
  const change = (part: Partial<WalkDraft>): void => setDraft({ ...draft, ...part })
  const since = sinceOf(draft, today)
  const because = draft.because.trim()
  const plan = (): void => {
    attempt()
    if (draft.person === undefined || because === '' || typeof since === 'string') return
    const from = today + Number(draft.from)
    const until = from + Number(draft.length)
    props.onPlan({ with: draft.person, because, since, from, until, pace: draft.pace })
  }
  return (
    <Composer
      title={t.title}
      onClose={props.onClose}
      actions={
        <Button kind="primary" disabled={doing.busy} onPress={plan}>
          {t.planDo}
        </Button>
      }
    >
      <p class="soft">{t.private}</p>
      <ChoosePerson
        legend={t.whom}
        people={people}
        chosen={draft.person}
        error={tried && draft.person === undefined ? t.whomMissing : undefined}
        onChange={person => change({ person })}
      />
      <Field
        label={t.because}
        hint={t.becauseHint}
        voice
        value={draft.because}
        onInput={words => change({ because: words })}
        maxLength={maxWalkWords}
        error={tried && because === '' ? t.becauseMissing : undefined}
      />
      <DateLists
        legend={t.since}
        withoutDate
        yearHint={t.yearWhy}
        when={draft.when}
        error={
          !tried || typeof since === 'number'
            ? undefined
            : since === 'ahead'
              ? t.sinceAhead
              : t.sinceMissing
        }
        onChange={when => change({ when })}
      />
      <Choice
        legend={t.pace}
        compact
        value={draft.pace}
        onChange={pace => change({ pace })}
        options={walkPaces.map(value => ({ value, label: t.paces[value] }))}
      />
      <Choice
        legend={t.howLong}
        compact
        value={draft.length}
        onChange={length => change({ length })}
        options={(['91', '182', '365'] as const).map(value => ({ value, label: t.lengths[value] }))}
      />
      <Choice
        legend={t.from}
        compact
        value={draft.from}
        onChange={from => change({ from })}
        options={(['0', '7', '28'] as const).map(value => ({ value, label: t.froms[value] }))}
      />
      <Failed failure={doing.failure} />
    </Composer>
  )
}
