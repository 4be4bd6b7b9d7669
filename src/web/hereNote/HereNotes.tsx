import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HereNoteHere } from '#client/hereNotes/hereNotesHere.ts'
import type { PersonView } from '#core/people/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Words } from '#web/ui/Words.tsx'
import { SendLink } from './SendLink.tsx'
import { type NewNote, WriteNote } from './WriteNote.tsx'
import '#web/reachOut/ReachOut.css'

export interface HereNotesProps {
  readonly back: string
  readonly person: PersonView
  /** To this person, the newest first. */
  readonly notes: readonly HereNoteHere[]
  readonly noMore: boolean
  /** `undefined` until the host has said so. */
  readonly offered: boolean | undefined
  /** Where the link opens. */
  readonly origin: string
  readonly words: string
  readonly name: string
  readonly doing: Action
  /** The note that was written just now. */
  readonly made: string | undefined
  readonly onShare: ((words: string) => Promise<void>) | undefined
  readonly onWrite: (note: NewNote, then: () => void) => void
  readonly onTakeBack: (note: HereNoteHere, then: () => void) => void
}

/** Notes to one person without Herewith: what came back, the one that is open, and writing one. */
export const HereNotes = (props: HereNotesProps): JSX.Element => {
  const { person, notes, doing } = props
  const { hereNote: t } = useText()
  const [begun, setBegun] = useState(false)
  const [taking, setTaking] = useState<HereNoteHere | undefined>(undefined)
  const open = notes.find(({ stands }) => stands === 'open')
  const [latest] = notes
  const shown = open ?? latest
  // What came back comes first, and is read before more is written.
  const writing = begun || notes.length === 0 || props.words !== ''
  const earlier = notes.filter(note => note !== shown)
  const mayWrite = open === undefined && !props.noMore && props.offered !== false
  return (
    <>
      <PageTitle back={props.back} lead={t.lead}>
        {t.title(person.name)}
      </PageTitle>
      <div class="stack-wide">
        {props.noMore && <Notice kind="info" title={t.noMore} todo={t.noMoreWhy} />}
        {props.offered === false && !props.noMore && <Notice kind="info" title={t.off} />}
        {shown !== undefined && (
          <One
            note={shown}
            person={person}
            origin={props.origin}
            made={props.made === shown.id}
            onShare={props.onShare}
            onTakeBack={() => setTaking(shown)}
          />
        )}
        {open !== undefined && (
          <Failed failure={taking === undefined ? doing.failure : undefined} />
        )}
        {mayWrite && !writing && (
          <Button wide onPress={() => setBegun(true)}>
            {t.another}
          </Button>
        )}
        {mayWrite && writing && (
          <WriteNote
            to={person.id}
            words={props.words}
            name={props.name}
            doing={doing}
            onWrite={props.onWrite}
          />
        )}
        {earlier.length > 0 && (
          <Details summary={t.earlier}>
            {earlier.map(note => (
              <One key={note.id} note={note} person={person} origin={props.origin} />
            ))}
          </Details>
        )}
      </div>
      {taking !== undefined && (
        <Confirm
          title={t.takeBackTitle}
          yes={t.takeBack}
          no={t.keep}
          doing={doing}
          onYes={() => props.onTakeBack(taking, () => setTaking(undefined))}
          onNo={() => setTaking(undefined)}
        >
          <p>{t.takeBackMore}</p>
        </Confirm>
      )}
    </>
  )
}

interface OneProps {
  readonly note: HereNoteHere
  readonly person: PersonView
  readonly origin: string
  readonly made?: boolean | undefined
  readonly onShare?: ((words: string) => Promise<void>) | undefined
  readonly onTakeBack?: (() => void) | undefined
}

const One = ({ note, person, origin, made, onShare, onTakeBack }: OneProps): JSX.Element => {
  const { hereNote: t } = useText()
  const language = useLanguage()
  const { answer, fragment, stands } = note
  const says = stands === 'open' ? t.stands.open(longDay(language, note.until)) : t.stands[stands]
  return (
    <Card>
      <div class="stack">
        {made === true && <Notice kind="info" title={t.madeTitle} todo={t.made} />}
        {answer !== undefined && (
          <section class="stack">
            <h2>{t.theySay(person.name)}</h2>
            <Words>{answer.says === 'words' ? (answer.words ?? '') : t.answers[answer.says]}</Words>
            <p class="soft small">{t.notSure}</p>
          </section>
        )}
        <section class="stack">
          <h2>{t.toThem}</h2>
          <Words>{note.words}</Words>
          <p class="soft small">{t.called(note.from)}</p>
        </section>
        {answer === undefined && <p>{says}</p>}
        {stands === 'open' && fragment !== undefined && (
          <>
            {made === true ? (
              <SendLink {...{ person, origin, fragment, onShare }} from={note.from} />
            ) : (
              <Details summary={t.linkAgain}>
                <SendLink {...{ person, origin, fragment, onShare }} from={note.from} />
              </Details>
            )}
            {made === true && <p>{t.goneMore}</p>}
          </>
        )}
        {fragment !== undefined && onTakeBack !== undefined && (
          <Button wide onPress={onTakeBack}>
            {t.takeBack}
          </Button>
        )}
      </div>
    </Card>
  )
}
