import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { HostLineCard } from './HostLineCard.tsx'
import type { HelpForCountry } from './helpFor.ts'
import { LineCard } from './LineCard.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { NoneOfKind } from './NoneOfKind.tsx'
import { type KindOnScreen, nextSteps } from './nextSteps.ts'
import { opennessOf } from './openHours.ts'
import type { ShownLine } from './shownLines.ts'

export interface KindLinesProps {
  readonly one: KindOnScreen
  readonly all: readonly KindOnScreen[]
  /** Numbers for danger. */
  readonly danger: HelpForCountry['danger']
  readonly now: number
}

/** The lines of one kind, in order; or, in words, that there is none and what one can do. */
export const KindLines = ({ one, all, danger, now }: KindLinesProps): JSX.Element => {
  const text = useText().help
  const isChecked = one.lines.some(({ from }) => from === 'list')
  return (
    <section class="stack">
      <div>
        <h2>{text.kinds[one.kind]}</h2>
        <p class="soft small">{text.kindHints[one.kind]}</p>
      </div>
      {!isChecked && <NoneOfKind of={one.kind} all={all} danger={danger} />}
      {one.lines.map(shown => (
        <OneLine
          key={shown.id}
          shown={shown}
          now={now}
          steps={nextSteps(all, danger, one.kind, shown.id)}
        />
      ))}
    </section>
  )
}

interface OneLineProps {
  readonly shown: ShownLine
  readonly steps: ReturnType<typeof nextSteps>
  readonly now: number
}

const OneLine = ({ shown, steps, now }: OneLineProps): JSX.Element => {
  // Of a line that is closed now, what is next is there at once.
  const isClosed = shown.from === 'list' && opennessOf(shown.line, now).kind === 'closed'
  const [used, setUsed] = useState(isClosed)
  const next = <NoAnswer name={shown.name} steps={steps} used={used} />
  const onUsed = (): void => setUsed(true)
  return shown.from === 'host' ? (
    <HostLineCard shown={shown} onUsed={onUsed}>
      {next}
    </HostLineCard>
  ) : (
    <LineCard line={shown.line} byHostOn={shown.byHostOn} now={now} onUsed={onUsed}>
      {next}
    </LineCard>
  )
}
