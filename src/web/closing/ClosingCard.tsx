import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { ClosingView } from '#core/closing/view.ts'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { LastWords } from './LastWords.tsx'

export interface ClosingCardProps {
  readonly closing: ClosingView
  readonly doing: Action
  readonly onSay: (words: string, then: () => void) => void
  readonly onWithdraw: () => void
}

/** The circle will be closed: who says so, and room for a last word of each. */
export const ClosingCard = (props: ClosingCardProps): JSX.Element | null => {
  const { closing, doing } = props
  const { circle, closing: t } = useText()
  const { words, found, change } = useKeptWords('last-word')
  const latest = useRef(words)
  latest.current = words
  const { announcedBy } = closing
  if (announcedBy === undefined) return null
  return (
    <section class="card stack">
      <h2>{announcedBy.isMe ? t.comingMine : t.coming(announcedBy.name ?? circle.someone)}</h2>
      <p class="soft">{t.comingMore}</p>
      <LastWords words={closing.lastWords} />
      {closing.canSay && (
        <>
          <KeptBefore found={found} />
          <Field
            kind="long"
            label={t.mine}
            hint={t.mineHint}
            optional
            value={words}
            onInput={change}
            maxLength={4000}
          />
          <div class="two-ways">
            <Button
              disabled={doing.busy || words.trim() === ''}
              onPress={() =>
                props.onSay(words, () => {
                  // What was typed on meanwhile stays.
                  if (latest.current === words) change('')
                })
              }
            >
              {t.leaveIt}
            </Button>
            {closing.canWithdraw && (
              <Button disabled={doing.busy} onPress={props.onWithdraw}>
                {t.withdraw}
              </Button>
            )}
          </div>
        </>
      )}
      <Failed failure={doing.failure} />
    </section>
  )
}
