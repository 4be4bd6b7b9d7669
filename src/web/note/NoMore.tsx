import type { JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface NoMoreProps {
  readonly from: PersonView
  readonly doing: Action
  readonly onQuiet: (tell: boolean) => void
  readonly onClose: () => void
}

/** "Please, no more notes": in silence, or said to the one it is about. Both are as large. */
export const NoMore = ({ from, doing, onQuiet, onClose }: NoMoreProps): JSX.Element => {
  const text = useText()
  const t = text.note
  const name = from.name ?? text.circle.someone
  return (
    <Sheet
      title={t.noMoreTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy} onPress={() => onQuiet(false)}>
            {t.noMoreSilent}
          </Button>
          <Button disabled={doing.busy} onPress={() => onQuiet(true)}>
            {t.noMoreTell(name)}
          </Button>
          <Button onPress={onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{t.noMoreMore(name)}</p>
      <p class="soft">{t.noMoreTellMore(name)}</p>
      <Failed failure={doing.failure} />
    </Sheet>
  )
}
