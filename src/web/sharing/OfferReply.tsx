import type { JSX } from 'preact'
import { longestWhen, type OfferDraft, type OfferKind } from '#core/sharing/offer.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { OfferDay } from './OfferDay.tsx'
import type { offerMissing } from './offerDraft.ts'
import './Sharing.css'

export interface OfferReplyProps {
  readonly offer: OfferDraft
  readonly kinds: readonly OfferKind[]
  /** What it still needs, once somebody tried to send it. */
  readonly missing: ReturnType<typeof offerMissing>
  readonly now: number
  readonly onChange: (offer: OfferDraft) => void
}

/** What, and when: something that can be said yes to. */
export const OfferReply = (props: OfferReplyProps): JSX.Element => {
  const { offer, kinds, missing, onChange } = props
  const t = useText().offers
  return (
    <>
      {kinds.length > 1 ? (
        <Choice
          legend={t.what}
          compact
          value={offer.what}
          onChange={what => onChange({ ...offer, what })}
          options={kinds.map(value => ({ value, label: t.kinds[value] }))}
          error={missing === 'what' ? t.whatFirst : undefined}
        />
      ) : (
        offer.what !== undefined && <p>{t.kinds[offer.what]}</p>
      )}
      <fieldset class="stack">
        <legend class="feelings-legend">{t.whenTitle}</legend>
        <OfferDay {...props} />
        <Field
          label={t.own}
          hint={t.ownHint}
          value={offer.when ?? ''}
          error={missing === 'when' ? t.whenFirst : undefined}
          maxLength={longestWhen}
          optional={offer.day !== undefined}
          voice
          onInput={when => onChange({ ...offer, when: when === '' ? undefined : when })}
        />
      </fieldset>
      {offer.what === 'call' && (
        <Field
          label={t.phone}
          hint={t.phoneHint}
          value={offer.phone ?? ''}
          error={missing === 'phone' ? t.phoneWrong : undefined}
          maxLength={40}
          autocomplete="tel"
          optional
          onInput={phone => onChange({ ...offer, phone: phone === '' ? undefined : phone })}
        />
      )}
    </>
  )
}
