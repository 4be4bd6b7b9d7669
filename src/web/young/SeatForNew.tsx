import type { JSX } from 'preact'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { go } from '#web/ui/route.ts'
import { Sheet } from '#web/ui/Sheet.tsx'

interface SeatForNewProps {
  readonly inviter: string
  readonly circle: string
  /** Without the link: with it the way would lead back here, and be refused. */
  readonly onSignIn: () => void
  readonly onClose: () => void
}

/** Y11: for whoever has an account already, before they sign in and are refused. */
export const SeatForNew = (props: SeatForNewProps): JSX.Element => {
  const text = useText()
  const t = text.young
  return (
    <Sheet
      title={t.newTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button wide onPress={() => go(paths.newAccount)}>
            {text.joining.makeAccount}
          </Button>
          <Button wide onPress={props.onSignIn}>
            {t.newSignIn}
          </Button>
        </>
      }
    >
      <p>{t.newWhat}</p>
      <p>{t.newInstead(props.inviter, props.circle)}</p>
      <p>{t.newForYou}</p>
    </Sheet>
  )
}
