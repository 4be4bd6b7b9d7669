import type { JSX } from 'preact'
import { nothingCaught } from '#core/catching/catchingView.ts'
import { ownNumber } from '#core/circle/phone.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { CallingNow } from './CallingNow.tsx'
import type { Ringable } from './RingFirst.tsx'
import { useCalling } from './useCalling.ts'

/** *I need someone*: asks my catchers, and has every number at hand. */
export const INeedSomeoneScreen = (): JSX.Element => {
  const text = useText()
  const { openHelp } = useSafety()
  const { catching = nothingCaught, trusted, young } = appState.value
  const { mine, call, set } = catching
  const calling = useCalling(
    commands.calls,
    call === undefined || call.state === 'over' ? undefined : call.call,
  )
  const asked = mine.filter(each => each.kind === 'member').filter(({ word }) => word === 'yes')
  // CA20: with a young person's seat only grown-ups they chose, by phone.
  const yes = young === undefined ? asked : []
  const ringable: readonly Ringable[] = [
    ...mine.flatMap(each =>
      each.kind === 'outside' || (each.word === 'yes' && each.phone !== undefined)
        ? [{ key: each.key, name: each.name ?? text.circle.someone, phone: each.phone ?? '' }]
        : [],
    ),
    ...trusted.map(({ name, phone }) => ({ key: phone, name, phone })),
    // CA26: no code that makes the phone do something.
  ].filter(({ phone }) => ownNumber(phone) !== undefined)
  return (
    <>
      <PageTitle back={paths.home}>{text.catching.calling.title}</PageTitle>
      <CallingNow
        calling={calling}
        view={call}
        ringable={ringable}
        names={yes.map(({ name }) => name ?? text.circle.someone)}
        yes={yes.map(({ account }) => account)}
        words={set.words}
        onHelp={openHelp}
      />
    </>
  )
}
