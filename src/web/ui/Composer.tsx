import { useId } from 'preact/hooks'
import type { ComponentChildren, JSX } from 'preact'
import { SafetyBar } from '#web/leave/SafetyBar.tsx'
import { useText } from '#web/text/language.ts'
import { Icon } from './Icon.tsx'
import { TopNotice } from './TopNotice.tsx'
import { useModal } from './useModal.ts'
import './Composer.css'

export interface ComposerProps {
  readonly title: string
  /** Who it is for: a person or a circle. Stands above the title as "For Ana". */
  readonly forName?: string | undefined
  /** The caller keeps what was written as a draft. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons that stay at the foot of the screen. */
  readonly actions?: ComponentChildren
  readonly withoutHelp?: boolean | undefined
}

/** Covers the screen for one thing: writing to someone, or finding help. Open while it is drawn. */
export const Composer = (props: ComposerProps): JSX.Element => {
  const text = useText().ui
  const titleId = useId()
  const dialog = useModal(props.onClose)
  return (
    <dialog ref={dialog} class="composer" aria-labelledby={titleId}>
      <SafetyBar withoutHelp={props.withoutHelp} />
      <TopNotice />
      <div class="composer-page">
        <div class="composer-head">
          <button
            type="button"
            class="icon-button composer-close"
            onClick={props.onClose}
            aria-label={text.close}
          >
            <Icon name="close" />
          </button>
          <div>
            {props.forName !== undefined && (
              <p class="composer-for">{text.forPerson(props.forName)}</p>
            )}
            <h1 id={titleId} tabIndex={-1} data-first="">
              {props.title}
            </h1>
          </div>
        </div>
        <div class="composer-body stack">{props.children}</div>
      </div>
      {props.actions !== undefined && (
        <div class="composer-actions">
          <div class="composer-actions-in">{props.actions}</div>
        </div>
      )}
    </dialog>
  )
}
