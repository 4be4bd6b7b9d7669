import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LiveInvite } from '#client/state/circleState.ts'
import type { Action } from '#web/app/useAction.ts'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Confirm } from './Confirm.tsx'
import './Circle.css'

export interface OpenLinksProps {
  readonly invites: readonly LiveInvite[]
  readonly doing: Action
  readonly onEnd: (invite: string, then: () => void) => void
}

/** The links that still lead in here: what each does, and a way to end it. */
export const OpenLinks = ({ invites, doing, onEnd }: OpenLinksProps): JSX.Element | null => {
  const text = useText()
  const t = text.circle
  const language = useLanguage()
  const [ending, setEnding] = useState<LiveInvite | undefined>(undefined)
  if (invites.length === 0 && ending === undefined) return null
  const stop = (): void => {
    doing.forget()
    setEnding(undefined)
  }
  return (
    <section class="stack">
      <h2>{t.linksTitle}</h2>
      <ul class="list stack">
        {invites.map(link => (
          <li key={link.id} class="card card-quiet stack">
            <div>
              <p>{link.mode === 'open' ? t.linkOpen : t.linkAsk}</p>
              <p class="soft small">
                {link.by.isMe ? t.linkMine : t.linkBy(link.by.name ?? t.someone)}{' '}
                {link.uses === 'one' ? t.linkOne : t.linkSeveral}{' '}
                {t.linkUntil(dayAndTime(language, link.expiresAt))}
              </p>
            </div>
            <div>
              <Button onPress={() => setEnding(link)}>{t.linkEnd}</Button>
            </div>
          </li>
        ))}
      </ul>
      {ending !== undefined && (
        <Confirm
          title={t.linkEndTitle}
          yes={t.linkEnd}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onEnd(ending.id, stop)}
          onNo={stop}
        >
          <p>{t.linkEndMore}</p>
        </Confirm>
      )}
    </section>
  )
}
