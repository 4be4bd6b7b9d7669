import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { CommitmentView, LineView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { dayName } from './dayWords.ts'
import { TakeBackSheet } from './TakeBackSheet.tsx'

export interface LinesProps {
  readonly one: Pick<CommitmentView, 'lines'>
  readonly doing: Action
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** The lines that were said with check-ins, for whoever wants them; mine can be taken back. */
export const Lines = ({ one: { lines }, doing, onTakeBack }: LinesProps): JSX.Element | null => {
  const t = useText().commitment
  const language = useLanguage()
  const [taking, setTaking] = useState<LineView | undefined>(undefined)
  if (lines.length === 0) return null
  return (
    <Details summary={t.linesTitle}>
      {lines.map(each => (
        <div key={each.entry}>
          <p class="soft small">
            {dayName(language, each.day)} · {t.answers[each.says]}
          </p>
          <Words>{each.line}</Words>
          {each.takeBack.length > 0 && (
            <div class="flush">
              <Button kind="quiet" onPress={() => setTaking(each)}>
                {t.takeBack}
              </Button>
            </div>
          )}
        </div>
      ))}
      <p class="soft small">{t.onlyTwo}</p>
      {taking !== undefined && (
        <TakeBackSheet
          title={t.takeBackTitle}
          doing={doing}
          onYes={() => onTakeBack(taking.takeBack, () => setTaking(undefined))}
          onNo={() => setTaking(undefined)}
        />
      )}
    </Details>
  )
}
