import type { JSX } from 'preact'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import type { ReadAccount } from './useAccount.ts'

/** What stands there until the account is read, or when it could not be. */
export const Reading = ({ account }: { readonly account: ReadAccount }): JSX.Element => {
  const text = useText()
  return account.failure === undefined ? (
    <Progress words={text.me.reading} />
  ) : (
    <FailureNotice failure={account.failure}>
      <Button onPress={account.again}>{text.ui.tryAgain}</Button>
    </FailureNotice>
  )
}
