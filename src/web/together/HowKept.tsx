import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'

/** What can still go wrong, for whoever wants to know it: true, and not what one needs before an answer. */
export const HowKept = (): JSX.Element => {
  const t = useText().together
  return (
    <Details summary={t.howKept}>
      <p>{t.honest}</p>
    </Details>
  )
}
