import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { HandOn } from '#web/circles/HandOn.tsx'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'

/** After this many turns a voice carries more than another line of text. */
export const turnsBeforeVoice = 6

type Way = 'voiceCall' | 'voiceVisit'
const ways: readonly Way[] = ['voiceCall', 'voiceVisit']

/** An offer to leave the screen, with words for it. */
export const VoiceInstead = (): JSX.Element => {
  const t = useText().sharing
  const [way, setWay] = useState<Way | undefined>(undefined)
  return (
    <section class="card card-quiet stack">
      <h2>{t.voiceTitle}</h2>
      <p class="soft">{t.voiceMore}</p>
      <Choice
        legend={t.voiceLegend}
        value={way}
        onChange={setWay}
        options={ways.map(value => ({ value, label: t[value] }))}
      />
      {way !== undefined && <HandOn words={t[way]} />}
    </section>
  )
}
