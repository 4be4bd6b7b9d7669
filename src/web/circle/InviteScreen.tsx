import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MadeInvite } from '#client/commands/circleCommands.ts'
import { handMadeKinds, policyOf } from '#core/circle/circleKind.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useHost } from '#web/app/useHost.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { CircleMissing } from './CircleMissing.tsx'
import { HttpsGuide } from './HttpsGuide.tsx'
import { Invite } from './Invite.tsx'
import { useAction } from '#web/app/useAction.ts'

export const InviteScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText()
  const watched = useCircle(circle)
  const doing = useAction()
  const asking = useAction()
  const host = useHost()
  // The link is a secret: it lives in this screen alone and is gone with it.
  const [how, setHow] = useState(false)
  const [made, setMade] = useState<MadeInvite | undefined>(undefined)
  const [isForYoung, setForYoung] = useState(false)
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.circle.reading} />
  const { view, sides } = watched.circle
  const back = paths.circle(circle)
  return (
    <>
      <Invite
        circleName={view.name ?? text.circles.unnamed}
        kind={handMadeKinds.find(kind => kind === view.kind) ?? 'pair'}
        alone={view.members.length === 1}
        myName={view.members.find(({ isMe }) => isMe)?.name}
        back={back}
        complete={!view.canInvite}
        past={view.past}
        onNewCircle={() => go(paths.newCircle)}
        canOpen={policyOf[view.kind].history === 'all'}
        many={!policyOf[view.kind].kind2 && !view.isSide}
        forAdults={host?.ages !== 'all'}
        isSide={view.isSide}
        canInviteYoung={view.canInviteYoung}
        madeForYoung={isForYoung}
        onMakeYoung={days => {
          setForYoung(true)
          doing.run(() => commands.circles.inviteYoung(circle, days), setMade)
        }}
        side={
          sides.beside === undefined
            ? undefined
            : { beside: sides.beside.name ?? text.circles.unnamed, others: sides.others }
        }
        asking={asking}
        onAskOther={(person, then) =>
          asking.run(() => commands.sides.ask(circle, [person.account]), then)
        }
        doing={doing}
        made={made}
        onMake={terms => {
          setForYoung(false)
          doing.run(() => commands.circles.invite(circle, terms), setMade)
        }}
        onAgain={() => setMade(undefined)}
        onDone={() => go(back, 'replace')}
        onHttps={() => setHow(true)}
      />
      {/* Over the link, which is shown once: going elsewhere would lose it. */}
      {how && <HttpsGuide onClose={() => setHow(false)} />}
    </>
  )
}
