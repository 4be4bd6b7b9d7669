import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxLeftWords } from '#core/endings/endingsLetters.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { LeftWordsView } from '#core/endings/endingsView.ts'
import type { LeftTo } from '#core/endings/events.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { type LetterDesk, useLetterDesk } from './useLetterDesk.ts'

export interface LetterFormProps {
  readonly to: LeftTo
  readonly label: string
  readonly letter: LeftWordsView | undefined
}

/** One letter to leave. Whoever goes away in the middle of a sentence finds it again. */
export const LetterForm = ({ to, label, letter }: LetterFormProps): JSX.Element => (
  <LetterFields desk={useLetterDesk(to, letter)} label={label} letter={letter} />
)

export interface LetterFieldsProps extends Omit<LetterFormProps, 'to'> {
  readonly desk: LetterDesk
  readonly error?: string | undefined
  /** It lies sealed with the host too: torn up here alone it would still be given. */
  readonly sealed?: (() => Outcome<unknown>) | undefined
}

export const LetterFields = (props: LetterFieldsProps): JSX.Element => {
  const { desk, label, letter, error, sealed } = props
  const t = useText().endings
  const [tearing, setTearing] = useState(false)
  return (
    <div class="stack">
      <Field
        kind="long"
        label={label}
        hint={t.letterHint}
        value={desk.words}
        maxLength={maxLeftWords}
        optional
        error={error}
        onInput={desk.write}
      />
      <Button
        wide
        disabled={desk.words.trim() === '' || desk.words === letter?.words}
        onPress={() => void desk.keep()}
      >
        {t.keepLetter}
      </Button>
      <p class="soft" aria-live="polite">
        {desk.kept ? t.kept : ''}
      </p>
      {letter !== undefined && (
        <Button kind="quiet" onPress={() => setTearing(true)}>
          {t.dropLetter}
        </Button>
      )}
      <FailureNotice failure={desk.failure} />
      {tearing && (
        <AskSheet
          title={t.dropLetterTitle}
          yes={t.dropLetter}
          act={async () => {
            const back = await sealed?.()
            if (back?.ok === false) return back
            const done = await desk.tearUp()
            return done.ok ? { ok: true, value: undefined } : done
          }}
          onDone={() => setTearing(false)}
          onClose={() => setTearing(false)}
        >
          <p>{sealed === undefined ? t.dropLetterWhat : t.dropLetterSealed}</p>
        </AskSheet>
      )}
    </div>
  )
}
