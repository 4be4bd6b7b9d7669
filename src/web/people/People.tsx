import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EventId } from '#core/circle/ids.ts'
import type { AlikePair } from '#core/people/alike.ts'
import type { PeopleView } from '#core/people/view.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { RowList } from '#web/me/RowList.tsx'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Said } from '#web/ui/Said.tsx'
import { go } from '#web/ui/route.ts'
import { AlikePeople } from './AlikePeople.tsx'
import { PeopleList } from './PeopleList.tsx'
import { TakeAlong } from './TakeAlong.tsx'

export interface PeopleProps {
  readonly view: PeopleView
  readonly doing: Action
  readonly onOne: (pair: AlikePair) => void
  readonly onTwo: (pair: AlikePair) => void
  readonly onUndo: (imported: EventId, then: () => void) => void
}

/** The people in my life, in Herewith or not. Nobody else has this list. */
export const People = ({ view, doing, onOne, onTwo, onUndo }: PeopleProps): JSX.Element => {
  const text = useText()
  const t = text.people
  const { people, alike, lastImport } = view
  const [undoing, setUndoing] = useState(false)
  const [undone, setUndone] = useState(false)
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div class="stack-wide">
        {people.length === 0 && <Empty drawing="chairs">{t.none}</Empty>}
        <div class="stack">
          <Button kind="primary" wide onPress={() => go(paths.person('new'))}>
            {t.add}
          </Button>
          <Button wide onPress={() => go(paths.bringPeople)}>
            {t.bring}
          </Button>
        </div>
        {people.length > 0 && (
          <RowList
            rows={[{ path: paths.network, title: text.network.title, hint: text.network.rowHint }]}
          />
        )}
        <Said>{undone ? t.undoDone : undefined}</Said>
        <Failed failure={undoing ? undefined : doing.failure} />
        <AlikePeople pairs={alike} people={people} doing={doing} onOne={onOne} onTwo={onTwo} />
        {people.length > 0 && <PeopleList people={people} />}
        <div class="stack">
          {lastImport !== undefined && (
            <Button
              wide
              onPress={() => {
                setUndone(false)
                setUndoing(true)
              }}
            >
              {t.undoLast}
            </Button>
          )}
          {people.length > 0 && <TakeAlong people={people} />}
          <Details summary={t.careTitle}>
            <p>{t.care}</p>
            <p>{t.hostSees}</p>
          </Details>
        </div>
      </div>
      {undoing && lastImport !== undefined && (
        <Confirm
          title={t.undoTitle}
          yes={t.undo}
          no={t.letGoNo}
          doing={doing}
          onYes={() =>
            onUndo(lastImport.import, () => {
              setUndoing(false)
              setUndone(true)
            })
          }
          onNo={() => setUndoing(false)}
        >
          <p>{t.undoWhat}</p>
        </Confirm>
      )}
    </>
  )
}
