import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxNoteWords } from '#core/note/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import '#web/sharing/Sharing.css'

export interface WriteNoteProps {
  readonly to: PersonView
  /** Words to begin with, to be changed. */
  readonly begun: string
  /** Others to begin with. */
  readonly ready: readonly string[]
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onSend: (words: string, then: () => void) => void
  readonly onClose: () => void
}

/** A few words to one person. Nothing goes out that was not written or chosen here. */
export const WriteNote = (props: WriteNoteProps): JSX.Element => {
  const { to, ready, doing } = props
  const text = useText()
  const t = text.note
  const { tried, attempt } = useTried()
  const { words, found, change, end } = useKeptWords(`note/${to.account}`, props.begun)
  const [begun, setBegun] = useState(0)
  const name = to.name ?? text.circle.someone
  const lacks = words.trim() === ''
  return (
    <Composer
      title={t.write}
      forName={name}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => {
            attempt()
            if (!lacks) props.onSend(words.trim(), end)
          }}
        >
          {t.send}
        </Button>
      }
    >
      <KeptBefore found={found} />
      <Field
        kind="long"
        label={t.words}
        hint={t.sendMore(name)}
        value={words}
        onInput={change}
        maxLength={maxNoteWords}
        goOnAtEnd={begun}
        error={tried && lacks ? t.wordsMissing : undefined}
      />
      {lacks && ready.length > 0 && (
        <>
          <h2>{t.ready}</h2>
          <ul class="list here-phrases">
            {ready.map(each => (
              <li key={each}>
                <Card
                  onOpen={() => {
                    change(each)
                    setBegun(begun + 1)
                  }}
                >
                  <span class="words">{each}</span>
                </Card>
              </li>
            ))}
          </ul>
        </>
      )}
      <Failed failure={doing.failure} />
    </Composer>
  )
}
