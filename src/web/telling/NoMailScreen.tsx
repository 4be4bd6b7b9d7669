import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { takeFragment } from '#web/app/pending.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { NoMail, type NoMailProps } from './NoMail.tsx'

/** What the link in a mail opens. Opening it changes nothing: mail services open links by themselves. */
export const NoMailScreen = (): JSX.Element => {
  const t = useText().email
  const [token] = useState(() => takeFragment('noMail'))
  const doing = useAction()
  const part = useFocusKept<HTMLDivElement>()
  const [now, setNow] = useState<NoMailProps['now']>(token === undefined ? 'wrong' : 'ask')
  return (
    <>
      <PageTitle lead={t.neverLead}>{t.neverTitle}</PageTitle>
      <div ref={part} tabIndex={-1} class="stack">
        <NoMail
          now={now}
          busy={doing.busy}
          onSay={never =>
            doing.run(
              () => commands.email.never(token ?? '', never),
              isOurs => setNow(isOurs ? (never ? 'never' : 'allowed') : 'wrong'),
            )
          }
        />
        <FailureNotice failure={doing.failure} />
      </div>
    </>
  )
}
