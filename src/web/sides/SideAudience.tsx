import type { JSX } from 'preact'
import type { SideView } from '#core/sides/sideCircles.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface SideAudienceProps {
  readonly sides: readonly SideView[]
  readonly onChoose: (side: SideView) => void
}

/** Side circles among those whom something can be for. It is written there, in a log of its own. */
export const SideAudience = ({ sides, onChoose }: SideAudienceProps): JSX.Element | null => {
  const { sides: t, circles } = useText()
  if (sides.length === 0) return null
  return (
    <section class="stack">
      <div>
        <h2>{t.instead}</h2>
        <p class="soft small">{t.insteadHint}</p>
      </div>
      {sides.map(side => (
        <Button key={side.id} wide onPress={() => onChoose(side)}>
          {t.insteadDo(side.name ?? circles.unnamed)}
        </Button>
      ))}
    </section>
  )
}
