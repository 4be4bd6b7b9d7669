import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { MoveKind } from '#core/sharing/events.ts'
import type { OfferKind } from '#core/sharing/offer.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { CircleStatus } from '#web/circle/CircleStatus.tsx'
import { useCalled } from '#web/circle/useCalled.ts'
import { saveEvidence } from '#web/circle/saveEvidence.ts'
import { wordsAlone } from '#web/circle/wordsAlone.ts'
import { useAction } from '#web/app/useAction.ts'
import { ShareEyes } from '#web/perspective/ShareEyes.tsx'
import { GuessFirst, ShareGuesses } from '#web/shoes/ShareGuesses.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { AnswerBegun } from './AnswerBegun.tsx'
import { answerAgain } from './answerAgain.ts'
import { draftsNow } from './draftsNow.ts'
import type { MoveDraft } from './Reply.tsx'
import { useCountry } from './chosenCountry.ts'
import { Replying } from './Replying.tsx'
import { AnswersNotSent } from './NotSent.tsx'
import { Share } from './Share.tsx'
import { TakenBack } from './ShareCard.tsx'
import { mayWiden, widen } from './widen.ts'
import { tomorrowMorning } from './tomorrowMorning.ts'
import { saysNothing } from './offerDraft.ts'
import { type OpenMove, type OpenShare, sendingMoves, withSending } from './withSending.ts'

export interface ShareScreenProps {
  readonly circle: CircleId
  readonly share: EntryId
}

export const ShareScreen = ({ circle, share }: ShareScreenProps): JSX.Element => {
  const text = useText()
  const watched = useCircle(circle, { share })
  const called = useCalled(watched.kind === 'here' ? watched.circle.view.called : 'share')
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.sharing.reading} />
  const here = watched.circle
  const found = here.view.shares.find(({ entry }) => entry === share)
  if (found === undefined || found.kind === 'taken-back')
    return (
      <>
        <PageTitle back={paths.circle(circle)}>
          {found?.how === 'author' ? text.sharing.takenBackTitle : called.missing}
        </PageTitle>
        <div class="stack-wide">
          {found !== undefined && <TakenBack share={found} />}
          {found?.how === 'author' && !found.author.isMe && (
            <p class="soft">{text.sharing.takenBackKind}</p>
          )}
          <AnswersNotSent share={share} />
        </div>
      </>
    )
  return <OneShare circle={circle} state={here} share={withSending(found, here.sending)} />
}

interface Replied {
  readonly move: MoveKind
  readonly earlier: OpenMove | undefined
  readonly what?: OfferKind | undefined
}

type Begun = MoveDraft & { readonly move: MoveKind }

/** An answer that was begun and can still be given. */
const begunFor = (share: OpenShare): Begun | undefined =>
  draftsNow()?.find(
    (draft): draft is Begun =>
      draft.kind === 'move' &&
      draft.share === share.entry &&
      draft.move !== undefined &&
      mayMake(share, draft.move) &&
      (!saysNothing(draft) || (draft.files ?? []).length > 0),
  )

/** An offer may be made where the need asks for another move, too. */
const mayMake = ({ allowedMoves, offers }: OpenShare, move: MoveKind): boolean =>
  move === 'offer' ? offers.length > 0 : allowedMoves.includes(move)

/** The draft itself is found by its kind; after *not quite* it is another try. */
const goingOn = ({ moves }: OpenShare, { move }: Begun): Replied => {
  const mine = moves.findLast(each => each.author.isMe)
  const isAnother = mine?.kind === 'open' && mine.move === move && mine.heard === 'notYet'
  return { move, earlier: isAnother ? mine : undefined }
}

interface OneShareProps {
  readonly circle: CircleId
  readonly state: CircleState
  readonly share: OpenShare
}

const OneShare = ({ circle, state, share }: OneShareProps): JSX.Element => {
  const { openHelpFor } = useSafety()
  const country = useCountry()
  const doing = useAction()
  const [reply, setReply] = useState<Replied | undefined>(undefined)
  const begun = reply === undefined ? begunFor(share) : undefined
  const text = useText()
  const [saidHere, setSaidHere] = useState(false)
  const { circles } = commands
  return (
    <>
      <CircleStatus
        status={state.status}
        loadWords={language => circles.words(circle, language)}
        saveEvidence={() => saveEvidence(() => circles.evidence(circle))}
        onForget={undefined}
      />
      <Share
        circle={circle}
        share={share}
        colour={state.view.colour}
        back={paths.circle(circle)}
        now={Date.now()}
        people={state.view.members}
        sending={sendingMoves(state.sending, share.entry)}
        online={appState.value.connection !== 'offline'}
        doing={doing}
        onHeard={(move, heard) =>
          doing.run(() =>
            circles.say(circle, { t: 'heard-answered', move, share: share.entry, heard }),
          )
        }
        onMeant={(move, words, then) =>
          doing.run(() => circles.say(circle, { t: 'meant-said', move, words }), then)
        }
        onSaw={() => void circles.sawShare(circle, share.entry)}
        onRest={() =>
          doing.run(() => circles.say(circle, { t: 'share-rested', share: share.entry }))
        }
        onTakeBack={entries =>
          doing.run(
            () => circles.takeBack(circle, entries),
            () => {
              if (entries === share.takeBack || entries === share.hide)
                go(paths.circle(circle), 'replace')
            },
          )
        }
        onReply={(move, earlier, what) => setReply({ move, earlier, what })}
        onOffer={act => doing.run(() => circles.say(circle, act))}
        onAskView={() =>
          doing.run(() => circles.say(circle, { t: 'view-asked', share: share.entry }))
        }
        onViewAnswer={(account, answer) =>
          doing.run(() =>
            circles.say(circle, { t: 'view-answered', share: share.entry, account, answer }),
          )
        }
        begun={
          begun !== undefined && (
            <AnswerBegun draft={begun} onGoOn={() => setReply(goingOn(share, begun))} />
          )
        }
        eyes={<ShareEyes circle={circle} state={state} share={share.entry} />}
        eyesAskMe={state.perspectives.all.some(
          eyes => eyes.share === share.entry && eyes.canAnswer && eyes.mine === undefined,
        )}
        guesses={<ShareGuesses circle={circle} state={state} share={share.entry} />}
        before={<GuessFirst circle={circle} state={state} share={share} />}
        saidHere={saidHere}
        onHere={phrase =>
          doing.run(
            () =>
              circles.say(circle, {
                t: 'move-made',
                share: share.entry,
                move: 'here',
                words: text.sharing.here[phrase],
                phrase,
              }),
            () => setSaidHere(true),
          )
        }
        onRetry={({ id }) => doing.run(() => circles.retry(id))}
        onDrop={({ id }) =>
          doing.run(
            () => circles.drop(id),
            () => setSaidHere(false),
          )
        }
        onEdit={refused =>
          doing.run(
            () => answerAgain(commands, circle, refused, state.view.members),
            move => {
              setSaidHere(false)
              setReply({ move, earlier: undefined })
            },
          )
        }
        onWordsAlone={refused => doing.run(() => wordsAlone(circle, refused))}
        onHelp={() => openHelpFor(country.code)}
        country={country}
        onWiden={
          mayWiden(share, state.view)
            ? () =>
                doing.run(
                  () => widen(circle, share),
                  path => go(path),
                )
            : undefined
        }
        onAside={aside =>
          doing.run(() =>
            circles.sayToMyself({
              t: 'share-set-aside',
              share: share.entry,
              until: aside ? tomorrowMorning(new Date()) : 0,
            }),
          )
        }
      />
      {reply !== undefined && (
        <Replying
          circle={circle}
          share={share}
          move={reply.move}
          earlier={reply.earlier}
          what={reply.what}
          people={state.view.members}
          onClose={() => setReply(undefined)}
        />
      )}
    </>
  )
}
