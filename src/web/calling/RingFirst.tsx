import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { Field } from '#web/ui/Field.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { textLink } from '#web/ui/links.ts'

/** Somebody with a number. */
export interface Ringable {
  readonly key: string
  readonly name: string
  readonly phone: string
}

export interface RingFirstProps {
  readonly people: readonly Ringable[]
  /** Nothing else on the screen is filled: the first number is. */
  readonly first: boolean
  /** What my people read when they are asked; empty: the usual words. */
  readonly prepared: string
}

/** CA19: a phone rings where an app may be silent. Works without a network of ours, and first of all. */
export const RingFirst = ({ people, first, prepared }: RingFirstProps): JSX.Element | null => {
  const t = useText().catching.calling
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const words = typed ?? (prepared.trim() === '' ? t.draft : prepared)
  if (people.length === 0) return null
  return (
    <section class="stack">
      <p>
        <strong>{t.surest}</strong>
      </p>
      {people.map(({ key, name, phone }, at) => (
        <Button
          key={key}
          kind={first && at === 0 ? 'primary' : 'outlined'}
          wide
          href={`tel:${dialled(phone)}`}
        >
          <Icon name="phone" />
          {t.ring(name)}
        </Button>
      ))}
      <Details summary={t.draftLabel}>
        <Field kind="long" label={t.draftLabel} value={words} maxLength={500} onInput={setTyped} />
        {people.map(({ key, name, phone }) => (
          <Button key={key} wide href={textLink(dialled(phone), words)}>
            <Icon name="letter" />
            {t.write(name)}
          </Button>
        ))}
      </Details>
    </section>
  )
}
