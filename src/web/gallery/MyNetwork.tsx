import type { JSX } from 'preact'
import { type NetworkRing, type Purpose, purposes } from '#core/network/events.ts'
import type { StandingFrom } from '#core/network/network.ts'
import { lastDayOfSeason, seasonOfDay } from '#base/season.ts'
import { type NetworkPerson, type NetworkView, noNetworkView } from '#core/network/view.ts'
import type { PersonId } from '#core/people/card.ts'
import { CatchMe } from '#web/network/CatchMe.tsx'
import { CelebrateMe } from '#web/network/CelebrateMe.tsx'
import { Changed } from '#web/network/Changed.tsx'
import { ChoosePerson } from '#web/network/ChoosePerson.tsx'
import { Network } from '#web/network/Network.tsx'
import { PlacePerson } from '#web/network/PlacePerson.tsx'
import { idle, nothing } from './invented.ts'

const idOf = (number: number): PersonId => `01KAB300000000000000000000-${number}` as PersonId
/** 29 November 2026. */
const today = 20_786
const now = seasonOfDay(today)
const [autumn, summer] = [today - 20, lastDayOfSeason(now - 1) - 10]

const person = (
  number: number,
  name: string,
  ...stands: readonly (readonly [on: number, ring: NetworkRing | undefined, ...Purpose[]])[]
): NetworkPerson => {
  const all = stands.map(([on, ring, ...what]): StandingFrom => ({ on, ring, for: what }))
  const last = all.at(-1)
  return { person: idOf(number), name, ring: last?.ring, for: last?.for ?? [], stands: all }
}

const [ben, caro] = [
  person(1, 'Ben', [summer, 2, 'practical'], [autumn, 1, 'practical', 'company']),
  person(2, 'Caro Lindqvist', [autumn, 1, 'joy']),
]
const few: readonly NetworkPerson[] = [
  ben,
  caro,
  person(3, 'Álvaro Núñez', [summer, 2, 'practical'], [autumn, 3, 'practical']),
  person(4, 'Mara Weiss', [summer, 2, 'company', 'joy']),
  person(5, 'Father Luis', [summer, 3, 'faith']),
  person(6, 'Gita', [summer, 3]),
  person(7, 'Imre', [summer, 1, 'company'], [autumn, undefined]),
  person(8, 'Hélène', [summer, 2, 'company']),
  person(9, '小林 さくら', [summer, 3, 'joy']),
  person(10, 'Elena', [summer, 3, 'practical']),
  person(11, 'Daniel', [summer, 2]),
  person(12, 'Wolfeschlegelsteinhausenbergerdorff', [summer, 3]),
]

const crowd = (count: number): readonly NetworkPerson[] =>
  Array.from({ length: count }, (_, at) => {
    const ring = ((at % 3) + 1) as NetworkRing
    const name = `${String.fromCodePoint(65 + (at % 26))}${at} ${String.fromCodePoint(65 + ((at * 7) % 26))}.`
    return person(100 + at, name, [summer, ring, purposes[at % 5] ?? 'joy'])
  })

const view = (people: readonly NetworkPerson[], more: Partial<NetworkView> = {}): NetworkView => ({
  ...noNetworkView,
  people,
  ...more,
})

const withGap = view(few, {
  gap: { for: 'listening', step: { kind: 'reach', person: ben.person, name: 'Ben' } },
  away: ['faith'],
})

const rings = (shown: NetworkView): JSX.Element => (
  <Network
    view={shown}
    back="/people"
    doing={idle}
    onOpen={nothing}
    onHelp={nothing}
    onGap={nothing}
  />
)
const changed = (shown: NetworkView): JSX.Element => (
  <Changed view={shown} season={now} doing={idle} onLine={nothing} onErase={nothing} />
)

/** My network: rings of nobody, some and many; one person; how it changed; catch me, celebrate me. */
export const myNetwork: Readonly<Record<string, () => JSX.Element>> = {
  network: () => rings(withGap),
  'network-none': () => rings(noNetworkView),
  'network-one': () => rings(view([ben], { gap: { for: 'listening', step: { kind: 'help' } } })),
  'network-60': () => rings(view(crowd(60))),
  'network-300': () => rings(view(crowd(300))),
  'network-2000': () => rings(view(crowd(2_000))),
  'network-place': () => (
    <PlacePerson
      name="Ben"
      personPath="/people"
      stands={ben}
      doing={idle}
      onKeep={nothing}
      onPass={nothing}
      onTakeOff={nothing}
      onOpen={nothing}
    />
  ),
  'network-choose': () => (
    <ChoosePerson
      people={few.map(({ person: id, name }) => ({ id, name }))}
      isAnybody
      onOpen={nothing}
    />
  ),
  'network-choose-none': () => <ChoosePerson people={[]} isAnybody={false} onOpen={nothing} />,
  'network-changed': () =>
    changed(
      view(few, {
        seasons: [now - 1, now - 3],
        lines: [{ season: now - 1, words: 'Much rain, and Ben on Thursdays.', entries: [] }],
      }),
    ),
  'network-first': () => changed(view(few)),
  'network-catch': () => (
    <CatchMe
      view={view(few, {
        catchMe: [
          {
            name: 'Ben',
            person: ben.person,
            catches: true,
            byPhone: false,
            ways: ['ring', 'come'],
            steps: ['people'],
          },
          { name: 'Jon', person: undefined, catches: false, byPhone: true, ways: [], steps: [] },
          {
            name: 'Caro Lindqvist',
            person: caro.person,
            catches: false,
            byPhone: false,
            ways: [],
            steps: ['lift'],
          },
        ],
      })}
      young={false}
      onOpen={nothing}
    />
  ),
  'network-catch-none': () => <CatchMe view={noNetworkView} young={false} onOpen={nothing} />,
  'network-glad': () => (
    <CelebrateMe
      view={view(few, {
        celebrateMe: [
          { name: 'Caro Lindqvist', person: caro.person, forJoy: true, wasGlad: true },
          { name: 'Eva', person: undefined, forJoy: false, wasGlad: true },
        ],
      })}
      sharePath="/circles"
      onOpen={nothing}
    />
  ),
  'network-glad-none': () => (
    <CelebrateMe view={noNetworkView} sharePath="/circles" onOpen={nothing} />
  ),
}
