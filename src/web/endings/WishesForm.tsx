import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
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
import { CameBack } from '#web/sharing/CameBack.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useTried } from '#web/ui/useTried.ts'
import { nothingTouched, wishesForm, wishesIn, wishesInWords } from './wishesInWords.ts'

/** What I wish for my words. Nothing is chosen beforehand. */
export const WishesForm = ({ wishes }: { readonly wishes: Wishes | undefined }): JSX.Element => {
  const t = useText().endings
  const doing = useAction()
  const { form: touched, cameBack, change } = useKeptForm('wishes', nothingTouched, wishesInWords)
  // What was kept from here stands as it was written, until it comes back from where it is kept.
  const [held, setHeld] = useState(nothingTouched)
  const form = wishesForm(wishes, { ...held, ...touched })
  const { choice, words, where } = form
  const now = useRef('')
  now.current = wishesInWords.write(touched)
  const [said, setSaid] = useState<'kept' | 'missing' | 'dropping' | undefined>(undefined)
  const { attempt } = useTried()
  const keep = (): void => {
    attempt()
    const wanted = wishesIn(form)
    if (wanted === undefined) return setSaid('missing')
    doing.run(
      () => commands.endings.wish(wanted),
      () => {
        setSaid('kept')
        setHeld({ ...held, ...touched })
        // What was written meanwhile is still to be kept.
        if (now.current === wishesInWords.write(touched)) change(nothingTouched)
      },
    )
  }
  const touch = (field: Partial<Wishes>): void => {
    setSaid(undefined)
    change({ ...touched, ...field })
  }
  return (
    <section class="stack">
      <h2>{t.wishesTitle}</h2>
      {cameBack && <CameBack onThrowAway={() => change(nothingTouched)} />}
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
            setHeld(nothingTouched)
            change(nothingTouched)
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
