import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface BlockedWordsProps {
  readonly what: 'share' | 'answer'
  /** Never hidden without a trace: a life may depend on somebody knowing. */
  readonly unsafe: boolean
  readonly onShow: () => void
  /** Where help lines are not already in sight. */
  readonly onHelp?: (() => void) | undefined
}

/** In place of what somebody I blocked wrote. No name and no word of theirs. */
export const BlockedWords = (props: BlockedWordsProps): JSX.Element => {
  const text = useText()
  const t = text.limits
  return (
    <div class="card card-quiet stack">
      <p class="soft">{props.what === 'share' ? t.blockedWords : t.blockedAnswer}</p>
      {props.unsafe && <p>{t.blockedUnsafe}</p>}
      {props.unsafe && props.onHelp !== undefined && (
        <Button kind="help" wide onPress={props.onHelp}>
          {text.sharing.unsafeAll}
        </Button>
      )}
      <div class="flush">
        <Button kind="quiet" onPress={props.onShow}>
          {t.showOnce}
        </Button>
      </div>
    </div>
  )
}
