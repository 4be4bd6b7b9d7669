import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { paths } from '#web/app/routes.ts'
import { planStands } from '#web/plan/planStands.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Drawing, type DrawingName } from '#web/ui/Drawing.tsx'
import { SmallStep } from './SmallStep.tsx'
import './Circles.css'

export interface AloneProps {
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
}

/** For somebody who has nobody to invite: four things to do, and none of them is an empty list. */
export const Alone = ({ onOpen, onHelp }: AloneProps): JSX.Element => {
  const { circles: t, plan } = useText()
  const stands = planStands()
  const [step, setStep] = useState(false)
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t.aloneTitle}</h2>
        <p class="soft">{t.aloneLead}</p>
        <Way
          drawing="lamp"
          says={t.aloneWrite}
          hint={t.aloneWriteHint}
          onPress={() => onOpen(paths.pages)}
        />
        <Way
          drawing="kettle"
          says={stands === 'begun' ? plan.goOnMine : plan.title}
          hint={stands === 'there' ? plan.rowHint : plan.wayHint}
          onPress={() => onOpen(paths.plan)}
        />
        <Way drawing="door" says={t.aloneHelp} hint={t.aloneHelpHint} onPress={onHelp} />
        <Way
          drawing="path"
          says={t.aloneStep}
          hint={t.aloneStepHint}
          onPress={() => setStep(true)}
        />
      </section>
      <section class="stack">
        <h2>{t.aloneCircle}</h2>
        <Button wide onPress={() => onOpen(paths.newCircle)}>
          {t.aloneCircleDo}
        </Button>
      </section>
      {step && <SmallStep onClose={() => setStep(false)} />}
    </div>
  )
}

interface WayProps {
  readonly drawing: DrawingName
  readonly says: string
  readonly hint: string
  readonly onPress: () => void
}

const Way = ({ drawing, says, hint, onPress }: WayProps): JSX.Element => (
  <Card onOpen={onPress}>
    <span class="circles-drawing">
      <Drawing name={drawing} />
    </span>
    <span>
      <strong>{says}</strong>
      <span class="circles-hint">{hint}</span>
    </span>
  </Card>
)
