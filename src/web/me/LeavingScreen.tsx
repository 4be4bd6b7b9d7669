import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { DeleteSheet } from './DeleteSheet.tsx'
import { EverywhereSheet } from './EverywhereSheet.tsx'
import { RowList } from './RowList.tsx'
import { SignOutSheet } from './SignOutSheet.tsx'

type Open = 'sign-out' | 'everywhere' | 'delete'

/** Three ways to go, from small to final. */
export const LeavingScreen = (): JSX.Element => {
  const { archive, me: text } = useText()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const [everywhereDone, setEverywhereDone] = useState(false)
  const close = (): void => setOpen(undefined)
  const ways = [
    ['sign-out', text.signOut, text.signOutHint],
    ['everywhere', text.everywhere, text.everywhereHint],
    ['delete', text.delete, text.deleteHint],
  ] as const
  return (
    <>
      <PageTitle back={paths.me}>{text.leavingTitle}</PageTitle>
      <div class="stack">
        <RowList rows={[{ path: paths.archive, title: archive.title, hint: archive.before }]} />
        {everywhereDone && <Notice kind="info" title={text.everywhereDone} />}
        {ways.map(([way, title, hint]) => (
          <Card key={way}>
            <p class="soft">{hint}</p>
            <Button wide onPress={() => setOpen(way)}>
              {title}
            </Button>
          </Card>
        ))}
      </div>
      {open === 'sign-out' && <SignOutSheet onClose={close} />}
      {open === 'everywhere' && (
        <EverywhereSheet
          onClose={close}
          onDone={() => {
            close()
            setEverywhereDone(true)
          }}
        />
      )}
      {open === 'delete' && <DeleteSheet onClose={close} />}
    </>
  )
}
