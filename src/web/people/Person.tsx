import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Told } from '#core/people/events.ts'
import type { PersonView } from '#core/people/view.ts'
import { RowList } from '#web/me/RowList.tsx'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { dateWords } from '#web/day/dateWords.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { Reaching } from './Reaching.tsx'
import { ToldLast } from './ToldLast.tsx'
import './People.css'

export interface PersonProps {
  readonly person: PersonView
  readonly today: number
  /** An answer to a note came that I have not read. */
  readonly answered: boolean
  /** They, or somebody who had their link, wanted no more notes. */
  readonly noMoreNotes: boolean
  readonly doing: Action
  readonly onChange: () => void
  readonly onTold: (told: Told | null, then: () => void) => void
  readonly onLetGo: () => void
}

/** Somebody in my life: how to reach them, and what they told me last. */
export const Person = (props: PersonProps): JSX.Element => {
  const { person, today, doing, onTold } = props
  const text = useText()
  const t = text.people
  const language = useLanguage()
  const [leaving, setLeaving] = useState(false)
  const { name, note, birthday, told, accounts = [] } = person
  return (
    <>
      <PageTitle back={paths.people} mark={<PersonMark name={name} size="middle" />}>
        {name}
      </PageTitle>
      <div class="stack-wide">
        <Reaching person={person} />
        <RowList
          rows={[
            {
              path: paths.reachOut(person.id),
              title: text.reachOut.rowTitle,
              hint: text.reachOut.rowHint,
            },
            {
              path: paths.hereNotes(person.id),
              title: text.hereNote.rowTitle,
              hint: props.answered
                ? text.hereNote.rowFresh
                : props.noMoreNotes
                  ? text.hereNote.noMore
                  : text.hereNote.rowHint,
              waits: props.answered,
            },
            {
              path: paths.placePerson(person.id),
              title: text.network.personRow,
              hint: text.network.personRowHint,
            },
          ]}
        />
        <ToldLast told={told} today={today} doing={doing} onSay={onTold} />
        {(note !== undefined || birthday !== undefined || accounts.length > 0) && (
          <section class="stack">
            {note !== undefined && (
              <p class="words person-lines" dir="auto">
                {note}
              </p>
            )}
            {birthday !== undefined && (
              <p>{t.born(dateWords(text, language, { ...birthday, yearly: false }))}</p>
            )}
            {accounts.length > 0 && <p class="soft">{t.inCircles}</p>}
          </section>
        )}
        <section class="stack">
          <Failed failure={leaving ? undefined : doing.failure} />
          <Button wide onPress={props.onChange}>
            {t.change}
          </Button>
          <Button kind="quiet" wide onPress={() => setLeaving(true)}>
            {t.letGo}
          </Button>
        </section>
      </div>
      {leaving && (
        <Confirm
          title={t.letGoTitle(name)}
          yes={t.letGoYes}
          no={t.letGoNo}
          doing={doing}
          onYes={props.onLetGo}
          onNo={() => setLeaving(false)}
        >
          <p>{t.letGoWhat}</p>
        </Confirm>
      )}
    </>
  )
}
