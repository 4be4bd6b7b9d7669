import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DayView } from '#core/day/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { dateWords, nearWords } from './dateWords.ts'
import { type NearDayDoes, Reach } from './NearDay.tsx'
import '#web/circle/Circle.css'

export interface DayCardDoes extends NearDayDoes {
  readonly onChange: (day: DayView) => void
  readonly onTakeBack: (day: DayView, then: () => void) => void
}

export interface DayCardProps extends DayCardDoes {
  readonly day: DayView
  /** A note can go out to its person. */
  readonly canReach: boolean
  readonly waits: boolean
  readonly doing: Action
}

/** A day as it stands in the list. Only its person changes it. */
export const DayCard = (props: DayCardProps): JSX.Element => {
  const { day, canReach } = props
  const { by, says, near, readers } = day
  const text = useText()
  const t = text.day
  const language = useLanguage()
  const name = by.name ?? text.circle.someone
  const others = readers.filter(({ isMe }) => !isMe)
  return (
    <section class="card stack">
      <div>
        <h3 dir="auto">{by.isMe ? t.mine : t.ofName(name)}</h3>
        <Words>{says.what}</Words>
        <p class="soft small">{dateWords(text, language, says)}</p>
        {near !== undefined && !by.isMe && (
          <p class="soft small">{nearWords(text, says.tone, near, name)}</p>
        )}
        {says.helps !== undefined && (
          <p class="soft small" dir="auto">
            {t.helpsIs(phraseIn(language, says.helps))}
          </p>
        )}
        {by.isMe && others.length > 0 && (
          <p class="soft small">{t.readers(namesOf(language, others, text.circle.someone))}</p>
        )}
      </div>
      {near !== undefined && !by.isMe && canReach && (
        <Details summary={t.reach}>
          <Reach {...props} name={name} />
        </Details>
      )}
      {day.takeBack.length > 0 && !props.waits && <Own {...props} />}
    </section>
  )
}

const Own = ({ day, doing, onChange, onTakeBack }: DayCardProps): JSX.Element => {
  const text = useText()
  const t = text.day
  const [asking, setAsking] = useState(false)
  return (
    <div class="two-ways">
      {day.canChange && (
        <Button disabled={doing.busy} onPress={() => onChange(day)}>
          {t.change}
        </Button>
      )}
      <Button disabled={doing.busy} onPress={() => setAsking(true)}>
        {t.takeBack}
      </Button>
      {asking && (
        <Confirm
          title={t.takeBackTitle}
          yes={t.takeBack}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onTakeBack(day, () => setAsking(false))}
          onNo={() => {
            doing.forget()
            setAsking(false)
          }}
        >
          <p>{t.takeBackMore}</p>
        </Confirm>
      )}
    </div>
  )
}
