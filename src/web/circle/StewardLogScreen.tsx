import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { CircleMissing } from './CircleMissing.tsx'
import { StewardLog } from './StewardLog.tsx'

export const StewardLogScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const [before, setBefore] = useState<number | undefined>(undefined)
  const watched = useCircle(circle, { limit: 1, deedsBefore: before ?? Number.MAX_SAFE_INTEGER })
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  return (
    <StewardLog
      log={watched.circle.view.stewardLog ?? { deeds: [], olderBefore: undefined }}
      reasons={watched.circle.removalReasons}
      back={paths.circlePeople(circle)}
      older={before !== undefined}
      onOlder={next => {
        setBefore(next)
        scrollTo(0, 0)
      }}
    />
  )
}
