import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { go } from '#web/ui/route.ts'
import { BlockSheet } from './BlockSheet.tsx'

export interface BlockPersonProps {
  readonly person: PersonView
  /** Where they were met: it can be left in the same action. */
  readonly circle: CircleId
  /** Among other wide actions. */
  readonly wide?: boolean | undefined
}

/** The quiet action beside somebody else: block them, or go to those I blocked. */
export const BlockPerson = ({
  person,
  circle,
  wide = false,
}: BlockPersonProps): JSX.Element | null => {
  const text = useText()
  const t = text.limits
  const [asking, setAsking] = useState(false)
  const name = person.name ?? text.circle.someone
  if (person.isMe) return null
  const kind = wide ? 'outlined' : 'quiet'
  return (
    <>
      {person.blocked ? (
        <>
          <p class="soft">{t.blockedByYou}</p>
          <Button kind={kind} wide={wide} onPress={() => go(paths.blocked)}>
            {t.blockedList}
          </Button>
        </>
      ) : (
        <Button kind={kind} wide={wide} label={t.blockLabel(name)} onPress={() => setAsking(true)}>
          {t.block}
        </Button>
      )}
      {asking && <BlockSheet person={person} circle={circle} onClose={() => setAsking(false)} />}
    </>
  )
}
