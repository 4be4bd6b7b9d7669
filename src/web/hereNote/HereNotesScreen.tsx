import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { EventId } from '#core/circle/ids.ts'
import type { PersonId } from '#core/people/card.ts'
import { appState, commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useHost } from '#web/app/useHost.ts'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { takeCarriedWords } from './carriedWords.ts'
import { HereNotes } from './HereNotes.tsx'

export const HereNotesScreen = ({ person: id }: { readonly person: PersonId }): JSX.Element => {
  const text = useText()
  const known = useMine('people')
  const mine = useMine('hereNotes')
  const host = useHost()
  const doing = useAction()
  const [words] = useState(takeCarriedWords)
  const [made, setMade] = useState<EventId | undefined>(undefined)
  const [offered, setOffered] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const there = await commands.hereNotes.look()
      if (there.ok) setOffered(there.value.offered)
    }
    // Without a connection nothing new is shown, and writing says why it cannot.
    look().catch(() => undefined)
  }, [])
  const notes = mine?.notes.filter(each => each.person === id) ?? []
  // HN8: what is shown here was read, and waits on Today no more.
  const unread = notes.filter(({ isNew }) => isNew).map(note => note.id)
  const isUnread = unread.join(' ')
  useEffect(() => {
    for (const note of unread) void commands.circles.sayToMyself({ t: 'here-answer-read', note })
  }, [isUnread])
  if (known === undefined || mine === undefined) return <Progress words={text.today.reading} />
  const person = known.people.find(each => each.id === id)
  if (person === undefined)
    return (
      <>
        <PageTitle back={paths.people}>{text.hereNote.rowTitle}</PageTitle>
        <Notice kind="info" title={text.hereNote.noSuch} />
      </>
    )
  const { signIn } = appState.value
  return (
    <HereNotes
      back={paths.person(id)}
      person={person}
      notes={notes}
      noMore={mine.noMore.includes(id)}
      offered={offered}
      origin={host?.origin ?? location.origin}
      words={words}
      name={signIn.kind === 'signed-in' ? (signIn.name ?? '') : ''}
      doing={doing}
      made={made}
      onShare={'share' in navigator ? said => navigator.share({ text: said }) : undefined}
      onWrite={(note, then) =>
        doing.run(
          () => commands.hereNotes.write({ person: id, ...note }),
          written => {
            then()
            setMade(written)
          },
        )
      }
      onTakeBack={(note, then) => doing.run(() => commands.hereNotes.takeBack(note.id), then)}
    />
  )
}
