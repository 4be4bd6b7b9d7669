import type { JSX } from 'preact'
import { dayTones, maxDayWords } from '#core/day/events.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { DateLists } from './DateLists.tsx'
import { dateTrouble, type DayDraft } from './dayDraft.ts'

export interface DayFieldsProps {
  readonly draft: DayDraft
  readonly today: number
  readonly tried: boolean
  readonly onChange: (draft: DayDraft) => void
}

/** What day it is, of which kind, and when. */
export const DayFields = ({ draft, today, tried, onChange }: DayFieldsProps): JSX.Element => {
  const t = useText().day
  const trouble = tried ? dateTrouble(draft, today) : undefined
  return (
    <>
      <Field
        label={t.what}
        hint={t.whatHint}
        voice
        value={draft.what}
        onInput={what => onChange({ ...draft, what })}
        maxLength={maxDayWords}
        error={tried && draft.what.trim() === '' ? t.whatMissing : undefined}
      />
      <Choice
        legend={t.toneIs}
        value={draft.tone}
        onChange={tone => onChange({ ...draft, tone })}
        options={dayTones.map(value => ({ value, label: t.tones[value] }))}
        error={tried && draft.tone === undefined ? t.toneMissing : undefined}
      />
      <DateLists
        legend={t.when}
        when={draft}
        yearHint={draft.yearly ? t.yearHint : undefined}
        error={trouble === undefined ? undefined : t[trouble]}
        onChange={when => onChange({ ...draft, ...when })}
      />
      {draft.month === '2' && draft.date === '29' && draft.yearly && (
        <p class="soft small">{t.leapDay}</p>
      )}
      <Choice
        legend={t.often}
        compact
        value={draft.yearly ? 'yearly' : 'once'}
        onChange={often => onChange({ ...draft, yearly: often === 'yearly' })}
        options={(['yearly', 'once'] as const).map(value => ({ value, label: t.oftens[value] }))}
      />
    </>
  )
}
