import type { JSX } from 'preact'
import type { Alarm, AppState } from '#client/state/appState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { go } from '#web/ui/route.ts'
import { appState, commands, engineStopped } from './engine.ts'
import { paths } from './routes.ts'
import { forgetRefused, takeUpdate, updateRefused, updateWaits } from './updates.ts'
import './Banners.css'

export interface BannersProps {
  /** What is written on this screen goes out by itself once there is a connection. */
  readonly goesOut: boolean
}

/** What a person has to know whatever the screen. Nothing is there most of the time. */
export const Banners = ({ goesOut }: BannersProps): JSX.Element | null => {
  const text = useText()
  const state = appState.value
  const offline = state.signIn.kind === 'signed-in' && state.connection === 'offline'
  const waits = updateWaits.value
  const refused = updateRefused.value
  const stopped = engineStopped.value
  const { movesTo } = state
  const isQuiet = !offline && waits === undefined && !refused && !stopped && movesTo === undefined
  if (isQuiet && state.alarms.length === 0) return null
  const { update, updateRefused: notTaken, stopped: stop, openAnew } = text.app
  return (
    <div class="banners stack no-print">
      {stopped && (
        <Notice kind="error" title={stop.title} safe={stop.safe} todo={stop.todo}>
          <Button onPress={() => location.reload()}>{openAnew}</Button>
        </Notice>
      )}
      {state.alarms.map(alarm => (
        <AlarmNotice key={keyOf(alarm)} alarm={alarm} state={state} />
      ))}
      {movesTo !== undefined && (
        <Notice kind="info" title={text.app.moving} safe={text.app.movingWhat}>
          <p>{text.app.movingTo(movesTo)}</p>
          <Button onPress={() => go(paths.signInWays)}>{text.app.movingDo}</Button>
        </Notice>
      )}
      {offline && <Notice kind="offline" title={goesOut ? text.ui.offline : text.ui.offlineHere} />}
      {refused && (
        <Notice kind="error" title={notTaken.title} safe={notTaken.safe} todo={notTaken.todo}>
          <Button kind="quiet" onPress={forgetRefused}>
            {text.app.understood}
          </Button>
        </Notice>
      )}
      {waits !== undefined && (
        <Notice
          kind="info"
          title={update.title}
          safe={
            waits.version === undefined
              ? undefined
              : update.which(waits.version, import.meta.env.HEREWITH_VERSION)
          }
          todo={update.safe}
        >
          <Button onPress={takeUpdate}>{update.take}</Button>
        </Notice>
      )}
    </div>
  )
}

const keyOf = (alarm: Alarm): string =>
  'circle' in alarm ? `${alarm.kind}-${alarm.circle}` : alarm.kind

interface AlarmNoticeProps {
  readonly alarm: Alarm
  readonly state: AppState
}

/** Each alarm with what happened, whether words are safe, and what helps. */
const AlarmNotice = ({ alarm, state }: AlarmNoticeProps): JSX.Element => {
  const text = useText()
  const words = text.app.alarms[alarm.kind]
  const circle = 'circle' in alarm ? nameOf(state, alarm.circle) : undefined
  return (
    <Notice
      kind="error"
      title={circle === undefined ? words.title : `${circle}: ${words.title}`}
      safe={words.safe}
      todo={words.todo}
    >
      {alarm.kind === 'update-needed' && (
        <Button onPress={() => location.reload()}>{text.app.openAnew}</Button>
      )}
      <Button kind="quiet" onPress={() => commands.account.dismiss(alarm.kind)}>
        {text.app.understood}
      </Button>
    </Notice>
  )
}

const nameOf = (state: AppState, circle: CircleId): string | undefined =>
  state.circles.find(({ id }) => id === circle)?.name
