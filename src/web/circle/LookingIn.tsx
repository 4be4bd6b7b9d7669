import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleView } from '#core/circle/circleView.ts'
import { clockTimes } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { TimeField } from '#web/ui/TimeField.tsx'
import './Circle.css'

export interface LookingInProps {
  readonly view: CircleView
  readonly busy: boolean
  readonly onSet: (times: readonly number[], then: () => void) => void
}

/** C50: when people look in here. Everybody reads it; whoever looks after the circle says it. */
export const LookingIn = ({ view, busy, onSet }: LookingInProps): JSX.Element | null => {
  const t = useText().agreement.lookingIn
  const language = useLanguage()
  const [choosing, setChoosing] = useState(false)
  const { lookingIn, canName } = view
  if (view.kind === 'self' || view.standing === 'outside') return null
  if (lookingIn.length === 0 && !canName) return null
  return (
    <section class="stack looking-in">
      <h2>{t.title}</h2>
      <p>{lookingIn.length === 0 ? t.none : t.promise(clockTimes(language, lookingIn))}</p>
      <p class="soft small">{t.hint}</p>
      {canName &&
        (choosing ? (
          <ChooseTimes
            times={lookingIn}
            busy={busy}
            onKeep={times => onSet(times, () => setChoosing(false))}
          />
        ) : (
          <Button wide onPress={() => setChoosing(true)}>
            {t.change}
          </Button>
        ))}
    </section>
  )
}

interface ChooseTimesProps {
  readonly times: readonly number[]
  readonly busy: boolean
  readonly onKeep: (times: readonly number[]) => void
}

const ChooseTimes = ({ times, busy, onKeep }: ChooseTimesProps): JSX.Element => {
  const { agreement, ui } = useText()
  const t = agreement.lookingIn
  const [[first, second], setChosen] = useState<readonly (number | undefined)[]>(times)
  return (
    <>
      <TimeField
        label={t.first}
        optional={ui.optional}
        value={first}
        onChange={minute => setChosen([minute, second])}
      />
      <TimeField
        label={t.second}
        optional={ui.optional}
        value={second}
        onChange={minute => setChosen([first, minute])}
      />
      <Button
        kind="primary"
        wide
        disabled={busy}
        onPress={() => onKeep([first, second].filter(minute => minute !== undefined))}
      >
        {t.keep}
      </Button>
    </>
  )
}
