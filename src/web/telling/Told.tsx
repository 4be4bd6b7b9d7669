import type { JSX } from 'preact'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import { clockTimes } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TimeField } from '#web/ui/TimeField.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { WhenTold, type WishedToBeTold } from './WhenTold.tsx'
import './Told.css'

/** Why no line can come to this device. */
export type NotHere = 'cannot' | 'ios' | 'few-traces' | 'host-off'

/** As it is being chosen: what may wake somebody is nobody's to choose for them. */
export interface WishedToBeTold extends Omit<ToldAt, 'atOnce'> {
  readonly atOnce: ToldAt['atOnce'] | undefined
}

/** The times at which the people of a circle of mine look in (C51). */
export interface CircleTimes {
  readonly circle: string
  readonly times: readonly number[]
}

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
      <Times at={at} ofCircles={props.ofCircles} onChange={onChange} />
      <Choice
        legend={t.atOnce}
        options={[
          { value: 'no', label: t.atOnceNo },
          { value: 'awake', label: t.atOnceAwake },
          { value: 'always', label: t.atOnceAlways },
        ]}
        value={atOnce}
        error={tried && atOnce === undefined ? t.atOnceChoose : undefined}
        onChange={chosen => onChange({ ...at, atOnce: chosen })}
      />
      <div class="stack">
        <p class="soft">{t.atOnceHint}</p>
        <p class="soft">{t.less}</p>
      </div>
      <WhenTold at={at} tried={tried} onChange={onChange} />
      <p class="soft">{t.less}</p>
      {refused === 'denied' && <Notice kind="error" title={t.denied} todo={t.deniedMore} />}
      {refused === 'no-service' && <Notice kind="error" title={t.noService} />}
      <div class="stack">
        {!on && <p class="soft small">{t.asks}</p>}
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

interface TimesProps {
  readonly at: WishedToBeTold
  readonly ofCircles: readonly CircleTimes[]
  readonly onChange: (at: WishedToBeTold) => void
}

const Times = ({ at, ofCircles, onChange }: TimesProps): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  const t = text.telling
  const [first, second] = at.hours
  const { quiet } = at
  const hours = (...chosen: readonly (number | undefined)[]): void =>
    onChange({ ...at, hours: chosen.filter(minute => minute !== undefined) })
  return (
    <>
      <fieldset class="told-times">
        <legend>{t.times}</legend>
        <TimeField label={t.first} value={first} onChange={minute => hours(minute, second)} />
        <TimeField
          label={t.second}
          optional={text.ui.optional}
          value={second}
          onChange={minute => hours(first, minute)}
        />
      </fieldset>
      {ofCircles
        .filter(({ times }) => times.join() !== at.hours.join())
        .map(({ circle, times }) => (
          <div key={circle} class="stack">
            <p class="soft">{t.circleLooksIn(circle, clockTimes(language, times))}</p>
            <Button wide onPress={() => hours(...times)}>
              {t.takeTimes}
            </Button>
          </div>
        ))}
      <Details summary={t.quiet} open={quiet !== undefined}>
        <p class="soft">{t.quietHint}</p>
        <div class="told-times">
          <TimeField
            label={t.from}
            value={quiet?.from}
            onChange={from => onChange({ ...at, quiet: quietOf(from, quiet?.to) })}
          />
          <TimeField
            label={t.to}
            value={quiet?.to}
            onChange={to => onChange({ ...at, quiet: quietOf(quiet?.from, to) })}
          />
        </div>
      </Details>
    </>
  )
}

const usualQuiet = { from: 22 * 60, to: 7 * 60 }

/** One end alone is no time; both taken away is none. */
const quietOf = (from: number | undefined, to: number | undefined): ToldAt['quiet'] =>
  from === undefined && to === undefined
    ? undefined
    : { from: from ?? usualQuiet.from, to: to ?? usualQuiet.to }

/** Two times a day, and a night, until somebody chooses otherwise. */
export const usualTold: WishedToBeTold = {
  hours: [12 * 60 + 30, 19 * 60],
  quiet: usualQuiet,
  atOnce: undefined,
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
