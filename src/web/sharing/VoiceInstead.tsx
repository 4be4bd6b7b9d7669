import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OfferKind } from '#core/sharing/offer.ts'
import { HandOn } from '#web/circles/HandOn.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'

/** After this many turns a voice carries more than another line of text. */
export const turnsBeforeVoice = 6

type Way = 'call' | 'visit'
const ways: readonly Way[] = ['call', 'visit']

export interface VoiceInsteadProps {
  /** What a listener may offer here; the sharer says it in words. */
  readonly offers: readonly OfferKind[]
  readonly onOffer: (what: OfferKind) => void
}

/** A way to leave the screen: for a listener an offer with a time, for the sharer words to say it in. */
export const VoiceInstead = ({ offers, onOffer }: VoiceInsteadProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const [way, setWay] = useState<Way | undefined>(undefined)
  const listens = offers.length > 0
  const here = listens ? ways.filter(value => offers.includes(value)) : ways
  return (
    <section class="card card-quiet stack">
      <h2>{t.voiceTitle}</h2>
      <p class="soft">{t.voiceMore}</p>
      <Choice
        legend={listens ? text.offers.what : t.voiceLegend}
        value={way}
        onChange={setWay}
        options={here.map(value => ({
          value,
          label: listens ? text.offers.kinds[value] : t.voiceWords[value],
        }))}
      />
      {way !== undefined &&
        (listens ? (
          <Button wide onPress={() => onOffer(way)}>
            {text.offers.voiceOffer}
          </Button>
        ) : (
          <HandOn words={t.voiceWords[way]} />
        ))}
    </section>
  )
}
