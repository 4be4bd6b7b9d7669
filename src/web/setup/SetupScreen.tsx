import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { takeFragment } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useHost } from '#web/app/useHost.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { useTried } from '#web/ui/useTried.ts'
import { domainIn } from './hostFiles.ts'

type Where = 'here' | 'https'
type Who = 'invited' | 'anyone'

/** What the set-up link opens: where people will open it, and who may come in. */
export const SetupScreen = (): JSX.Element => {
  const text = useText()
  const [token] = useState(() => takeFragment('setup'))
  const done = useHost()?.setUp === true
  if (done || token === undefined)
    return (
      <>
        <PageTitle>{text.setup.title}</PageTitle>
        <div class="stack">
          <Notice kind="info" title={done ? text.setup.already : text.setup.noToken} />
          <Button
            kind="primary"
            wide
            onPress={() => go(token === undefined ? paths.home : paths.newAccount, 'replace')}
          >
            {token === undefined ? text.app.toStart : text.setup.goOn}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <PageTitle lead={text.setup.lead}>{text.setup.title}</PageTitle>
      <Questions token={token} />
    </>
  )
}

const Questions = ({ token }: { readonly token: string }): JSX.Element => {
  const text = useText().setup
  const action = useAction()
  const isHttps = location.protocol === 'https:'
  const [where, setWhere] = useState<Where | undefined>(isHttps ? 'https' : undefined)
  const [address, setAddress] = useState(isHttps ? location.origin : '')
  const [who, setWho] = useState<Who>('invited')
  const { tried, attempt } = useTried()
  const domain = domainIn(address)
  const wrongAddress = where === 'https' && domain === undefined

  const write = (): void => {
    const origin = where === 'https' && domain !== undefined ? `https://${domain}` : undefined
    action.run(
      () => commands.account.setUpHost({ token, origin, accounts: who }),
      () => go(origin === undefined || isHttps ? paths.newAccount : paths.https),
    )
  }
  return (
    <form
      class="stack-wide"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (where !== undefined && !wrongAddress && !action.busy) write()
      }}
    >
      <Choice<Where>
        legend={text.where}
        options={[
          { value: 'here', label: text.here, hint: text.hereHint },
          { value: 'https', label: text.https, hint: text.httpsHint },
        ]}
        value={where}
        error={tried && where === undefined ? text.whereMissing : undefined}
        onChange={setWhere}
      />
      {where === 'https' && (
        <Field
          label={text.address}
          hint={text.addressHint}
          value={address}
          onInput={setAddress}
          inputMode="url"
          spellcheck={false}
          maxLength={260}
          error={tried && wrongAddress ? text.addressWrong : undefined}
        />
      )}
      <Choice<Who>
        legend={text.who}
        options={[
          { value: 'invited', label: text.invited, hint: text.invitedHint },
          { value: 'anyone', label: text.anyone, hint: text.anyoneHint },
        ]}
        value={who}
        onChange={setWho}
      />
      <div class="stack">
        <p class="soft">{text.hostSees}</p>
        {action.failure === 'not-admitted' ? (
          <Notice kind="error" title={text.badToken} />
        ) : (
          <FailureNotice failure={action.failure} />
        )}
        {action.busy && <Progress words={text.working} />}
        <Button kind="primary" wide submit disabled={action.busy}>
          {text.goOn}
        </Button>
      </div>
    </form>
  )
}
