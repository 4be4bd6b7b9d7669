import type { JSX } from 'preact'
import { nothingCaught } from '#core/catching/catchingView.ts'
import { ownNumber } from '#core/circle/phone.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { callablesOf } from '#web/plan/callables.ts'
import { useText } from '#web/text/language.ts'
import { dialled } from '#web/ui/dialled.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { CallingNow } from './CallingNow.tsx'
import type { Ringable } from './RingFirst.tsx'
import { useCalling } from './useCalling.ts'
import { whoIsThere } from './WhoAnswered.tsx'

/** *I need someone*: asks my catchers, and has every number at hand. */
export const INeedSomeoneScreen = (): JSX.Element => {
  const text = useText()
  const { openHelp } = useSafety()
  const { catching = nothingCaught, trusted, young, plan } = appState.value
  const { mine, call, set } = catching
  const calling = useCalling(
    commands.calls,
    call === undefined || call.state === 'over' ? undefined : call.call,
  )
  const asked = mine.filter(each => each.kind === 'member').filter(({ word }) => word === 'yes')
  // CA20: with a young person's seat only grown-ups they chose, by phone.
  const yes = young === undefined ? asked : []
  const inOrder: readonly Ringable[] = [
    ...mine.flatMap(each =>
      each.kind === 'outside' || (each.word === 'yes' && each.phone !== undefined)
        ? [{ key: each.key, name: each.name ?? text.circle.someone, phone: each.phone ?? '' }]
        : [],
    ),
    ...trusted.map(({ name, phone }) => ({ key: phone, name, phone })),
    // Whom one wrote down for this hour, though nobody was asked to catch one.
    ...callablesOf(young === undefined ? (plan?.lines ?? []) : []).flatMap(each =>
      each.kind === 'person' ? [{ key: each.phone, name: each.name, phone: each.phone }] : [],
    ),
    // CA26: no code that makes the phone do something.
  ].filter(({ phone }) => ownNumber(phone) !== undefined)
  const ringable = inOrder.filter(
    ({ phone }, at) => inOrder.findIndex(each => dialled(each.phone) === dialled(phone)) === at,
  )
  // CA33: that somebody is there is what the page says first.
  const [answered] = call === undefined || call.state === 'over' ? [] : whoIsThere(call.people)
  return (
    <>
      <PageTitle back={paths.home}>
        {answered === undefined
          ? text.catching.calling.title
          : text.catching.calling.answered(answered.name ?? text.circle.someone)}
      </PageTitle>
      <CallingNow
        calling={calling}
        view={call}
        ringable={ringable}
        yes={yes.map(({ account, name = text.circle.someone, hours }) => ({
          account,
          name,
          hours,
        }))}
        words={set.words}
        onHelp={openHelp}
      />
    </>
  )
}
