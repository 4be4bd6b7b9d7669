import type { JSX } from 'preact'
import { Confirm } from '#web/circle/Confirm.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { type Ending, restWords } from './ShareEndings.tsx'
import type { OpenShare } from './withSending.ts'

export interface ConfirmEndingProps {
  readonly ending: Ending
  readonly share: OpenShare
  readonly doing: Action
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more before a share, or an answer to it, ends, and says what stays. */
export const ConfirmEnding = (props: ConfirmEndingProps): JSX.Element => {
  const { ending, share, doing, onYes, onNo } = props
  const text = useText()
  const t = text.sharing
  const asks = { doing, onYes, onNo }
  if (ending.kind === 'rest') {
    const { does, title, more } = restWords(share, text)
    return (
      <Confirm {...asks} title={title} yes={does} no={text.ui.cancel}>
        <p>{more}</p>
      </Confirm>
    )
  }
  const answersGoToo = ending.entries === share[goneWith[ending.kind]] && share.moves.length > 0
  const answers = answersGoToo && <p>{t.takeBackAnswers}</p>
  if (ending.kind === 'hide')
    return (
      <Confirm {...asks} title={t.hideTitle} yes={t.hide} no={text.ui.cancel}>
        <p>{t.hideMore}</p>
        <p>{t.hideMark}</p>
        {answers}
        <p class="soft">{t.hideTalk}</p>
      </Confirm>
    )
  return (
    <Confirm {...asks} title={t.takeBackTitle} yes={t.takeBack} no={t.keep}>
      <p>{t.takeBackMore}</p>
      <p>{t.takeBackUnread}</p>
      {answers}
    </Confirm>
  )
}

/** The share itself, and not an answer to it. */
const goneWith = { hide: 'hide', 'take-back': 'takeBack' } as const
