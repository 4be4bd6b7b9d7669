import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AdmissionInput, NewAccount } from '#client/commands/accountCommands.ts'
import { goToSignIn } from '#web/app/afterSignIn.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { dropPending, pending, takeFragment } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useHost } from '#web/app/useHost.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { AddPasskey } from './AddPasskey.tsx'
import { FewTracesHere } from './FewTraces.tsx'
import { NameStep } from './NameStep.tsx'
import { canMakePasskey } from './passkey.ts'
import { PassphraseForm } from './PassphraseForm.tsx'

type Step = 'name' | 'way' | 'passphrase' | 'passkey'

const admission = (): AdmissionInput => {
  const token = pending('setup')
  if (token !== undefined) return { kind: 'setup', token }
  const link = pending('host')
  if (link !== undefined) return { kind: 'host-link', token: link }
  return pending('invite') === undefined ? { kind: 'none' } : { kind: 'invite' }
}

const makeAccount = async (
  account: Omit<NewAccount, 'admission'>,
): ReturnType<typeof commands.account.create> => {
  const admitted = admission()
  const link = pending('invite')
  // After a reload the link is still in this tab, and the engine has not read it yet.
  const read =
    admitted.kind === 'invite' && link !== undefined
      ? await commands.circles.readInvite(link)
      : undefined
  if (read?.ok === false) return read
  const made = await commands.account.create({ ...account, admission: admitted })
  // Used up or ended: the next try is made with whatever else this person holds.
  if (!made.ok && made.error === 'link-closed') dropPending('host')
  return made
}

const goOn = (): void => {
  dropPending('setup')
  dropPending('host')
  go(paths.begin('sheet'), 'replace')
}

/** A name, then a way in; under a minute. */
export const NewAccountScreen = (): JSX.Element => {
  const text = useText().account
  const language = useLanguage()
  const action = useAction()
  const [step, setStep] = useState<Step>('name')
  const [name, setName] = useState('')
  const [passkeys, setPasskeys] = useState(false)
  // The passkey that was just made signs in, but has no secret that opens the words.
  const [shut, setShut] = useState(false)
  // Somebody who is in already has nothing to do here.
  const [byHost] = useState(() => takeFragment('host') !== undefined)
  const [wasIn] = useState(appState.value.signIn.kind === 'signed-in')
  useEffect(() => {
    if (wasIn) {
      dropPending('host')
      go(paths.home, 'replace')
    }
    void canMakePasskey().then(setPasskeys)
  }, [wasIn])

  const host = useHost()
  // Said before anything is filled in: without a link this host makes no account.
  const needsLink =
    host !== undefined && host.accounts !== 'anyone' && admission().kind === 'none' && !wasIn

  // With a passkey the account is made first, because the passkey carries its number.
  const made = appState.value.signIn.kind === 'signed-in'
  const create = (passphrase?: { readonly name: string; readonly passphrase: string }): void =>
    action.run(
      () =>
        made && passphrase !== undefined
          ? commands.account.changePassphrase(passphrase.name, passphrase.passphrase)
          : makeAccount({ displayName: name.trim(), language, passphrase }),
      () => (passphrase === undefined ? setStep('passkey') : goOn()),
    )

  switch (step) {
    case 'name':
      return (
        <>
          <PageTitle
            back={pending('invite') === undefined ? paths.home : paths.joining}
            lead={byHost ? text.byHost : undefined}
          >
            {text.newTitle}
          </PageTitle>
          {needsLink ? (
            <Notice kind="info" title={text.needsLink} />
          ) : (
            <NameStep
              name={name}
              onName={setName}
              onDone={() => setStep(passkeys ? 'way' : 'passphrase')}
            />
          )}
          <Button kind="quiet" wide onPress={goToSignIn}>
            {text.already}
          </Button>
          <FewTracesHere />
        </>
      )
    case 'way':
      return (
        <>
          <PageTitle key="way" lead={text.wayLead}>
            {text.wayTitle}
          </PageTitle>
          <div class="ways">
            <FailureNotice failure={action.failure} />
            {action.busy && <Progress words={text.making} />}
            <div class="way">
              <Button kind="primary" wide disabled={action.busy} onPress={() => create()}>
                {text.passkey}
              </Button>
              <p class="soft small">{text.passkeyHint}</p>
            </div>
            <div class="way">
              <Button wide disabled={action.busy} onPress={() => setStep('passphrase')}>
                {text.passphrase}
              </Button>
              <p class="soft small">{text.passphraseHint}</p>
            </div>
          </div>
        </>
      )
    case 'passkey':
      return (
        <>
          <PageTitle key="passkey" lead={text.made}>
            {text.passkey}
          </PageTitle>
          <AddPasskey
            onDone={opensWords => {
              if (opensWords) return goOn()
              setShut(true)
              setStep('passphrase')
            }}
            onInstead={() => setStep('passphrase')}
          />
        </>
      )
    case 'passphrase':
      return (
        <>
          <PageTitle key="passphrase" lead={shut ? text.passkeyNotEnough : text.passphraseLead}>
            {text.passphraseTitle}
          </PageTitle>
          <PassphraseForm
            name={name.trim()}
            submit={text.make}
            busyWords={text.making}
            busy={action.busy}
            failure={action.failure}
            onSubmit={create}
          />
        </>
      )
  }
}
