import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { type OfferDraft, offerKinds } from '#core/sharing/offer.ts'
import type { OfferView, PersonView } from '#core/sharing/shareView.ts'
import { OfferPart } from '#web/sharing/OfferPart.tsx'
import { OfferReply } from '#web/sharing/OfferReply.tsx'
import { ViewAsks } from '#web/sharing/ViewAsks.tsx'
import { VoiceInstead } from '#web/sharing/VoiceInstead.tsx'
import { Part } from './Part.tsx'

const person = (name: string, isMe: boolean): PersonView => ({
  account: name.toLowerCase().padEnd(32, '0') as AccountId,
  name,
  isMe,
  wasMe: false,
  present: true,
  blocked: false,
})

const noon = Date.UTC(2026, 11, 3, 12)

const offer = (about: Partial<OfferView> = {}): OfferView => ({
  what: 'call',
  day: '2026-12-03',
  part: 'evening',
  when: 'when the children sleep',
  answer: undefined,
  acceptedAt: undefined,
  happened: undefined,
  canAnswer: false,
  canSayHappened: false,
  ...about,
})

const accepted = { answer: 'accepted', canSayHappened: true } as const

/** To me, Ana, from Ben; or from me, Ben, to Ana. */
const Shown = ({ about, mine = false }: { about: OfferView; mine?: boolean }): JSX.Element => (
  <OfferPart
    offer={about}
    by={person('Ben', mine)}
    sharer={person('Ana', !mine)}
    now={noon}
    onAnswer={() => {}}
    onHappened={() => {}}
  />
)

/** A concrete hand, from its writing until it happened; and asking before a thought. */
export const Offers = (): JSX.Element => (
  <>
    <Part name="Writing an offer">
      <Writing start={{}} />
      <Writing start={{ what: 'call', day: '2026-12-04', phone: 'home' }} missing="phone" />
    </Part>
    <Part name="An offer to me">
      <Shown about={offer({ canAnswer: true, phone: '020 7946 0000' })} />
      <Shown about={offer({ ...accepted, canAnswer: true })} />
      <Shown about={offer({ answer: 'notNow', canAnswer: true })} />
      <Shown about={offer({ ...accepted, happened: 'yes' })} />
      <Shown about={offer({ ...accepted, happened: 'no' })} />
    </Part>
    <Part name="An offer of mine">
      <Shown mine about={offer()} />
      <Shown mine about={offer(accepted)} />
      <Shown mine about={offer({ ...accepted, day: '2026-12-09' })} />
      <Shown mine about={offer({ answer: 'notNow' })} />
    </Part>
    <Part name="May I offer a thought?">
      <ViewAsks
        asks={[
          { person: person('Ben', false), answer: undefined, given: false },
          { person: person('Caro', false), answer: 'yes', given: false },
          { person: person('Elena', false), answer: 'yes', given: true },
          { person: person('Daniel', false), answer: 'notNow', given: false },
        ]}
        amongOthers
        onAnswer={() => {}}
      />
    </Part>
    <Part name="A voice instead">
      <VoiceInstead offers={['call', 'visit']} onOffer={() => {}} />
      <VoiceInstead offers={[]} onOffer={() => {}} />
    </Part>
  </>
)

interface WritingProps {
  readonly start: OfferDraft
  readonly missing?: 'phone'
}

const Writing = ({ start, missing }: WritingProps): JSX.Element => {
  const [draft, setDraft] = useState(start)
  return (
    <OfferReply offer={draft} kinds={offerKinds} missing={missing} now={noon} onChange={setDraft} />
  )
}
