import type { JSX } from 'preact'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { type CircleTimes, WhenTold, type WishedToBeTold } from './WhenTold.tsx'
import './Told.css'

/** Why no line can come to this device. */
export type NotHere = 'cannot' | 'ios' | 'few-traces' | 'host-off'

export interface ToldProps {
  /** Only of circles that said when, and that are offered no hours I have already. */
  readonly ofCircles: readonly CircleTimes[]
  readonly on: boolean
  readonly at: WishedToBeTold
  /** It was just kept. */
  readonly kept: boolean
  readonly busy: boolean
  /** The browser said no, or gave no address. */
  readonly refused: 'denied' | 'no-service' | undefined
  /** Turning it on leads to a question of the browser. */
  readonly asks: boolean
  readonly onChange: (at: WishedToBeTold) => void
  /** Turns it on, or keeps what was changed. */
  readonly onKeep: (at: ToldAt) => void
  readonly onStop: () => void
}

/** What the line says, when it comes, and the way to none. */
export const Told = (props: ToldProps): JSX.Element => {
  const text = useText()
  const t = text.telling
  const { at, on, busy, refused, onChange } = props
  const { tried, attempt } = useTried()
  const { atOnce } = at
  return (
    <div class="stack-wide">
      <output>
        <strong>{props.kept ? `${t.kept} ${t.isOn}` : on ? t.isOn : t.isOff}</strong>
      </output>
      <div class="stack">
        <p>{t.saysAlways}</p>
        <p class="told-line">
          <strong>{text.ui.appName}</strong>
          <span>{t.noticeBody}</span>
        </p>
        <p>{t.saysNever}</p>
        <p class="soft">{t.passedOn}</p>
      </div>
      <WhenTold at={at} ofCircles={props.ofCircles} tried={tried} onChange={onChange} />
      <p class="soft">{t.less}</p>
      {refused === 'denied' && <Notice kind="error" title={t.denied} todo={t.deniedMore} />}
      {refused === 'no-service' && <Notice kind="error" title={t.noService} />}
      <div class="stack">
        {!on && props.asks && refused !== 'denied' && <p class="soft small">{t.asks}</p>}
        <Button
          kind="primary"
          wide
          disabled={busy || at.hours.length === 0}
          onPress={() => {
            attempt()
            if (atOnce !== undefined) props.onKeep({ ...at, atOnce })
          }}
        >
          {on ? t.keep : t.turnOn}
        </Button>
        {on && (
          <Button wide disabled={busy} onPress={props.onStop}>
            {t.turnOff}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Said plainly, with what to do where there is something to do. */
export const ToldNotHere = ({ why }: { readonly why: NotHere }): JSX.Element => {
  const t = useText().telling
  const words = {
    cannot: [t.cannot, t.cannotMore],
    ios: [t.ios, t.iosMore],
    'few-traces': [t.fewTraces, t.fewTracesMore],
    'host-off': [t.hostOff, t.cannotMore],
  } as const
  const [title, todo] = words[why]
  return <Notice kind="info" title={title} todo={todo} />
}
