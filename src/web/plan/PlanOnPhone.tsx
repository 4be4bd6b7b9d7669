import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { appState } from '#web/app/engine.ts'
import { inTab } from '#web/app/kept.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { isBegunOnPhone } from './begunOnPhone.ts'
import { devicePlan, markMoving } from './devicePlan.ts'
import { useMoving } from './moving.ts'
import { takeInBegun } from './useBegunLine.ts'

const leftHere = 'left-on-phone'

/**
 * A plan lies open on this phone and somebody has an account: whether it is theirs is asked, not
 * guessed, and not a word of it is shown. `always`: also after it was left here.
 */
export const PlanOnPhone = ({ always }: { readonly always?: boolean }): JSX.Element | null => {
  const { failed } = useMoving()
  const [left, setLeft] = useState(() => inTab.get(leftHere) === '1')
  const [, lookAgain] = useState(0)
  const { signIn } = appState.value
  const here = devicePlan.value
  // Perhaps a line was begun, and nothing stands on the plan yet.
  const begun = isBegunOnPhone()
  const t = useText().plan
  const moves = useRef(false)
  if (here?.movingTo !== undefined) moves.current = true
  if (signIn.kind !== 'signed-in') return null
  if (here === undefined && !begun)
    return moves.current ? <output class="said">{t.moved}</output> : null
  const { account } = signIn
  if (left && always !== true) return null
  return (
    <AskToMove
      state={here?.movingTo !== account ? 'asks' : failed ? 'failed' : 'moving'}
      onMove={() => {
        moves.current = true
        if (here === undefined) void takeInBegun().then(() => lookAgain(1))
        else markMoving(account)
      }}
      onLeave={() => {
        inTab.set(leftHere, '1')
        setLeft(true)
      }}
    />
  )
}

export interface AskToMoveProps {
  readonly state: 'asks' | 'moving' | 'failed'
  readonly onMove: () => void
  readonly onLeave: () => void
}

export const AskToMove = (props: AskToMoveProps): JSX.Element => {
  const t = useText().plan
  return (
    <section class="card stack">
      <h2>{t.moveTitle}</h2>
      {props.state === 'asks' && (
        <>
          <p>{t.moveMore}</p>
          <p class="soft small">{t.moveSee}</p>
          <Button kind="primary" wide onPress={props.onMove}>
            {t.moveDo}
          </Button>
          <Button wide onPress={props.onLeave}>
            {t.moveNot}
          </Button>
        </>
      )}
      {props.state === 'moving' && <output class="said">{t.moving}</output>}
      {props.state === 'failed' && (
        <>
          <p role="alert">{t.moveFailed}</p>
          <Button wide onPress={props.onMove}>
            {t.moveDo}
          </Button>
        </>
      )}
    </section>
  )
}
