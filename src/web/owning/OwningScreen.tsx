import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Owning } from './Owning.tsx'
import { type OwningDraft, WritingOwning } from './WritingOwning.tsx'
import { askedFor } from '#web/ui/route.ts'

export const OwningScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  const [writing, setWriting] = useState<OwningDraft | undefined>(undefined)
  const [agreedFirst] = useState(isAgreedFirst)
  const unseen = watched.kind === 'here' ? watched.circle.ownings.unseen : undefined
  useEffect(() => {
    // It is on the screen: Today need not say it again.
    if (unseen !== undefined)
      void commands.circles.sayToMyself({ t: 'owning-answers-seen', circle, seq: unseen })
  }, [circle, unseen])
  const drafts = draftsNow()
  const begun = drafts?.find(
    (draft): draft is OwningDraft => draft.kind === 'owning' && draft.circle === circle,
  )
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { circles } = commands
  const { view, ownings, repairs, sending } = watched.circle
  const say = (act: Act): Outcome<EventId> => circles.say(circle, act)
  const write = async (): Promise<void> =>
    setWriting(
      begun ?? {
        kind: 'owning',
        id: await circles.newId(),
        circle,
        parts: {},
        savedAt: Date.now(),
      },
    )
  return (
    <>
      <Owning
        view={view}
        ownings={ownings}
        repairs={repairs}
        sending={sending}
        begun={drafts === undefined ? undefined : begun !== undefined}
        agreedFirst={agreedFirst}
        back={paths.circle(circle)}
        doing={doing}
        onWrite={() => void write()}
        onTakeBack={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
        onAnswer={(owning, says, words, then) =>
          doing.run(
            () =>
              say({
                t: 'owning-answered',
                owning,
                says,
                ...(words === undefined ? {} : { words }),
              }),
            then,
          )
        }
        // [Note: never is kept here alone] Not a word of it to the circle.
        onChoose={({ entry: owning, other: { account: from } }, choice) =>
          doing.run(
            () => circles.sayToMyself({ t: 'owning-chosen', circle, from, owning, choice }),
            // What was put away stood at the end of the page; its words stand at the beginning.
            () => choice === 'shown' && scrollTo(0, 0),
          )
        }
        onOffer={(to, words, instead, then) =>
          doing.run(
            () =>
              say({
                t: 'repair-offered',
                to,
                words,
                ...(instead === undefined ? {} : { instead: instead.entry }),
              }),
            then,
          )
        }
        onAgree={repair => doing.run(() => say({ t: 'repair-agreed', repair }))}
        onEnd={(repair, then) => doing.run(() => say({ t: 'repair-ended', repair }), then)}
        onLayAside={(from, choice) =>
          doing.run(() => circles.sayToMyself({ t: 'repair-chosen', circle, from, choice }))
        }
      />
      {writing !== undefined && (
        <WritingOwning
          key={writing.id}
          first={writing}
          kind={view.kind}
          people={ownings.people}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  )
}

/** Whoever comes from "Ben said yes" has come for what they agreed on. */
const isAgreedFirst = (): boolean => askedFor().get('first') === 'agreed'
