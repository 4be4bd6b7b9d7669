import type { JSX } from 'preact'
import type { MadeInvite } from '#client/commands/circleCommands.ts'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Qr } from '#web/ui/Qr.tsx'
import './PaperCards.css'

export interface PaperCardsProps {
  readonly made: MadeInvite
  readonly myName: string | undefined
  readonly forAdults: boolean
}

const places = { one: ['only'], several: ['a', 'b', 'c', 'd'] } as const

/**
 * On paper only, on one page: one card, or four to cut out where several may come through the link.
 * A card says who invites, to what kind of place and how it is opened, and nothing of the circle:
 * paper is left on tables.
 */
export const PaperCards = (props: PaperCardsProps): JSX.Element => (
  <div class={`paper-cards paper-cards-${props.made.uses}`} aria-hidden="true">
    {places[props.made.uses].map(place => (
      <PaperCard key={place} {...props} />
    ))}
  </div>
)

const PaperCard = ({ made, myName, forAdults }: PaperCardsProps): JSX.Element => {
  const text = useText()
  const t = text.circles
  const language = useLanguage()
  const name = myName ?? text.circle.someone
  return (
    <div class="paper-card">
      <p class="paper-title">{t.cardTitle(name)}</p>
      <p>
        {t.cardWhat} {forAdults && t.cardAdults}
      </p>
      <Qr text={made.link} />
      <p>{t.cardHow}</p>
      <p class="paper-link">{made.link}</p>
      <p class="paper-small">{t.until(dayAndTime(language, made.expiresAt))}</p>
      <p class="paper-warning">{made.mode === 'open' ? t.cardOpen[made.uses] : t.cardAsk(name)}</p>
    </div>
  )
}
