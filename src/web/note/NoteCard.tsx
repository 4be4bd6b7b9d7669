import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { NoteView } from '#core/note/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import '#web/circle/Circle.css'

export interface NoteCardDoes {
  readonly onThank: (note: EntryId) => void
  readonly onTakeBack: (note: NoteView, then: () => void) => void
  readonly onNoMore: (from: PersonView) => void
}

export interface NoteCardProps extends NoteCardDoes {
  readonly note: NoteView
  readonly now: number
  /** A note of mine has not gone out yet. */
  readonly waits: boolean
  readonly doing: Action
}

/** A note to me, which needs no answer; or one of mine. */
export const NoteCard = (props: NoteCardProps): JSX.Element => {
  const { note, now, doing } = props
  const text = useText()
  const t = text.note
  const language = useLanguage()
  const name = note.other.name ?? text.circle.someone
  return (
    <section class="card stack">
      <div>
        <h2 dir="auto">{note.mine ? t.to(name) : t.from(name)}</h2>
        <p class="soft small">{ago(language, note.at, now)}</p>
      </div>
      <Words>{note.words}</Words>
      {note.mine ? <Mine {...props} name={name} /> : <Theirs {...props} />}
      {!note.mine && (
        <div class="flush">
          <Button kind="quiet" disabled={doing.busy} onPress={() => props.onNoMore(note.other)}>
            {t.noMore}
          </Button>
        </div>
      )}
    </section>
  )
}

const Theirs = ({ note, doing, onThank }: NoteCardProps): JSX.Element => {
  const t = useText().note
  return (
    <>
      <p class="soft small">{t.noAnswer}</p>
      {note.canThank && (
        <Button wide disabled={doing.busy} onPress={() => onThank(note.entry)}>
          {t.thank}
        </Button>
      )}
      {note.thanked && <output class="said">{t.thanked}</output>}
    </>
  )
}

const Mine = ({
  note,
  name,
  waits,
  doing,
  onTakeBack,
}: NoteCardProps & { readonly name: string }): JSX.Element => {
  const text = useText()
  const t = text.note
  const [asking, setAsking] = useState(false)
  return (
    <>
      {note.thanked && <p class="soft">{t.thankedMine(name)}</p>}
      <div class="flush">
        <Button kind="quiet" disabled={doing.busy || waits} onPress={() => setAsking(true)}>
          {t.takeBack}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={t.takeBackTitle}
          yes={t.takeBack}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onTakeBack(note, () => setAsking(false))}
          onNo={() => {
            doing.forget()
            setAsking(false)
          }}
        >
          <p>{t.takeBackMore}</p>
        </Confirm>
      )}
    </>
  )
}
