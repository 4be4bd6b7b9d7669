import type { JSX } from 'preact'
import type { HostState } from '#client/commands/accountCommands.ts'
import type { SignIn } from '#client/state/appState.ts'
import { goToSignIn } from '#web/app/afterSignIn.ts'
import { appState } from '#web/app/engine.ts'
import { pending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useHost } from '#web/app/useHost.ts'
import { planStands } from '#web/plan/planStands.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import './WelcomeScreen.css'

/** What this is, what nobody can promise, and one thing to do. */
export const WelcomeScreen = (): JSX.Element => {
  const text = useText().welcome
  const host = useHost()
  const { signIn } = appState.value
  return (
    <div class="welcome">
      <div class="welcome-logo">
        <Logo size="large" />
      </div>
      <PageTitle>{text.title}</PageTitle>
      <div class="stack">
        <p class="welcome-what">{text.what}</p>
        <p>{text.closed}</p>
        <p>{text.noPromise}</p>
        <p class="welcome-feared">{text.feared}</p>
      </div>
      <Before signIn={signIn} />
      <div class="stack">
        <WhatToDo situation={situationOf(signIn, host)} />
      </div>
      <div>
        <Button kind="quiet" wide onPress={() => go(paths.plan)}>
          {text.planWay[planStands()]}
        </Button>
        <p class="soft small welcome-plan">{text.planHint}</p>
      </div>
      <Details summary={text.hostSees}>
        <p>{text.hostSeesWhat}</p>
      </Details>
      <LanguageChoice />
    </div>
  )
}

/** Why somebody who knows Herewith stands at the door again. */
const Before = ({ signIn }: { readonly signIn: SignIn }): JSX.Element | null => {
  const text = useText().welcome
  if (signIn.kind !== 'signed-out' || signIn.why === 'new') return null
  // Why it does not open stands above, on every screen.
  if (signIn.why === 'not-opened') return null
  return signIn.why === 'storage-cleared' ? (
    <Notice kind="info" title={text.cleared} safe={text.clearedSafe} />
  ) : (
    <Notice kind="info" title={signIn.why === 'deleted' ? text.deleted : text.signedOut} />
  )
}

type Situation = 'invited' | 'set-up' | 'not-set-up' | 'been-here' | 'by-invitation' | 'open'

const situationOf = (signIn: SignIn, host: HostState | undefined): Situation => {
  if (pending('invite') !== undefined) return 'invited'
  if (pending('setup') !== undefined) return 'set-up'
  if (pending('host') !== undefined) return 'open'
  if (host !== undefined && !host.setUp) return 'not-set-up'
  const knowsHere = signIn.kind === 'signed-out' && signIn.why !== 'new' && signIn.why !== 'deleted'
  if (knowsHere) return 'been-here'
  return host?.accounts === 'invited' ? 'by-invitation' : 'open'
}

const WhatToDo = ({ situation }: { readonly situation: Situation }): JSX.Element => {
  const text = useText().welcome
  const signIn = (kind: 'primary' | 'outlined'): JSX.Element => (
    <Button kind={kind} wide onPress={goToSignIn}>
      {text.signIn}
    </Button>
  )
  switch (situation) {
    case 'invited':
      return (
        <>
          <Begin path={paths.joining}>{text.invited}</Begin>
          {signIn('outlined')}
        </>
      )
    case 'set-up':
      return <Begin path={paths.setup}>{text.setUp}</Begin>
    case 'not-set-up':
      return <Notice kind="info" title={text.notSetUp} />
    case 'by-invitation':
      return (
        <>
          {signIn('primary')}
          <p class="soft">{text.byInvitation}</p>
        </>
      )
    case 'been-here':
      return signIn('primary')
    case 'open':
      return (
        <>
          <Begin path={paths.newAccount}>{text.makeAccount}</Begin>
          {signIn('outlined')}
        </>
      )
  }
}

interface BeginProps {
  readonly path: string
  readonly children: string
}

const Begin = ({ path, children }: BeginProps): JSX.Element => (
  <Button kind="primary" wide onPress={() => go(path)}>
    {children}
  </Button>
)
