import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { SeatWords } from './SeatWords.tsx'

/** Shown with the invitation, before anybody makes an account or asks. */
export const SeatBeforeYes = (): JSX.Element => {
  const t = useText().young
  return (
    <section class="card stack">
      <div>
        <h2>{t.title}</h2>
        <p class="soft">{t.lead}</p>
      </div>
      <SeatWords />
    </section>
  )
}
