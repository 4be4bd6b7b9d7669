import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxSeasonWords } from '#core/season/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface SeasonLineProps {
  readonly words: string | undefined
  readonly doing: Action
  readonly onWrite: (words: string, then: () => void) => void
  readonly onErase: (then: () => void) => void
}

/** SN15: one line of my own. Without it the page is no less. */
export const SeasonLine = ({ words, doing, onWrite, onErase }: SeasonLineProps): JSX.Element => {
  const t = useText().season
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [erasing, setErasing] = useState(false)
  const writes = words === undefined || draft !== undefined
  return (
    <section class="stack">
      <h2>{t.wordsTitle}</h2>
      {words !== undefined && !writes && (
        <>
          <Words>{words}</Words>
          <div class="flush season-line-ways">
            <Button kind="quiet" onPress={() => setDraft(words)}>
              {t.change}
            </Button>
            <Button kind="quiet" onPress={() => setErasing(true)}>
              {t.erase}
            </Button>
          </div>
        </>
      )}
      {writes && (
        <form
          class="stack"
          onSubmit={event => {
            event.preventDefault()
            const said = (draft ?? '').replaceAll(/\s+/g, ' ').trim()
            if (said !== '') onWrite(said, () => setDraft(undefined))
          }}
        >
          <Field
            label={t.wordsLabel}
            optional
            voice
            value={draft ?? ''}
            maxLength={maxSeasonWords}
            onInput={setDraft}
          />
          <div class="two-ways">
            <Button kind="outlined" submit disabled={doing.busy}>
              {t.keep}
            </Button>
            {words !== undefined && (
              <Button onPress={() => setDraft(undefined)}>{t.leaveAsIs}</Button>
            )}
          </div>
        </form>
      )}
      {!erasing && <Failed failure={doing.failure} />}
      {erasing && (
        <Confirm
          title={t.eraseTitle}
          yes={t.erase}
          no={t.keepIt}
          doing={doing}
          onYes={() => onErase(() => setErasing(false))}
          onNo={() => {
            doing.forget()
            setErasing(false)
          }}
        >
          <p>{t.eraseMore}</p>
        </Confirm>
      )}
    </section>
  )
}
