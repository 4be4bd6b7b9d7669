import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { appState, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useHost } from '#web/app/useHost.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { AskedFirst } from './AskedFirst.tsx'
import { Endings } from './Endings.tsx'

/** What happens to my words when I die, and what others asked of me. */
export const EndingsScreen = (): JSX.Element => {
  const text = useText()
  const t = text.endings
  const { openHelp } = useSafety()
  const { signIn, young } = appState.value
  const view = useMine('endings')
  const host = useHost()
  const [mine, setMine] = useState(false)
  // As it was when the page was opened: an answer moves nobody to another page.
  const asksFirst = useRef<boolean | undefined>(undefined)
  if (view !== undefined) asksFirst.current ??= view.others.some(({ state }) => state === 'asks')
  const title = (
    <div class="no-print">
      <PageTitle back={paths.me} lead={young === undefined ? t.lead : t.youngLead}>
        {t.title}
      </PageTitle>
    </div>
  )
  // EN4: nobody with a young person's seat is asked to think of this here.
  if (young !== undefined)
    return (
      <>
        {title}
        <Button kind="help" wide onPress={openHelp}>
          {t.harmDo}
        </Button>
      </>
    )
  if (view === undefined)
    return (
      <>
        {title}
        <Progress words={text.today.reading} />
      </>
    )
  if (asksFirst.current === true && !mine)
    return <AskedFirst others={view.others} onHelp={openHelp} onMine={() => setMine(true)} />
  return (
    <>
      {title}
      <Endings
        view={view}
        name={signIn.kind === 'signed-in' ? signIn.name : undefined}
        address={host?.origin ?? location.origin}
        contact={host?.contact}
        onHelp={openHelp}
      />
    </>
  )
}
