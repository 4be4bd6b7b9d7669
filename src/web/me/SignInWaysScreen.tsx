import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AccountView } from '#client/commands/accountCommands.ts'
import { AddPasskey } from '#web/account/AddPasskey.tsx'
import { canMakePasskey } from '#web/account/passkey.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { askedFor, go } from '#web/ui/route.ts'
import { Sheet } from '#web/ui/Sheet.tsx'
import { AskSheet } from './AskSheet.tsx'
import { PassphraseSheet } from './PassphraseSheet.tsx'
import { Reading } from './Reading.tsx'
import { useAccount } from './useAccount.ts'

type Open =
  | { readonly kind: 'add-passkey' }
  | { readonly kind: 'remove-passkey'; readonly id: string }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'code' }

export const SignInWaysScreen = (): JSX.Element => {
  const text = useText().me
  const account = useAccount()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const close = (): void => setOpen(undefined)
  const done = (): void => {
    close()
    account.again()
  }
  return (
    <>
      <PageTitle back={paths.me} lead={text.waysLead}>
        {text.waysTitle}
      </PageTitle>
      {byCode() && <Notice kind="info" title={text.waysByCode} />}
      {account.view === undefined ? (
        <Reading account={account} />
      ) : (
        <Ways view={account.view} onOpen={setOpen} />
      )}
      {open?.kind === 'add-passkey' && (
        <Sheet title={text.addPasskeyTitle} onClose={close}>
          <AddPasskey onDone={done} />
        </Sheet>
      )}
      {open?.kind === 'remove-passkey' && (
        <AskSheet
          title={text.removePasskeyTitle}
          yes={text.remove}
          act={() => commands.account.removePasskey(open.id)}
          onDone={done}
          onClose={close}
        >
          <p>{text.removePasskeyWhat}</p>
        </AskSheet>
      )}
      {open?.kind === 'passphrase' && <PassphraseSheet onDone={done} onClose={close} />}
      {open?.kind === 'code' && (
        <AskSheet
          title={text.codeNewTitle}
          yes={text.codeNewYes}
          act={async () => {
            const made = await commands.account.newRecoveryCode()
            return made.ok ? { ok: true, value: undefined } : made
          }}
          onDone={() => go(paths.recoverySheet)}
          onClose={close}
        >
          <p>{text.codeNewWhat}</p>
        </AskSheet>
      )}
    </>
  )
}

/** Whoever came in by the recovery code stands here unasked, and is told why. */
const byCode = (): boolean => askedFor().get('after') === 'code'

interface WaysProps {
  readonly view: AccountView
  readonly onOpen: (open: Open) => void
}

const Ways = ({ view, onOpen }: WaysProps): JSX.Element => {
  const text = useText().me
  const [passkeys, setPasskeys] = useState(false)
  useEffect(() => void canMakePasskey().then(setPasskeys), [])
  return (
    <div class="stack">
      <Card>
        <h2>{text.passkeys}</h2>
        {view.passkeys.length === 0 && <p class="soft">{text.noPasskeys}</p>}
        {view.passkeys.map(({ id, label }) => (
          <div key={id} class="row">
            <span dir="auto">{label ?? text.passkeyUnnamed}</span>
            <Button
              kind="quiet"
              label={text.removeDeviceLabel(label ?? text.passkeyUnnamed)}
              onPress={() => onOpen({ kind: 'remove-passkey', id })}
            >
              {text.remove}
            </Button>
          </div>
        ))}
        {passkeys && (
          <Button onPress={() => onOpen({ kind: 'add-passkey' })}>{text.addPasskeyTitle}</Button>
        )}
      </Card>
      <Card>
        <h2>{text.passphrase}</h2>
        <p class="soft">{view.hasPassphrase ? text.passphraseIs : text.passphraseNone}</p>
        <Button onPress={() => onOpen({ kind: 'passphrase' })}>
          {view.hasPassphrase ? text.passphraseChange : text.passphraseAdd}
        </Button>
      </Card>
      <Card>
        <h2>{text.code}</h2>
        <Button onPress={() => onOpen({ kind: 'code' })}>{text.codeNew}</Button>
      </Card>
    </div>
  )
}
