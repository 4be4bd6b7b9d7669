import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ComponentChildren, JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Icon } from './Icon.tsx'
import { go } from './route.ts'
import './PageTitle.css'

export interface PageTitleProps {
  readonly children: string
  /** The path one screen up. */
  readonly back?: string | undefined
  /** Where the step before is on the same screen: the way back leads there. */
  readonly onBack?: (() => void) | undefined
  /** One sentence under the title. */
  readonly lead?: ComponentChildren
  /** A mark before the title: a circle's ring, a person. */
  readonly mark?: ComponentChildren
  /** Draws the title for readers only, where the screen begins with something better. */
  readonly hidden?: boolean | undefined
}

let shownBefore = false

/**
 * The one `h1` of a screen. A screen that replaces another takes the focus here, so that a reader
 * says where we are; the page's title in the browser stays plain on purpose (it shows nothing).
 */
export const PageTitle = (props: PageTitleProps): JSX.Element => {
  const text = useText().ui
  const heading = useRef<HTMLHeadingElement>(null)
  const isStep = props.onBack !== undefined
  useLayoutEffect(() => {
    // Another step of the same screen begins at its top, as another screen does (`go`).
    if (shownBefore && isStep) scrollTo(0, 0)
  }, [])
  useEffect(() => {
    if (shownBefore) heading.current?.focus({ preventScroll: true })
    shownBefore = true
  }, [])
  const { back } = props
  return (
    <div class={props.hidden === true ? 'only-read' : 'page-title'}>
      {back !== undefined && (
        <a
          class="page-back no-print"
          href={back}
          onClick={event => {
            event.preventDefault()
            if (props.onBack === undefined) go(back)
            else props.onBack()
          }}
        >
          <Icon name="back" />
          {text.back}
        </a>
      )}
      <div class="page-title-line">
        {props.mark}
        <h1 ref={heading} tabIndex={-1}>
          {props.children}
        </h1>
      </div>
      {props.lead !== undefined && <p class="page-lead">{props.lead}</p>}
    </div>
  )
}
