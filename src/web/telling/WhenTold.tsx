import type { JSX } from 'preact'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { clockTimes } from '#web/text/dates.ts'
import { Button } from '#web/ui/Button.tsx'
import { TimeField } from '#web/ui/TimeField.tsx'

/** As it is being chosen: what may wake somebody is nobody's to choose for them. */
export interface WishedToBeTold extends Omit<ToldAt, 'atOnce'> {
  readonly atOnce: ToldAt['atOnce'] | undefined
}

/** The times at which the people of a circle of mine look in (C51). */
export interface CircleTimes {
  readonly circle: string
  readonly times: readonly number[]
}

export interface WhenToldProps {
  /** Only of circles that said when. */
  readonly ofCircles: readonly CircleTimes[]
  readonly at: WishedToBeTold
  /** It was to be kept, and what is missing may be said. */
  readonly tried: boolean
  readonly onChange: (at: WishedToBeTold) => void
}

/** At which hours, when not, and what may come at once: the same for a line and for a mail. */
export const WhenTold = ({ at, ofCircles, tried, onChange }: WhenToldProps): JSX.Element => {
  const t = useText().telling
  return (
    <>
      <Times at={at} ofCircles={ofCircles} onChange={onChange} />
      <Choice
        legend={t.atOnce}
        options={[
          { value: 'no', label: t.atOnceNo },
          { value: 'awake', label: t.atOnceAwake },
          { value: 'always', label: t.atOnceAlways },
        ]}
        value={at.atOnce}
        error={tried && at.atOnce === undefined ? t.atOnceChoose : undefined}
        onChange={chosen => onChange({ ...at, atOnce: chosen })}
      />
      <p class="soft">{t.atOnceHint}</p>
    </>
  )
}

const Times = ({ at, ofCircles, onChange }: Omit<WhenToldProps, 'tried'>): JSX.Element => {
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
