import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { BeginPractice } from './BeginPractice.tsx'
import { EndPractice } from './EndPractice.tsx'
import { SideBySide } from './SideBySide.tsx'
import { nextAfter, type SituationKey, situations } from './situations.ts'
import { type AllTried, nothingTried, type PractisedMove, threeMoves } from './threeMoves.ts'
import { TryMove } from './TryMove.tsx'

export interface ThreeMovesProps {
  readonly back: string
  /** Which situation comes first, drawn from 0 up to 1. */
  readonly first: number
  /** The bell that was asked for has rung. */
  readonly over: boolean
  readonly hints: boolean
  readonly onHints: (on: boolean) => void
  readonly onBell: () => void
  /** The practice has ended, whenever that is. */
  readonly onEnd: () => void
  readonly onDone: () => void
}

type Step =
  | { readonly kind: 'begin' | 'end' }
  | { readonly kind: 'try'; readonly situation: SituationKey; readonly move: PractisedMove }
  | { readonly kind: 'beside'; readonly situation: SituationKey }

/** One situation, three moves in turn, and an example beside them; then another, or enough. */
export const ThreeMoves = (props: ThreeMovesProps): JSX.Element => {
  const [step, setStep] = useState<Step>({ kind: 'begin' })
  const [tried, setTried] = useState<AllTried>(nothingTried)
  const open = (situation: SituationKey): void => {
    setTried(nothingTried)
    setStep({ kind: 'try', situation, move: 'feeling' })
    window.scrollTo(0, 0)
  }
  const enough = (): void => {
    props.onEnd()
    setTried(nothingTried)
    setStep({ kind: 'end' })
    window.scrollTo(0, 0)
  }
  switch (step.kind) {
    case 'begin':
      return (
        <BeginPractice
          back={props.back}
          onBegin={(bell, chosen) => {
            if (bell) props.onBell()
            open(chosen ?? situations[Math.floor(props.first * situations.length)] ?? situations[0])
          }}
        />
      )
    case 'try': {
      const { situation, move } = step
      const goOn = (): void => {
        const next = threeMoves[threeMoves.indexOf(move) + 1]
        setStep(
          next === undefined
            ? { kind: 'beside', situation }
            : { kind: 'try', situation, move: next },
        )
        window.scrollTo(0, 0)
      }
      return (
        <TryMove
          key={move}
          situation={situation}
          move={move}
          tried={tried[move]}
          hints={props.hints}
          onHints={props.onHints}
          onChange={now => setTried({ ...tried, [move]: now })}
          onGoOn={goOn}
          onPass={() => {
            setTried({ ...tried, [move]: nothingTried[move] })
            goOn()
          }}
          onStop={enough}
        />
      )
    }
    case 'beside':
      return (
        <SideBySide
          situation={step.situation}
          tried={tried}
          over={props.over}
          onAnother={() => open(nextAfter(step.situation))}
          onEnough={enough}
        />
      )
    case 'end':
      return <EndPractice onDone={props.onDone} />
  }
}
