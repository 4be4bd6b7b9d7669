import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { InvitePreview } from '#client/commands/circleCommands.ts'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { goToSignIn } from '#web/app/afterSignIn.ts'
import { listOf } from '#web/circle/names.ts'
import { appState } from '#web/app/engine.ts'
import { dropPending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { RingMark } from '#web/ui/Ring.tsx'
import { go } from '#web/ui/route.ts'
import { SeatBeforeYes } from '#web/young/SeatBeforeYes.tsx'
import { SeatForNew } from '#web/young/SeatForNew.tsx'
import { SideWords } from '#web/sides/SideWords.tsx'
import './Preview.css'

export interface PreviewProps {
  readonly preview: InvitePreview
  /** What somebody who is signed in can do. */
  readonly children?: ComponentChildren
}

/** Who invites, to what, and who is there. */
export const Preview = ({ preview, children }: PreviewProps): JSX.Element => {
  const text = useText()
  const words = text.joining
  const [asking, setAsking] = useState(false)
  const { circleName, circleKind, colour, inviterName, mode, forAdults, blocked, side } = preview
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <div class="stack-wide">
        {blocked !== undefined && (
          <Notice
            kind="info"
            title={blocked === 'inviter' ? text.limits.blockedInviter : text.limits.blockedMember}
            safe={text.limits.blockedInviteMore}
          />
        )}
        <Card>
          <p class="soft">{words.invites(inviterName)}</p>
          <div class="invited-circle">
            <RingMark name={circleName} colour={colour} size="large" />
            <h2 dir="auto">{circleName}</h2>
          </div>
          {side === undefined ? (
            <p>{words.kinds[circleKind]}</p>
          ) : (
            <SideWords side={side} purpose={preview.purpose} />
          )}
          {forAdults && <p>{words.adults}</p>}
          <WhoIsThere preview={preview} />
        </Card>
        {appState.value.signIn.kind !== 'signed-in' && <p>{text.circles.cardWhat}</p>}
        {preview.seat !== undefined && <SeatBeforeYes />}
        {circleKind === 'couple' && side === undefined && <FirstForMe />}
        <div class="stack">
          <p>{mode === 'ask' ? words.askFirst : words.openNow}</p>
          {appState.value.signIn.kind === 'signed-in' ? (
            children
          ) : (
            <>
              <Button kind="primary" wide onPress={() => go(paths.newAccount)}>
                {words.makeAccount}
              </Button>
              <Button
                wide
                onPress={() => (preview.seat === undefined ? goToSignIn() : setAsking(true))}
              >
                {words.signIn}
              </Button>
            </>
          )}
        </div>
        <div class="stack">
          <p class="soft">{words.nothingUsed}</p>
          <p class="soft">{text.welcome.feared}</p>
        </div>
      </div>
      {asking && (
        <SeatForNew
          inviter={inviterName}
          circle={circleName}
          onSignIn={() => {
            dropPending('invite')
            go(paths.signIn)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const WhoIsThere = ({ preview }: { readonly preview: InvitePreview }): JSX.Element | null => {
  const text = useText().joining
  const language = useLanguage()
  const [only] = preview.members
  if (only === undefined) return null
  const names = listOf(language, preview.members)
  return <p>{preview.members.length === 1 ? text.thereOne(only) : text.there(names)}</p>
}
