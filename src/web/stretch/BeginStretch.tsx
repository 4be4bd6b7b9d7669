import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxWeeks, minWeeks } from '#core/stretch/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'

export interface BeginStretchProps {
  readonly doing: Action
  readonly onBegin: (weeks: number, then: () => void) => void
}

const lengths = Array.from({ length: maxWeeks - minWeeks + 1 }, (_, more) => minWeeks + more)

/** For whoever looks after the circle: how long the next stretch is. */
export const BeginStretch = ({ doing, onBegin }: BeginStretchProps): JSX.Element => {
  const t = useText().stretch
  const [weeks, setWeeks] = useState(String(minWeeks))
  return (
    <section class="stack">
      <p>{t.lead}</p>
      <p class="soft">{t.leadMore}</p>
      <Choice
        legend={t.howLong}
        compact
        value={weeks}
        onChange={setWeeks}
        options={lengths.map(each => ({ value: String(each), label: t.weeks(each) }))}
      />
      <Button
        kind="primary"
        wide
        disabled={doing.busy}
        onPress={() => onBegin(Number(weeks), () => undefined)}
      >
        {t.begin}
      </Button>
    </section>
  )
}
