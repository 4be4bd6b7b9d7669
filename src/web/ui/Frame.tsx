import type { ComponentChildren, JSX } from 'preact'
import { SafetyBar } from '#web/leave/SafetyBar.tsx'
import { useText } from '#web/text/language.ts'
import { Icon } from './Icon.tsx'
import { Logo } from './Logo.tsx'
import { go } from './route.ts'
import './Frame.css'

export type Place = 'today' | 'circles' | 'people' | 'me'

const places: readonly { readonly place: Place; readonly path: string }[] = [
  { place: 'today', path: '/' },
  { place: 'circles', path: '/circles' },
  { place: 'people', path: '/people' },
  { place: 'me', path: '/me' },
]

export interface FrameProps {
  readonly children: ComponentChildren
  /** Where we are; `undefined` before an account is open, and then there are no places to go. */
  readonly place?: Place | undefined
  /** Places with something new: a small dot, never a number. */
  readonly fresh?: readonly Place[] | undefined
}

/** Around every screen: the two ways out above, the places below (at the side when wide). */
export const Frame = ({ children, place, fresh = [] }: FrameProps): JSX.Element => {
  const text = useText().ui
  return (
    <div class={`frame${place === undefined ? ' frame-plain' : ''}`}>
      <header>
        <SafetyBar />
      </header>
      <main class="frame-main">{children}</main>
      {place !== undefined && (
        <nav class="frame-nav no-print" aria-label={text.places}>
          <span class="frame-logo">
            <Logo />
          </span>
          {places.map(each => (
            <a
              key={each.place}
              href={each.path}
              aria-current={each.place === place ? 'page' : undefined}
              onClick={event => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                go(each.path)
              }}
            >
              <span class="frame-icon">
                <Icon name={each.place} />
                {fresh.includes(each.place) && <span class="frame-dot" />}
              </span>
              <span>{text[each.place]}</span>
              {fresh.includes(each.place) && <span class="only-read">({text.newHere})</span>}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
