import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConfidantView, LeftWordsView } from '#core/endings/endingsView.ts'
import { commands } from '#web/app/engine.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { LeftForm } from './LeftForm.tsx'

export interface MyConfidantsProps {
  readonly mine: readonly ConfidantView[]
  readonly letters: readonly LeftWordsView[]
}

/** Whom I asked, what they said, and what I leave for them. */
export const MyConfidants = ({ mine, letters }: MyConfidantsProps): JSX.Element => {
  const text = useText()
  const t = text.endings
  const [ending, setEnding] = useState<ConfidantView | undefined>(undefined)
  const nameOf = ({ name }: ConfidantView): string => name ?? text.circle.someone
  return (
    <>
      <ul class="list stack">
        {mine.map(each => (
          <li key={each.account}>
            <Card>
              <p dir="auto">
                <strong>{nameOf(each)}</strong>
              </p>
              <p>{each.present ? t.word[each.word] : t.gone}</p>
              {each.word === 'yes' && each.present && (
                <p class="soft small">{each.told ? t.told : t.notTold}</p>
              )}
              {each.word === 'yes' && each.present && (
                <LeftForm
                  confidant={each}
                  name={nameOf(each)}
                  letter={letters.find(({ to }) => to === each.account)}
                />
              )}
              <Button label={t.endLabel(nameOf(each))} onPress={() => setEnding(each)}>
                {t.end}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      {ending !== undefined && (
        <AskSheet
          title={t.endTitle(nameOf(ending))}
          yes={t.end}
          act={() => commands.endings.stop(ending.account)}
          onDone={() => setEnding(undefined)}
          onClose={() => setEnding(undefined)}
        >
          <p>{t.endWhat}</p>
        </AskSheet>
      )}
    </>
  )
}
