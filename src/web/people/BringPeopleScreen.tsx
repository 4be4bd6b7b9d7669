import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { err } from '#base/result.ts'
import type { PeoplePreview } from '#client/commands/peopleCommands.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import type { EventId } from '#core/circle/ids.ts'
import { personLimits } from '#core/people/card.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useCandidates } from '#web/circle/useCandidates.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Said } from '#web/ui/Said.tsx'
import { go } from '#web/ui/route.ts'
import { BringPeople } from './BringPeople.tsx'
import { contactPicker } from './contactPicker.ts'
import { Preview } from './Preview.tsx'

/** Two thousand people with pictures have some 60 MB; more would not fit a phone's memory. */
const maxFileBytes = 100_000_000

type Stage =
  | { readonly kind: 'choosing'; readonly trouble?: 'fileTooLarge' | 'fileNobody' | undefined }
  | { readonly kind: 'looking'; readonly preview: PeoplePreview }
  /** `undefined`: only people who were here learned something. */
  | { readonly kind: 'done'; readonly imported: EventId | undefined }
  | { readonly kind: 'undone' }

/** A file is read, looked at, and only then kept; and can be taken back. */
export const BringPeopleScreen = (): JSX.Element => {
  const t = useText().people
  const view = useMine('people')
  const doing = useAction()
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' })
  const candidates = useCandidates(() => commands.keepers.candidates())
  const here = new Set(view?.people.flatMap(({ accounts = [] }) => accounts))
  const show = (preview: PeoplePreview): void => {
    const isEmpty = preview.comers.length === 0 && preview.noticed === 0
    setStage(isEmpty ? { kind: 'choosing', trouble: 'fileNobody' } : { kind: 'looking', preview })
  }
  const read = (file: File): void => {
    if (file.size > maxFileBytes) return setStage({ kind: 'choosing', trouble: 'fileTooLarge' })
    setStage({ kind: 'choosing' })
    doing.run(async () => {
      // A file that the phone could not give, as one of a card that was taken out.
      const bytes = await file.arrayBuffer().catch(() => undefined)
      return bytes === undefined
        ? err('not-a-file' as const)
        : commands.people.read(new Uint8Array(bytes))
    }, show)
  }
  const pick = contactPicker()
  const choose = async (): Promise<void> => {
    // Closed without choosing, some browsers call it an error; nobody is to read one.
    const cards = (await pick?.().catch(() => [])) ?? []
    if (cards.length > 0) doing.run(() => commands.people.look(cards), show)
  }
  const keep = ({ account, name }: Candidate, then: () => void): void =>
    doing.run(
      () =>
        commands.circles.sayToMyself({
          t: 'person-kept',
          name: (name ?? t.title).slice(0, personLimits.name),
          accounts: [account],
        }),
      then,
    )
  return (
    <>
      <PageTitle back={paths.people} lead={t.bringLead}>
        {t.bringTitle}
      </PageTitle>
      {stage.kind === 'choosing' && (
        <BringPeople
          doing={doing}
          trouble={stage.trouble}
          onFile={read}
          onPick={pick === undefined ? undefined : () => void choose()}
          inCircles={candidates?.filter(
            ({ account, name }) => !here.has(account) && name !== undefined,
          )}
          someHere={here.size > 0}
          onKeep={keep}
        />
      )}
      {stage.kind === 'looking' && (
        <Preview
          preview={stage.preview}
          doing={doing}
          onNot={() => setStage({ kind: 'choosing' })}
          onBring={({ cards, more }) =>
            doing.run(
              () => commands.people.bring(cards, more),
              imported =>
                setStage({ kind: 'done', imported: cards.length === 0 ? undefined : imported }),
            )
          }
        />
      )}
      {stage.kind === 'done' && (
        <div class="stack">
          <Notice
            kind="info"
            title={t.doneTitle}
            todo={stage.imported === undefined ? undefined : t.doneWhat}
          />
          <Failed failure={doing.failure} />
          <Button kind="primary" wide onPress={() => go(paths.people)}>
            {t.toList}
          </Button>
          {stage.imported !== undefined && (
            <Undo
              disabled={doing.busy}
              imported={stage.imported}
              onUndo={imported =>
                doing.run(
                  () => commands.people.undo(imported),
                  () => setStage({ kind: 'undone' }),
                )
              }
            />
          )}
        </div>
      )}
      {stage.kind === 'undone' && (
        <div class="stack">
          <Said>{t.undoDone}</Said>
          <Button kind="primary" wide onPress={() => go(paths.people)}>
            {t.toList}
          </Button>
        </div>
      )}
    </>
  )
}

const Undo = ({
  disabled,
  imported,
  onUndo,
}: {
  readonly disabled: boolean
  readonly imported: EventId
  readonly onUndo: (imported: EventId) => void
}): JSX.Element => (
  <Button wide disabled={disabled} onPress={() => onUndo(imported)}>
    {useText().people.undo}
  </Button>
)
