import type { JSX } from 'preact'
import type { AskedKeeper } from '#core/keepers/keepersView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'

/** Whom I asked, and what they said. */
export const AskedPeople = ({ asked }: { readonly asked: readonly AskedKeeper[] }): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const doing = useAction()
  const circles = new Set(asked.map(({ circle }) => circle))
  if (asked.length === 0) return <p class="soft">{t.nobody}</p>
  return (
    <>
      {asked.length > 1 && circles.size === 1 && <p class="soft">{t.oneCircle}</p>}
      <ul class="list stack">
        {asked.map(({ account, name = text.circle.someone, word, present }) => (
          <li key={account}>
            <Card>
              <div>
                <h3 dir="auto">{name}</h3>
                <p class="soft">{present ? t.states[word] : t.gone}</p>
              </div>
              <Button
                kind="quiet"
                label={t.stopAskingLabel(name)}
                disabled={doing.busy}
                onPress={() => doing.run(() => commands.keepers.stopAsking(account))}
              >
                {t.stopAsking}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      <FailureNotice failure={doing.failure} />
    </>
  )
}
