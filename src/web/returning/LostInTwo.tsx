import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface LostInTwoProps {
  readonly name: string
  readonly onBegin: () => void
  readonly onClose: () => void
}

/** In a circle of two nobody can show the other out: what there is to do instead (ADR 21). */
export const LostInTwo = ({ name, onBegin, onClose }: LostInTwoProps): JSX.Element => {
  const text = useText()
  const t = text.returning
  return (
    <Sheet
      key="lost"
      title={t.lostTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onBegin}>
            {t.lostDo}
          </Button>
          <Button onPress={onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{t.lostFirst(name)}</p>
      <p>{t.lostTwo(name)}</p>
      <p>{t.lostNew(name)}</p>
      <p class="soft">{t.lostThief(name)}</p>
    </Sheet>
  )
}
