import { useEffect, useId, useRef } from 'preact/hooks'
import type { ComponentChildren, JSX } from 'preact'
import { SafetyBar } from '#web/leave/SafetyBar.tsx'
import { useText } from '#web/text/language.ts'
import { Icon } from './Icon.tsx'
import { TopNotice } from './TopNotice.tsx'
import { useModal } from './useModal.ts'
import './Sheet.css'

export interface SheetProps {
  readonly title: string
  /** Asked by Esc, Back, the cross, or a touch beside the sheet. Stop drawing the sheet to close it. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons at the foot, the primary one first. */
  readonly actions?: ComponentChildren
}

/** From below on a phone, in the middle of a wide screen. It is open while it is drawn. */
export const Sheet = (props: SheetProps): JSX.Element => {
  const text = useText().ui
  const titleId = useId()
  const dialog = useModal(props.onClose, 'anywhere')
  const body = useRef<HTMLDivElement>(null)
  // Words that do not fit have to be reached by the arrow keys too, where nothing in them takes focus.
  useEffect(() => {
    const element = body.current
    if (element === null) return
    if (element.scrollHeight > element.clientHeight) element.tabIndex = 0
    else element.removeAttribute('tabindex')
  })
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby={titleId}>
      <SafetyBar />
      <TopNotice />
      <div class="sheet-panel">
        <div class="sheet-head">
          <h2 id={titleId} tabIndex={-1} data-first="">
            {props.title}
          </h2>
          <button type="button" class="icon-button" onClick={props.onClose} aria-label={text.close}>
            <Icon name="close" />
          </button>
        </div>
        <div ref={body} class="sheet-body stack">
          {props.children}
        </div>
        {props.actions !== undefined && <div class="sheet-actions">{props.actions}</div>}
      </div>
    </dialog>
  )
}
