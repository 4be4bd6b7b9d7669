import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { isOfTwo } from './isOfTwo.ts'

export interface OnlyYouProps {
  readonly view: CircleView
  readonly onInvite: () => void
}

/** Nobody else is here, and nobody asks to come in. */
export const OnlyYou = ({ view, onInvite }: OnlyYouProps): JSX.Element => {
  const text = useText()
  // To invite a partner is not the first thing to say to somebody who was left.
  const leftAlone = isOfTwo(view) && !view.isSide && view.mayHaveBeen.length > 0
  return (
    <section class="card stack">
      <h2>{text.circle.onlyYou}</h2>
      <p class="soft">
        {leftAlone
          ? text.agreement.leftAlone
          : view.isSide
            ? text.sides.onlyYou
            : text.agreement.onlyYou[view.kind]}
      </p>
      <Button kind={leftAlone ? 'quiet' : 'primary'} wide={!leftAlone} onPress={onInvite}>
        {text.circle.invite}
      </Button>
    </section>
  )
}
