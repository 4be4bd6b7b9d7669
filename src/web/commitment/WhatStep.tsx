import type { JSX } from 'preact'
import { maxCommitmentWords, rhythms } from '#core/commitment/events.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { weekdayName, weekdays } from './dayWords.ts'
import { HowLong } from './HowLong.tsx'
import type { CommitmentDraft } from './MakeCommitment.tsx'
import { Several } from './Several.tsx'

export interface WhatStepProps {
  readonly draft: CommitmentDraft
  /** What it is was begun before. */
  readonly found: boolean
  readonly onChange: (draft: CommitmentDraft) => void
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** What, how often and until when: in one's own words, with an end. */
export const WhatStep = ({
  draft,
  found,
  onChange,
  onGoOn,
  onClose,
}: WhatStepProps): JSX.Element => {
  const t = useText().commitment
  const language = useLanguage()
  const { tried, attempt } = useTried()
  const noWords = draft.what.trim() === ''
  const noDays = draft.often === 'days' && draft.days.length === 0
  return (
    <Composer
      title={t.whatTitle}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (!noWords && !noDays) onGoOn()
          }}
        >
          {t.goOn}
        </Button>
      }
    >
      <KeptBefore found={found} />
      <Field
        label={t.what}
        hint={t.whatHint}
        voice
        value={draft.what}
        onInput={what => onChange({ ...draft, what })}
        maxLength={maxCommitmentWords}
        error={tried && noWords ? t.whatMissing : undefined}
      />
      <Choice
        legend={t.often}
        value={draft.often}
        onChange={often => onChange({ ...draft, often })}
        options={rhythms.map(value => ({ value, label: t.rhythms[value] }))}
      />
      {draft.often === 'days' && (
        <Several<number>
          legend={t.whichDays}
          options={weekdays.map(value => ({ value, label: weekdayName(language, value) }))}
          chosen={draft.days}
          onChange={days => onChange({ ...draft, days })}
          error={tried && noDays ? t.daysMissing : undefined}
        />
      )}
      <HowLong
        legend={t.howLong}
        value={draft.length}
        onChange={length => onChange({ ...draft, length })}
      />
    </Composer>
  )
}
