import type { JSX } from 'preact'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { AskEyes } from './AskEyes.tsx'
import { Eyes } from './Eyes.tsx'

export interface ShareEyesProps {
  readonly circle: CircleId
  readonly state: CircleState
  readonly share: EntryId
}

/** On the screen of a share: asking for a second pair of eyes, and what comes of it. */
export const ShareEyes = ({ circle, state, share }: ShareEyesProps): JSX.Element | null => {
  const doing = useAction()
  const { circles, together } = commands
  const { view, perspectives, sending } = state
  const eyes = perspectives.all.find(each => each.share === share)
  if (eyes === undefined)
    return perspectives.askable.includes(share) ? (
      <AskEyes
        people={view.members}
        doing={doing}
        onAsk={(of, then) =>
          doing.run(() => circles.say(circle, { t: 'perspective-asked', share, of }), then)
        }
      />
    ) : null
  return (
    <>
      <Eyes
        eyes={eyes}
        closed={view.closed}
        waits={sending.some(({ act, state: at }) => act.t === 'answer-sealed' && at === 'waiting')}
        online={appState.value.connection !== 'offline'}
        doing={doing}
        onAnswer={(to, says, then) => doing.run(() => together.answer(circle, to, says), then)}
        onPass={(to, then) => doing.run(() => together.pass(circle, to), then)}
        onOpen={(to, then) => doing.run(() => together.open(circle, to), then)}
        onTakeBack={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
        onMark={(to, widened) =>
          doing.run(() => circles.sayToMyself({ t: 'perspective-read', circle, to, widened }))
        }
      />
      <Failed failure={doing.failure} />
    </>
  )
}
