import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { networkRings } from '#core/network/events.ts'
import type { NetworkPerson } from '#core/network/view.ts'
import type { PersonId } from '#core/people/card.ts'
import { useText } from '#web/text/language.ts'
import { initials } from '#web/ui/Ring.tsx'
import { go } from '#web/ui/route.ts'
import {
  dotRadius,
  meRadius,
  pictureSize,
  type Place,
  rayOf,
  ringPlaces,
  ringRadius,
} from './ringPlaces.ts'
import { drawnRing } from './drawnRing.ts'
import { useStandingWords } from './networkWords.ts'
import './Network.css'

type Placed = Place<NetworkPerson>

export interface RingsProps {
  readonly people: readonly NetworkPerson[]
  /** What the picture is, for who cannot see it. */
  readonly label: string
  /** Where somebody leads; without it the picture is only looked at. */
  readonly pathOf?: ((person: NetworkPerson) => string) | undefined
  /** Everybody of two pictures that stand beside each other: then each stays on one ray in both. */
  readonly rays?: readonly PersonId[] | undefined
}

/** Me in the middle, and each person on their ring. Whatever it shows, a list beside it says. */
export const Rings = ({ people, label, pathOf, rays = [] }: RingsProps): JSX.Element => {
  const t = useText().network
  const places = ringPlaces(people, ({ person }) => rayOf(rays, person))
  const middle = pictureSize / 2
  return (
    <div class="network-picture">
      <svg
        class="network-rings"
        viewBox={`0 0 ${pictureSize} ${pictureSize}`}
        role={pathOf === undefined ? 'img' : 'group'}
        aria-label={label}
      >
        <g class="network-lines" aria-hidden="true">
          {networkRings.map(ring => (
            <path key={ring} d={drawnRing(ring, ringRadius[ring], middle)} />
          ))}
          <path class="network-me" d={drawnRing(0, meRadius, middle)} />
          <text class="network-me-word" x={middle} y={middle}>
            {t.me}
          </text>
        </g>
        {pathOf === undefined ? (
          places.map(place => (
            <g key={place.who.person} aria-hidden="true">
              <Dot {...place} />
            </g>
          ))
        ) : (
          <Links places={places} pathOf={pathOf} />
        )}
      </svg>
    </div>
  )
}

const Dot = ({ who, x, y }: Placed): JSX.Element => (
  <>
    <circle class="network-dot" cx={x} cy={y} r={dotRadius} />
    <text x={x} y={y}>
      {initials(who.name)}
    </text>
  </>
)

interface LinksProps {
  readonly places: readonly Placed[]
  readonly pathOf: (person: NetworkPerson) => string
}

/** One stop for the Tab key; the arrow keys lead on, from the closest ring outwards. */
const Links = ({ places, pathOf }: LinksProps): JSX.Element => {
  const words = useStandingWords()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const all = useRef(new Map<string, Element & HTMLOrSVGElement>())
  const stop = places.find(({ who }) => who.person === chosen) ?? places[0]
  const lead = (from: number, key: string): boolean => {
    const to = nextOf(from, key, places.length)
    const next = to === undefined ? undefined : places[to]
    if (next === undefined) return false
    setChosen(next.who.person)
    all.current.get(next.who.person)?.focus()
    return true
  }
  return (
    <>
      {places.map((place, at) => (
        <a
          key={place.who.person}
          ref={link => {
            if (link === null) all.current.delete(place.who.person)
            else all.current.set(place.who.person, link)
          }}
          class="network-person"
          href={pathOf(place.who)}
          aria-label={words(place.who)}
          tabindex={place === stop ? 0 : -1}
          onFocus={() => setChosen(place.who.person)}
          onKeyDown={event => {
            if (lead(at, event.key)) event.preventDefault()
          }}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go(pathOf(place.who))
          }}
        >
          <title>{place.who.name}</title>
          <Dot {...place} />
        </a>
      ))}
    </>
  )
}

const nextOf = (from: number, key: string, count: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
