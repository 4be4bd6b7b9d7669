import type { JSX } from 'preact'
import type { MadeSetView } from '#core/keepers/keepersView.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'

const dayMs = 86_400_000

/** Who keeps a part now. */
export const MadeSet = ({ made }: { readonly made: MadeSetView }): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const words = { kept: t.partKept, sent: t.partSent, quit: t.partQuit }
  const needed = made.needed === 3 ? t.numbers[3] : t.numbers[2]
  return (
    <section class="stack">
      <h2>{t.isMade}</h2>
      <p>{made.ready ? t.isReady(needed) : t.notReady}</p>
      <Card>
        <ul class="list stack">
          {made.keepers.map(({ account, name = text.circle.someone, state }) => (
            <li key={account}>
              <strong dir="auto">{name}</strong>
              <p class="soft small">{words[state]}</p>
            </li>
          ))}
        </ul>
      </Card>
      <p class="soft">{t.waitIs(t.days(Math.round(made.waitMs / dayMs)))}</p>
    </section>
  )
}
