import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import './Sharing.css'

/** For the listener of somebody who is not safe: what to do, in the order in which to do it. */
export const UnsafeGuide = ({ onHelp }: { readonly onHelp: () => void }): JSX.Element => {
  const t = useText().sharing
  const { call, ask, stay, help, you } = t.unsafeGuide
  return (
    <section class="card unsafe-card stack">
      <h2>{t.unsafeGuideTitle}</h2>
      <ol class="unsafe-guide">
        {[call, ask, stay, help, you].map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button kind="help" wide onPress={onHelp}>
        {t.unsafeAll}
      </Button>
    </section>
  )
}
