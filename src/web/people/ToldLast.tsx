import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayMs } from '#core/circle/circle.ts'
import { personLimits } from '#core/people/card.ts'
import type { Told } from '#core/people/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface ToldLastProps {
  readonly told: Told | undefined
  /** Days since 1970, where the person is. */
  readonly today: number
  readonly doing: Action
  readonly onSay: (told: Told | null, then: () => void) => void
}

/** One line of my own, to ask the next time. The date is when I wrote it. */
export const ToldLast = ({ told, today, doing, onSay }: ToldLastProps): JSX.Element => {
  const t = useText().people
  const language = useLanguage()
  const [words, setWords] = useState<string | undefined>(undefined)
  const done = (): void => setWords(undefined)
  return (
    <section class="card stack">
      <h2>{t.toldTitle}</h2>
      {words === undefined ? (
        <>
          {told === undefined ? (
            <p class="soft">{t.toldNone}</p>
          ) : (
            <div>
              <p class="words person-lines" dir="auto">
                {told.words}
              </p>
              <p class="soft small">{t.toldOn(longDay(language, told.on * dayMs, 'UTC'))}</p>
            </div>
          )}
          <Button wide onPress={() => setWords('')}>
            {told === undefined ? t.toldWrite : t.toldAnew}
          </Button>
          {told !== undefined && (
            <Button kind="quiet" wide disabled={doing.busy} onPress={() => onSay(null, done)}>
              {t.toldAway}
            </Button>
          )}
        </>
      ) : (
        <form
          class="stack"
          onSubmit={event => {
            event.preventDefault()
            if (words.trim() !== '') onSay({ words: words.trim(), on: today }, done)
          }}
        >
          <Field
            label={t.toldLine}
            kind="long"
            first
            value={words}
            onInput={setWords}
            maxLength={personLimits.told}
          />
          <Button wide submit disabled={doing.busy || words.trim() === ''}>
            {t.save}
          </Button>
          <Button wide onPress={done}>
            {t.cancel}
          </Button>
        </form>
      )}
    </section>
  )
}
