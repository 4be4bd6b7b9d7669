import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { maxHereName, maxHereWords } from '#core/hereNote/sealed.ts'
import type { HereNoteDays } from '#client/commands/hereNoteCommands.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { withLine } from '#web/sharing/withLine.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { dayChoices, type NoteForm, noteInWords } from './noteInWords.ts'

export interface NewNote {
  readonly from: string
  readonly words: string
  readonly days: HereNoteDays
}

export interface WriteNoteProps {
  /** Whom it is for, as begun words are found again. */
  readonly to: string
  /** Begun elsewhere, to be gone on with. */
  readonly words: string
  /** What I am called in my circles; it can be another name here. */
  readonly name: string
  readonly doing: Action
  /** `then`: once the link is made. */
  readonly onWrite: (note: NewNote, then: () => void) => void
}

const daysOf = { '3': 3, '7': 7, '14': 14 } as const satisfies Record<string, HereNoteDays>

/** A few words, the name they bear there, and how long they can be opened. */
export const WriteNote = (props: WriteNoteProps): JSX.Element => {
  const { hereNote: t } = useText()
  const { doing } = props
  const before: NoteForm = { words: '', from: props.name.slice(0, maxHereName), days: '7' }
  const kept = useKeptForm(`here-note/${props.to}`, before, noteInWords(before))
  const { words, from, days } = kept.form
  const change = (field: Partial<NoteForm>): void => kept.change({ ...kept.form, ...field })
  const lines = Object.values(t.begin)
  const put = (line: string): void =>
    change({ words: withLine(words, line, each => lines.includes(each), maxHereWords) })
  useEffect(() => {
    // Brought along just now: they are kept from here on, below what was begun here.
    if (props.words !== '') put(props.words.slice(0, maxHereWords))
  }, [])
  const [goOn, setGoOn] = useState(0)
  const [missing, setMissing] = useState<'words' | 'from' | undefined>(undefined)
  const write = (): void => {
    const lacks = words.trim() === '' ? 'words' : from.trim() === '' ? 'from' : undefined
    setMissing(lacks)
    if (lacks === undefined)
      props.onWrite({ words: words.trim(), from: from.trim(), days: daysOf[days] }, kept.end)
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
                  put(line)
                  setGoOn(goOn + 1)
                }}
              >
                {line}
              </button>
            </li>
          ))}
        </ul>
        <KeptBefore found={kept.cameBack && words.trim() !== ''} />
        <Field
          label={t.words}
          kind="long"
          value={words}
          onInput={value => change({ words: value })}
          maxLength={maxHereWords}
          goOnAtEnd={goOn}
          error={missing === 'words' ? t.wordsMissing : undefined}
        />
      </section>
      <Field
        label={t.from}
        hint={t.fromHint}
        value={from}
        onInput={value => change({ from: value })}
        voice
        maxLength={maxHereName}
        error={missing === 'from' ? t.fromMissing : undefined}
      />
      <Choice
        compact
        legend={t.days}
        options={dayChoices.map(value => ({ value, label: t.dayChoice[value] }))}
        value={days}
        onChange={value => change({ days: value })}
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
