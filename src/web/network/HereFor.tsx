import type { JSX } from 'preact'
import type { NetworkView } from '#core/network/view.ts'
import type { PersonId } from '#core/people/card.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { go } from '#web/ui/route.ts'
import '#web/me/RowList.css'
import './Network.css'

export interface HereForRow {
  readonly name: string
  /** Who of my people; without one the row leads nowhere. */
  readonly person: PersonId | undefined
  readonly lines: readonly string[]
}

export interface HereForProps {
  readonly view: NetworkView
  readonly rows: readonly HereForRow[]
}

/** The same as the picture, and also who is on no ring. */
export const HereFor = ({ view, rows }: HereForProps): JSX.Element | null => {
  const t = useText().network
  if (rows.length === 0) return null
  const ringOf = new Map(view.people.map(({ person, ring }) => [person, ring]))
  return (
    <ul class="rows" aria-label={t.list}>
      {rows.map(({ name, person, lines }) => {
        const ring = person === undefined ? undefined : ringOf.get(person)
        const stands = ring === undefined ? t.offRings : t.rings[ring]
        const words = (
          <>
            <PersonMark name={name} size="small" />
            <span class="row-words">
              <span class="row-title" dir="auto">
                {name}
              </span>
              {[...lines, stands].map(line => (
                <span key={line} class="row-hint">
                  {line}
                </span>
              ))}
            </span>
          </>
        )
        return (
          <li key={person ?? `name ${name}`}>
            {person === undefined ? (
              <div class="network-row">{words}</div>
            ) : (
              <a
                href={paths.person(person)}
                onClick={event => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  go(paths.person(person))
                }}
              >
                {words}
                <Icon name="chevron" />
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
