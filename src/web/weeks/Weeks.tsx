import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Settings } from '#core/vault/settings.ts'
import { weeksRange } from '#core/weeks/weeksQuestions.ts'
import type { WeeksTime } from '#core/weeks/weeksView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { WeeksChart } from './WeeksChart.tsx'
import { WeeksTable } from './WeeksTable.tsx'

export type WeeksRhythm = NonNullable<Settings['weeks']>

export interface WeeksProps {
  readonly back: string
  readonly times: readonly WeeksTime[]
  readonly rhythm: WeeksRhythm
  /** Today asks: it can be put off from here. */
  readonly due: boolean
  /** Just now. */
  readonly after: 'kept' | 'passed-all' | undefined
  readonly doing: Action
  readonly onBegin: () => void
  readonly onLater: () => void
  readonly onRhythm: (rhythm: WeeksRhythm) => void
  readonly onErase: (time: WeeksTime, then: () => void) => void
}

const rhythms = ['4', '6', '8', 'off'] as const

/** My own line over time, and the way to answer again. */
export const Weeks = (props: WeeksProps): JSX.Element => {
  const { times, doing, after } = props
  const { weeks: t } = useText()
  const [erasing, setErasing] = useState<WeeksTime | undefined>(undefined)
  return (
    <>
      <PageTitle back={props.back} lead={t.lead}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        {after !== undefined && (
          <output class="said">
            <strong>{after === 'kept' ? t.kept : t.nothing}</strong> {t.after}
          </output>
        )}
        <p class="soft">{t.onlyYou}</p>
        <Failed failure={doing.failure} />
        {times.length === 0 ? <Empty drawing="table">{t.empty}</Empty> : <Lines times={times} />}
        <div class="stack no-print">
          <Button kind={after === undefined ? 'primary' : 'outlined'} wide onPress={props.onBegin}>
            {t.begin}
          </Button>
          {props.due && (
            <Button wide disabled={doing.busy} onPress={props.onLater}>
              {t.later}
            </Button>
          )}
        </div>
        {times.length > 0 && (
          <Details summary={t.table}>
            <WeeksTable times={times} onErase={setErasing} />
          </Details>
        )}
        <section class="stack no-print">
          <Choice
            compact
            legend={t.askMe}
            options={rhythms.map(value => ({ value, label: t.every[value] }))}
            value={props.rhythm}
            onChange={props.onRhythm}
          />
          <p class="soft">{t.askMeHint}</p>
        </section>
        <Details summary={t.creditTitle}>
          <p class="soft">{t.credit}</p>
        </Details>
      </div>
      {erasing !== undefined && (
        <Confirm
          title={t.eraseTitle}
          yes={t.erase}
          no={t.keepIt}
          doing={doing}
          onYes={() => props.onErase(erasing, () => setErasing(undefined))}
          onNo={() => {
            doing.forget()
            setErasing(undefined)
          }}
        >
          <p>{t.eraseMore}</p>
        </Confirm>
      )}
    </>
  )
}

const Lines = ({ times }: { readonly times: readonly WeeksTime[] }): JSX.Element => {
  const { weeks: t } = useText()
  const language = useLanguage()
  const [first = '', last = ''] = [times[0], times.at(-1)].map(time =>
    time === undefined ? '' : longDay(language, time.at),
  )
  return (
    <div class="stack-wide">
      {(['heard', 'lonely', 'connected'] as const).map(line => (
        <WeeksChart
          key={line}
          title={t.lines[line]}
          low={t.low[line]}
          high={t.high[line]}
          times={times.map(time => ({
            at: time.at,
            height: part(time[line], weeksRange(line === 'heard' ? 'say' : line)),
          }))}
        />
      ))}
      <p class="soft small">{first === last ? t.drawnOnce(last) : t.drawn(first, last)}</p>
    </div>
  )
}

const part = (
  value: number | undefined,
  { min, max }: ReturnType<typeof weeksRange>,
): number | undefined => (value === undefined ? undefined : (value - min) / (max - min))
