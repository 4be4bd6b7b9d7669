import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

export interface NobodyYetProps {
  readonly share: OpenShare
  readonly onHelp: () => void
}

/** The honest state: nobody has answered, and here is who else there is. */
export const NobodyYet = ({ share, onHelp }: NobodyYetProps): JSX.Element | null => {
  const text = useText()
  const t = text.sharing
  if (share.nobodyYet === undefined) return null
  const { others } = share.nobodyYet
  // RI3: good news without an answer is no less good, and needs no help line.
  const isRise = share.need === 'rejoice'
  const none = isRise ? text.rise.nobodyTitle : t.nobodyTitle
  // What is there is an answer of somebody I blocked (H23).
  const title = share.state === 'answered' ? text.limits.nobodyElse : none
  return (
    <section class={`card stack${share.unsafe ? ' unsafe-card' : ''}`}>
      <span class="nobody-drawing">
        <Drawing name="chairs" />
      </span>
      <h2>{share.unsafe ? t.unsafeNobodyTitle : title}</h2>
      {others.length === 0 ? (
        <p>{t.nobodyNone}</p>
      ) : (
        <>
          <p>{t.nobodyWho}</p>
          <ul class="list stack">
            {others.map(person => {
              const name = person.name ?? text.circle.someone
              return (
                <li key={person.account} class="nobody-person">
                  <PersonMark name={name} size="small" />
                  <span>{isRise ? text.rise.nobodyRing(name) : t.nobodyRing(name)}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {!isRise && (
        <Button kind={share.unsafe ? 'help' : 'outlined'} wide onPress={onHelp}>
          {t.nobodyHelp}
        </Button>
      )}
    </section>
  )
}
