import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type PersonCard, type PersonId, personIdOf } from '#core/people/card.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { changeOf, draftOf } from './cardDraft.ts'
import { cardInWords } from './cardInWords.ts'
import { Person } from './Person.tsx'
import { PersonForm, type PersonFormProps } from './PersonForm.tsx'

export const PersonScreen = ({ person }: { readonly person: PersonId | 'new' }): JSX.Element =>
  person === 'new' ? <NewPerson /> : <OnePerson id={person} />

/** What was begun may not be read yet: a form that does not wait for it hides it. */
const NewPerson = (): JSX.Element => {
  const { today } = useText()
  return draftsNow() === undefined ? <Progress words={today.reading} /> : <WritePerson />
}

const WritePerson = (): JSX.Element => {
  const t = useText().people
  const doing = useAction()
  const { form, cameBack, change, end } = useKeptForm('person/new', draftOf(), cardInWords)
  return (
    <>
      <PageTitle back={paths.people} lead={t.lead}>
        {t.newTitle}
      </PageTitle>
      {cameBack && <CameBack onThrowAway={() => change(draftOf())} />}
      <PersonForm
        draft={form}
        onDraft={change}
        doing={doing}
        onCancel={() => go(paths.people)}
        onSave={card =>
          doing.run(
            () => commands.circles.sayToMyself({ t: 'person-kept', ...card }),
            id => {
              end()
              go(paths.person(personIdOf(id)))
            },
          )
        }
      />
    </>
  )
}

/** What another device says of them meanwhile is not to be undone by what was begun here: it is not kept. */
const ChangePerson = (
  props: Omit<PersonFormProps, 'draft' | 'onDraft'> & { readonly card: PersonCard },
): JSX.Element => {
  const [draft, setDraft] = useState(() => draftOf(props.card))
  return <PersonForm {...props} draft={draft} onDraft={setDraft} />
}

const OnePerson = ({ id }: { readonly id: PersonId }): JSX.Element => {
  const t = useText().people
  const view = useMine('people')
  const notes = useMine('hereNotes')
  const doing = useAction()
  const [changing, setChanging] = useState(false)
  // Letting go of somebody takes back what opens with a link: not before it is known what there is.
  if (view === undefined || notes === undefined) return <Progress words={t.reading} />
  const person = view.people.find(each => each.id === id)
  if (person === undefined)
    return (
      <PageTitle back={paths.people} lead={t.gone}>
        {t.title}
      </PageTitle>
    )
  const change = (card: PersonCard): void => {
    const changed = changeOf(person, card)
    if (Object.keys(changed).length === 0) return setChanging(false)
    doing.run(
      () => commands.circles.sayToMyself({ t: 'person-changed', person: id, ...changed }),
      () => setChanging(false),
    )
  }
  if (changing)
    return (
      <>
        <PageTitle back={paths.people} onBack={() => setChanging(false)}>
          {t.changeTitle(person.name)}
        </PageTitle>
        <ChangePerson
          card={person}
          doing={doing}
          onCancel={() => setChanging(false)}
          onSave={change}
        />
      </>
    )
  return (
    <Person
      person={person}
      today={today()}
      answered={notes.notes.some(note => note.person === id && note.isNew)}
      noMoreNotes={notes.noMore.includes(id)}
      doing={doing}
      onChange={() => setChanging(true)}
      onTold={(told, then) =>
        doing.run(
          () => commands.circles.sayToMyself({ t: 'person-changed', person: id, told }),
          then,
        )
      }
      onLetGo={() =>
        doing.run(
          async () => {
            // Nobody could take back what opens with a link that is gone from here.
            for (const note of notes.notes) {
              if (note.person !== id || note.fragment === undefined) continue
              // oxlint-disable-next-line no-await-in-loop
              const gone = await commands.hereNotes.takeBack(note.id)
              if (!gone.ok) return gone
            }
            return commands.people.letGo(id)
          },
          () => go(paths.people),
        )
      }
    />
  )
}

const dayMs = 86_400_000

/** The day where this device is. */
const today = (): number => {
  const now = new Date()
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs)
}
