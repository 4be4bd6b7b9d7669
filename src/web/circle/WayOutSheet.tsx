import type { JSX } from 'preact'
import { CloseSheet } from '#web/closing/CloseSheet.tsx'
import { useText } from '#web/text/language.ts'
import type { CirclePeopleProps } from './CirclePeople.tsx'
import { Confirm } from './Confirm.tsx'
import { isOfTwo } from './isOfTwo.ts'
import { LeaveSheet } from './LeaveSheet.tsx'
import { PauseSheet } from './PauseSheet.tsx'
import { StepDownSheet } from './StepDownSheet.tsx'
import type { WayOutAsking } from './WaysOut.tsx'

type WayOutSheetProps = WayOutAsking &
  Pick<
    CirclePeopleProps,
    | 'view'
    | 'sides'
    | 'doing'
    | 'onStepDown'
    | 'onLeave'
    | 'onPause'
    | 'onResume'
    | 'onAnnounceClosing'
    | 'onClose'
    | 'onReopen'
  > & {
    readonly onAsk: (asking: WayOutAsking) => void
    readonly onStop: () => void
  }

/** Asks once more, and says what it does to whom. */
export const WayOutSheet = (props: WayOutSheetProps): JSX.Element => {
  const { view, doing, kind, onAsk, onStop } = props
  const text = useText()
  const t = text.circle
  const name = view.name ?? text.circles.unnamed
  return (
    <>
      {kind === 'step-down' && (
        <StepDownSheet
          name={name}
          possible={view.canStepDown}
          doing={doing}
          onYes={() => props.onStepDown(onStop)}
          onNo={onStop}
        />
      )}
      {kind === 'leave' && (
        <LeaveSheet
          name={name}
          ofTwo={isOfTwo(view) && view.members.length === 2}
          next={view.closed ? undefined : view.soleSteward?.next}
          closes={view.closesWithMe}
          staysBeside={props.sides.sides.length > 0}
          doing={doing}
          onYes={props.onLeave}
          onClose={() => onAsk({ kind: 'close' })}
          onNo={onStop}
        />
      )}
      {(kind === 'pause' || kind === 'resume') && (
        <PauseSheet
          pausing={kind === 'pause'}
          doing={doing}
          onYes={() => (kind === 'pause' ? props.onPause(onStop) : props.onResume(onStop))}
          onNo={onStop}
        />
      )}
      {kind === 'close' && (
        <CloseSheet
          name={name}
          announced={view.closing.announcedBy !== undefined}
          notSafe={view.closing.notSafe}
          doing={doing}
          onAnnounce={props.onAnnounceClosing}
          onCloseNow={() => props.onClose(onStop)}
          onNo={onStop}
        />
      )}
      {kind === 'reopen' && (
        <Confirm
          title={t.reopenTitle(name)}
          yes={t.reopenDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onReopen(onStop)}
          onNo={onStop}
        >
          <p>{t.reopenMore}</p>
        </Confirm>
      )}
    </>
  )
}
