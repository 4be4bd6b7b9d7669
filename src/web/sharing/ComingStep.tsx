import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'

export interface ComingStepProps {
  readonly forName: string
  readonly onChangeNeed: () => void
  readonly onClose: () => void
}

/** A newcomer cannot say yes to what has not arrived. Whoever is not safe does not wait for it. */
export const ComingStep = ({ forName, onChangeNeed, onClose }: ComingStepProps): JSX.Element => {
  const text = useText()
  const t = text.agreement
  return (
    <Composer
      title={t.firstShareTitle}
      forName={forName}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.notNow}</Button>}
    >
      <p>{t.coming}</p>
      <p class="soft">{t.comingMore}</p>
      <p>{t.comingUnsafe}</p>
      <div class="flush">
        <Button kind="quiet" onPress={onChangeNeed}>
          {text.sharing.changeNeedUnsafe}
        </Button>
      </div>
    </Composer>
  )
}
