import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxHereName, maxHereWords } from '#core/hereNote/sealed.ts'
import type { HereNoteDays } from '#client/commands/hereNoteCommands.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface NewNote {
  readonly from: string
  readonly words: string
  readonly days: HereNoteDays
}

export interface WriteNoteProps {
  /** Begun elsewhere, to be gone on with. */
  readonly words: string
  /** What I am called in my circles; it can be another name here. */
  readonly name: string
  readonly doing: Action
  readonly onWrite: (note: NewNote) => void
}

const choices = ['3', '7', '14'] as const
const daysOf = { '3': 3, '7': 7, '14': 14 } as const satisfies Record<string, HereNoteDays>

/** A few words, the name they bear there, and how long they can be opened. */
export const WriteNote = (props: WriteNoteProps): JSX.Element => {
  const { hereNote: t } = useText()
  const { doing } = props
  const [words, setWords] = useState(props.words.slice(0, maxHereWords))
  const [from, setFrom] = useState(props.name.slice(0, maxHereName))
  const [days, setDays] = useState<(typeof choices)[number]>('7')
  const [goOn, setGoOn] = useState(0)
  const [missing, setMissing] = useState<'words' | 'from' | undefined>(undefined)
  const write = (): void => {
    const lacks = words.trim() === '' ? 'words' : from.trim() === '' ? 'from' : undefined
    setMissing(lacks)
    if (lacks === undefined)
      props.onWrite({ words: words.trim(), from: from.trim(), days: daysOf[days] })
  }
  return (
    <form
      class="stack-wide"
      onSubmit={event => {
        event.preventDefault()
        write()
      }}
    >
      <section class="stack">
        <h2>{t.mind}</h2>
        <p>
          <strong>{t.mindPhone}</strong>
        </p>
        <p>{t.mindForward}</p>
        <p class="soft">{t.mindHost}</p>
      </section>
      <section class="stack">
        <p>{t.ready}</p>
        <ul class="list stack">
          {Object.entries(t.begin).map(([key, line]) => (
            <li key={key}>
              <button
                type="button"
                class="opener"
                onClick={() => {
                  setWords(line)
                  setGoOn(goOn + 1)
                }}
              >
                {line}
              </button>
            </li>
          ))}
        </ul>
        <Field
          label={t.words}
          kind="long"
          value={words}
          onInput={setWords}
          maxLength={maxHereWords}
          goOnAtEnd={goOn}
          error={missing === 'words' ? t.wordsMissing : undefined}
        />
      </section>
      <Field
        label={t.from}
        hint={t.fromHint}
        value={from}
        onInput={setFrom}
        voice
        maxLength={maxHereName}
        error={missing === 'from' ? t.fromMissing : undefined}
      />
      <Choice
        compact
        legend={t.days}
        options={choices.map(value => ({ value, label: t.dayChoice[value] }))}
        value={days}
        onChange={setDays}
      />
      <div class="stack">
        <Failed failure={doing.failure} />
        <Button kind="primary" wide submit disabled={doing.busy}>
          {doing.busy ? t.making : t.make}
        </Button>
        <p class="soft small">{t.limits}</p>
      </div>
    </form>
  )
}
