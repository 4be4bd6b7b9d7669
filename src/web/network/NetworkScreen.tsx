import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { dayAt } from '#core/commitment/due.ts'
import { type Season, seasonOfDay } from '#base/season.ts'
import type { NetworkView } from '#core/network/view.ts'
import { appState, commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import type { NetworkShow } from '#web/app/routes/peopleRoutes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { CatchMe } from './CatchMe.tsx'
import { CelebrateMe } from './CelebrateMe.tsx'
import { Changed } from './Changed.tsx'
import { ChoosePerson } from './ChoosePerson.tsx'
import { Network } from './Network.tsx'

export const NetworkScreen = ({ view: show }: { readonly view: NetworkShow }): JSX.Element => {
  const text = useText()
  const view = useMine('network')
  if (view === undefined) return <Progress words={text.people.reading} />
  switch (show) {
    case 'rings':
      return <MyRings view={view} />
    case 'add':
      return <Choose view={view} />
    case 'changed':
      return <HowItChanged view={view} />
    case 'catch-me':
      return <CatchMe view={view} young={appState.value.young !== undefined} onOpen={go} />
    case 'celebrate-me':
      return <CelebrateMe view={view} sharePath={sharePath()} onOpen={go} />
  }
}

interface Shown {
  readonly view: NetworkView
}

/** The day where this device is. */
export const today = (): number => {
  const now = Date.now()
  return dayAt(now, -new Date(now).getTimezoneOffset())
}

const MyRings = ({ view }: Shown): JSX.Element => {
  const doing = useAction()
  const { openHelp } = useSafety()
  return (
    <Network
      view={view}
      back={paths.people}
      doing={doing}
      onOpen={go}
      onHelp={openHelp}
      onGap={(purpose, away) =>
        doing.run(() =>
          commands.circles.sayToMyself({
            t: 'network-gap-set',
            for: purpose,
            away,
            on: today(),
          }),
        )
      }
    />
  )
}

const Choose = ({ view }: Shown): JSX.Element => {
  const t = useText().people
  const known = useMine('people')
  const unplaced = useMemo(() => {
    const placed = new Set(
      view.people.filter(({ ring }) => ring !== undefined).map(({ person }) => person),
    )
    return known?.people.filter(({ id }) => !placed.has(id)) ?? []
  }, [known, view])
  if (known === undefined) return <Progress words={t.reading} />
  return <ChoosePerson people={unplaced} isAnybody={known.people.length > 0} onOpen={go} />
}

const HowItChanged = ({ view }: Shown): JSX.Element => {
  const doing = useAction()
  const { circles } = commands
  const entriesOf = (season: Season) => view.lines.find(each => each.season === season)?.entries
  return (
    <Changed
      view={view}
      season={seasonOfDay(today())}
      doing={doing}
      onLine={(season, words, then) =>
        doing.run(async () => {
          const before = entriesOf(season)
          const said = await circles.sayToMyself({ t: 'network-season-noted', season, words })
          // Without a connection the words before stay with the host; erasing the line names them too.
          if (said.ok && before !== undefined) await circles.takeBackPage(before)
          return said
        }, then)
      }
      onErase={season => {
        const entries = entriesOf(season)
        if (entries !== undefined) doing.run(() => circles.takeBackPage(entries))
      }}
    />
  )
}

/** A rise is written in a circle: in the only one there is, or where one is chosen. */
const sharePath = (): string => {
  const all = appState.value.circles.filter(({ kind }) => kind !== 'self')
  const [only] = all
  return all.length === 1 && only !== undefined ? paths.writeShare(only.id) : paths.circles
}
