import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { HowLong, type Length } from './HowLong.tsx'
import '#web/circle/Circle.css'

export interface AgainProps {
  readonly name: string
  readonly doing: Action
  readonly onAgain: (days: number) => void
  readonly onLetBe: () => void
}

/** "It has come to its end. Again?" Once; yes and letting it be are as large as each other. */
export const Again = ({ name, doing, onAgain, onLetBe }: AgainProps): JSX.Element => {
  const t = useText().commitment
  const [length, setLength] = useState<Length>('28')
  return (
    <section class="stack">
      <h3>{t.over}</h3>
      <HowLong legend={t.again} value={length} onChange={setLength} />
      <div class="two-ways">
        <Button kind="primary" disabled={doing.busy} onPress={() => onAgain(Number(length))}>
          {t.againDo(name)}
        </Button>
        <Button disabled={doing.busy} onPress={onLetBe}>
          {t.letBe}
        </Button>
      </div>
      <p class="soft small">{t.tell}</p>
    </section>
  )
}
