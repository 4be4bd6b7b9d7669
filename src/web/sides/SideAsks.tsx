import type { JSX } from 'preact'
import type { SideAskView } from '#core/sides/sideCircles.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface SideAsksProps {
  readonly asks: readonly SideAskView[]
  readonly onLook: (ask: SideAskView) => void
  readonly onNotNow: (ask: SideAskView) => void
}

/** Somebody asks me into a side circle: to be looked at first, or put away without a word. */
export const SideAsks = ({ asks, onLook, onNotNow }: SideAsksProps): JSX.Element => {
  const { sides: t, circle } = useText()
  return (
    <>
      {asks.map(ask => (
        <section key={ask.letter} class="card stack">
          <h2>{t.asks(ask.from.name ?? circle.someone)}</h2>
          <p>{t.asksMore}</p>
          <div class="two-ways">
            <Button onPress={() => onLook(ask)}>{t.look}</Button>
            <Button onPress={() => onNotNow(ask)}>{t.notNow}</Button>
          </div>
        </section>
      ))}
    </>
  )
}
