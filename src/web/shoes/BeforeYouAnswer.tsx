import type { JSX } from 'preact'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { go } from '#web/ui/route.ts'

export interface BeforeYouAnswerProps {
  /** Whose share it is. */
  readonly name: string
  /** Standing in their shoes; `undefined` where that is not done. */
  readonly onStand: (() => void) | undefined
}

/** What a listener may do first. Folded: answering comes before practising. */
export const BeforeYouAnswer = ({ name, onStand }: BeforeYouAnswerProps): JSX.Element => {
  const { practising, shoes: t } = useText()
  return (
    <Details summary={t.before}>
      {onStand !== undefined && (
        <div>
          <div class="flush">
            <Button kind="quiet" onPress={onStand}>
              {t.stand}
            </Button>
          </div>
          <p class="soft small">{t.standMore(name)}</p>
        </div>
      )}
      <div>
        <p>
          <a
            class="tall-link"
            href={paths.threeMoves}
            onClick={event => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go(paths.threeMoves)
            }}
          >
            {practising.link}
          </a>
        </p>
        <p class="soft small">{practising.linkMore}</p>
      </div>
    </Details>
  )
}
