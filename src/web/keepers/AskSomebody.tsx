import type { JSX } from 'preact'
import type { AskedKeeper } from '#core/keepers/keepersView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { listOf } from '#web/circle/names.ts'
import { useCandidates } from '#web/circle/useCandidates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface AskSomebodyProps {
  readonly asked: readonly AskedKeeper[]
  readonly onClose: () => void
}

/** Everybody in my circles whom I have not asked yet. */
export const AskSomebody = ({ asked, onClose }: AskSomebodyProps): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const language = useLanguage()
  const doing = useAction()
  const people = useCandidates(() => commands.keepers.candidates())
  const left = people?.filter(({ account }) => asked.every(each => each.account !== account))
  return (
    <Sheet title={t.askTitle} onClose={onClose}>
      <p>{t.askLead}</p>
      <p>{t.howPower}</p>
      {left?.length === 0 && <p class="soft">{t.askNobody}</p>}
      <ul class="list stack">
        {left?.map(({ account, circle, circles, name = text.circle.someone }) => (
          <li key={account} class="stack">
            <Button
              wide
              disabled={doing.busy}
              onPress={() => doing.run(() => commands.keepers.ask(account, circle), onClose)}
            >
              {t.askOne(name)}
            </Button>
            <p class="soft small">{t.inCircles(listOf(language, circles))}</p>
          </li>
        ))}
      </ul>
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
