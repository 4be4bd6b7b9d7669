import type { JSX } from 'preact'
import type { SidesView } from '#core/sides/sideCircles.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface WhereItStandsProps {
  readonly sides: SidesView
  readonly onOpen: (path: string) => void
}

/** Beside which circle; or, to a guest and to whoever left it, that they are not in it. */
export const WhereItStands = ({ sides, onOpen }: WhereItStandsProps): JSX.Element | null => {
  const text = useText()
  const { beside, amGuest } = sides
  if (amGuest) return <p class="card card-quiet">{text.sides.notBeside}</p>
  if (beside === undefined) return null
  return (
    <div class="flush">
      <Button kind="quiet" onPress={() => onOpen(paths.circle(beside.id))}>
        {text.sides.beside(beside.name ?? text.circles.unnamed)}
      </Button>
    </div>
  )
}
