import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EventId } from '#core/circle/ids.ts'
import type { LeftWordsView } from '#core/endings/endingsView.ts'
import { type LeftTo, maxLeftWords } from '#core/endings/events.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface LetterFormProps {
  readonly to: LeftTo
  readonly label: string
  readonly letter: LeftWordsView | undefined
}

/** One letter to leave. Whoever goes away in the middle of a sentence finds it again. */
export const LetterForm = ({ to, label, letter }: LetterFormProps): JSX.Element => {
  const t = useText().endings
  const doing = useAction()
  const [written, setWritten] = useState<string | undefined>(undefined)
  const [said, setSaid] = useState<'kept' | 'dropping' | undefined>(undefined)
  const words = written ?? letter?.words ?? ''
  const latest = useRef({ written, letter })
  latest.current = { written, letter }
  useEffect(() => {
    const keepNow = (): void => {
      const { written: now, letter: before } = latest.current
      if (now === undefined || now === (before?.words ?? '')) return
      void commands.circles.sayToMyself(writing(to, now, before?.id))
      latest.current = { written: undefined, letter: before }
    }
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [to])
  const keep = (): void =>
    doing.run(
      () => commands.circles.sayToMyself(writing(to, words, letter?.id)),
      () => {
        setWritten(undefined)
        setSaid('kept')
      },
    )
  return (
    <div class="stack">
      <Field
        kind="long"
        label={label}
        hint={t.letterHint}
        value={words}
        maxLength={maxLeftWords}
        optional
        onInput={value => {
          setSaid(undefined)
          setWritten(value)
        }}
      />
      <Button
        wide
        disabled={doing.busy || words.trim() === '' || words === letter?.words}
        onPress={keep}
      >
        {t.keep}
      </Button>
      <p class="soft" aria-live="polite">
        {said === 'kept' ? t.kept : ''}
      </p>
      {letter !== undefined && (
        <Button kind="quiet" onPress={() => setSaid('dropping')}>
          {t.dropLetter}
        </Button>
      )}
      <FailureNotice failure={doing.failure} />
      {said === 'dropping' && (
        <AskSheet
          title={t.dropLetterTitle}
          yes={t.dropLetter}
          act={async () => {
            const done = await commands.circles.sayToMyself(writing(to, '', letter?.id))
            return done.ok ? { ok: true, value: undefined } : done
          }}
          onDone={() => {
            setWritten(undefined)
            setSaid(undefined)
          }}
          onClose={() => setSaid(undefined)}
        >
          <p>{t.dropLetterWhat}</p>
        </AskSheet>
      )}
    </div>
  )
}

const writing = (to: LeftTo, words: string, instead: EventId | undefined) =>
  ({
    t: 'left-words-written',
    to,
    words: words.trim() === '' ? '' : words,
    ...(instead === undefined ? {} : { instead }),
  }) as const
