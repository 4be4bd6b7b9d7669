import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import {
  maxWhereWords,
  maxWishWords,
  wishChoices,
  type Wishes,
} from '#core/endings/endingsLetters.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'

const noWishes = { choice: undefined, words: '', where: '' } as const

/** What I wish for my words. Nothing is chosen beforehand. */
export const WishesForm = ({ wishes }: { readonly wishes: Wishes | undefined }): JSX.Element => {
  const t = useText().endings
  const doing = useAction()
  // EN5: only what was touched here; all else stays as it was kept, also when that comes late or anew.
  const [touched, setTouched] = useState<Partial<Wishes>>({})
  const { choice, words, where } = { ...(wishes ?? noWishes), ...touched }
  const [said, setSaid] = useState<'kept' | 'missing' | 'dropping' | undefined>(undefined)
  const { attempt } = useTried()
  const keep = (): void => {
    attempt()
    if (choice === undefined) return setSaid('missing')
    doing.run(
      () => commands.endings.wish({ choice, words, where }),
      () => setSaid('kept'),
    )
  }
  const touch = (field: Partial<Wishes>): void => {
    setSaid(undefined)
    setTouched({ ...touched, ...field })
  }
  return (
    <section class="stack">
      <h2>{t.wishesTitle}</h2>
      <Choice
        legend={t.wishesTitle}
        legendHidden
        value={choice}
        error={said === 'missing' ? t.chooseFirst : undefined}
        options={wishChoices.map(value => ({
          value,
          label: t.wish[value],
          hint: t.wishHint[value],
        }))}
        onChange={value => touch({ choice: value })}
      />
      <Field
        kind="long"
        label={t.wishWords}
        value={words}
        maxLength={maxWishWords}
        optional={choice !== 'own'}
        onInput={value => touch({ words: value })}
      />
      <Field
        label={t.where}
        hint={t.whereHint}
        value={where}
        maxLength={maxWhereWords}
        voice
        optional
        onInput={value => touch({ where: value })}
      />
      <p class="soft small">{t.toldNote}</p>
      <Button wide disabled={doing.busy} onPress={keep}>
        {t.keepWishes}
      </Button>
      <p class="soft" aria-live="polite">
        {said === 'kept' ? t.kept : ''}
      </p>
      {wishes !== undefined && (
        <Button kind="quiet" onPress={() => setSaid('dropping')}>
          {t.dropWishes}
        </Button>
      )}
      <FailureNotice failure={doing.failure} />
      {said === 'dropping' && (
        <AskSheet
          title={t.dropWishes}
          yes={t.dropWishes}
          act={() => commands.endings.wish(undefined)}
          onDone={() => {
            setTouched({})
            setSaid(undefined)
          }}
          onClose={() => setSaid(undefined)}
        >
          <p>{t.dropWishesWhat}</p>
        </AskSheet>
      )}
    </section>
  )
}
