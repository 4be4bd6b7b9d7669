import type { JSX } from 'preact'
import type { NetworkGap } from '#core/network/gap.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface GapCardProps {
  readonly gap: NetworkGap
  readonly busy: boolean
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  readonly onAway: () => void
}

/** One thing that nobody is there for, one step, and a way to put it away that is as large. */
export const GapCard = ({ gap, busy, onOpen, onHelp, onAway }: GapCardProps): JSX.Element => {
  const t = useText().network
  const step = stepOf(t, gap)
  const { path } = step
  return (
    <section class="card stack no-print">
      <p>{t.gap(t.forWords[gap.for])}</p>
      <p>{step.words}</p>
      <div class="two-ways">
        <Button onPress={path === undefined ? onHelp : () => onOpen(path)}>{step.does}</Button>
        <Button disabled={busy} onPress={onAway}>
          {t.gapAway}
        </Button>
      </div>
    </section>
  )
}

interface StepWords {
  readonly words: string
  readonly does: string
  /** Without one it is *Get help*. */
  readonly path?: string
}

const stepOf = (t: Catalogue['network'], { step }: NetworkGap): StepWords => {
  switch (step.kind) {
    case 'reach': {
      const path = paths.reachOut(step.person)
      return { words: t.gapReach(step.name), does: t.gapReachDo(step.name), path }
    }
    case 'place':
      return { words: t.gapPlace, does: t.gapPlaceDo, path: paths.networkAdd }
    case 'add':
      return { words: t.gapAdd, does: t.gapAddDo, path: paths.person('new') }
    case 'help':
      return { words: t.gapHelp, does: t.gapHelpDo }
  }
}
