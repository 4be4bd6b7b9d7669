import type { JSX } from 'preact'
import type { Happened, OfferAnswer } from '#core/sharing/offer.ts'
import type { OfferView, PersonView } from '#core/sharing/shareView.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { isOver } from './isOver.ts'
import { offerNumber } from './offerNumber.ts'
import { offerLine } from './offerLine.ts'
import './Sharing.css'

export interface OfferPartProps {
  readonly offer: OfferView
  /** Who offers, and to whom. */
  readonly by: PersonView
  readonly sharer: PersonView
  readonly now: number
  readonly onAnswer: (answer: OfferAnswer) => void
  readonly onHappened: (happened: Happened) => void
}

/** What is offered and when, what the other said to it, and at last whether it happened. */
export const OfferPart = (props: OfferPartProps): JSX.Element => {
  const { offer, by } = props
  const text = useText()
  const t = text.offers
  const language = useLanguage()
  const part = useFocusKept<HTMLDivElement>()
  const name = by.name ?? text.circle.someone
  const number = offerNumber(offer, by)
  return (
    <div ref={part} tabIndex={-1} class="offer stack">
      <p class="offer-line">{offerLine(offer, text, language)}</p>
      {number !== undefined && (
        <Button wide href={`tel:${dialled(number)}`}>
          <Icon name="phone" />
          {t.ring(name)}
        </Button>
      )}
      <Said {...props} />
      {offer.canAnswer && <Answering {...props} name={name} />}
      {isOver(offer, props.now) && <Happening {...props} />}
    </div>
  )
}

/** Where nothing is left to be asked, what was said. */
const Said = ({ offer, by, sharer }: OfferPartProps): JSX.Element | null => {
  const text = useText()
  const t = text.offers
  const name = sharer.name ?? text.circle.someone
  if (offer.happened !== undefined)
    return (
      <output class="said heard-yes">{offer.happened === 'yes' ? t.happened : t.didNot}</output>
    )
  if (offer.answer === undefined || sharer.isMe) return null
  if (offer.answer === 'notNow') return <p class="soft">{t.saidNotNow(name)}</p>
  return (
    <>
      <p class="heard-yes">{t.saidYes(name)}</p>
      {by.isMe && <p class="soft small">{t.offScreen}</p>}
    </>
  )
}

/** For the sharer: two answers of the same size, and each can become the other. */
const Answering = (props: OfferPartProps & { readonly name: string }): JSX.Element => {
  const { offer, name, onAnswer } = props
  const t = useText().offers
  if (offer.answer === undefined)
    return (
      <div class="heard-ask">
        <div class="heard-answers">
          <Button onPress={() => onAnswer('accepted')}>{t.yes}</Button>
          <Button onPress={() => onAnswer('notNow')}>{t.notNow}</Button>
        </div>
        <p class="soft small">{t.onlyTwo(name)}</p>
      </div>
    )
  const isYes = offer.answer === 'accepted'
  return (
    <>
      <div class="heard-said">
        <output class="said soft small">
          {isYes ? t.youSaidYes(name) : t.youSaidNotNow(name)}
        </output>
        <Button kind="quiet" onPress={() => onAnswer(isYes ? 'notNow' : 'accepted')}>
          {isYes ? t.notAfterAll : t.yesAfterAll}
        </Button>
      </div>
      {isYes && <p class="soft small">{t.offScreen}</p>}
    </>
  )
}

const Happening = ({ onHappened }: OfferPartProps): JSX.Element => {
  const t = useText().offers
  return (
    <div class="heard-ask">
      <p class="soft small">{t.didIt}</p>
      <div class="heard-answers">
        <Button onPress={() => onHappened('yes')}>{t.itDid}</Button>
        <Button onPress={() => onHappened('no')}>{t.itDidNot}</Button>
      </div>
    </div>
  )
}
