import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConfidantView, LeftWordsView } from '#core/endings/endingsView.ts'
import { leftDays, type LeftDays } from '#core/endings/events.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { LetterFields } from './LetterForm.tsx'
import { useLetterDesk } from './useLetterDesk.ts'

export interface LeftFormProps {
  readonly confidant: ConfidantView
  readonly name: string
  readonly letter: LeftWordsView | undefined
}

/** A letter for one person, and leaving it sealed with the host. */
export const LeftForm = ({ confidant, name, letter }: LeftFormProps): JSX.Element => {
  const t = useText().endings.leave
  const doing = useAction()
  const { account, left } = confidant
  const [days, setDays] = useState<LeftDays>(left?.days ?? 14)
  const [taking, setTaking] = useState(false)
  const desk = useLetterDesk(account, letter)
  const isEmpty = desk.words.trim() === ''
  const changed = left !== undefined && (left.changed || desk.words !== (letter?.words ?? ''))
  const isOld = left !== undefined && (changed || left.days !== days || left.given)
  const { tried, attempt } = useTried()
  const leave = async (): Promise<void> => {
    attempt()
    // What stands in the field is what is sealed, also of somebody who wrote it this moment.
    if (!isEmpty && (await desk.keep())) doing.run(() => commands.endings.leave(account, days))
  }
  return (
    <Details summary={t.title(name)} open={left?.given === true}>
      <p>{t.lead(name)}</p>
      <p class="soft">{t.honest}</p>
      <LetterFields
        desk={desk}
        label={t.mine(name)}
        letter={letter}
        sealed={
          left === undefined || left.given ? undefined : () => commands.endings.unleave(account)
        }
        error={tried && isEmpty ? t.first : undefined}
      />
      <Choice
        legend={t.days}
        compact
        value={`${days}`}
        options={leftDays.map(value => ({ value: `${value}`, label: t.dayCount(value) }))}
        onChange={value => setDays(leftDays.find(each => `${each}` === value) ?? 14)}
      />
      <p class="soft small">{t.daysHint}</p>
      {left !== undefined && (
        <p>{left.given ? t.given : changed ? t.changed : t.lies(left.days)}</p>
      )}
      {(left === undefined || isOld) && (
        <Button wide disabled={doing.busy} onPress={() => void leave()}>
          {left === undefined ? t.give : t.giveAgain}
        </Button>
      )}
      {left !== undefined && (
        <Button wide onPress={() => setTaking(true)}>
          {t.takeBack}
        </Button>
      )}
      <FailureNotice failure={doing.failure} />
      {taking && (
        <AskSheet
          title={t.takeBackTitle(name)}
          yes={t.takeBack}
          act={() => commands.endings.unleave(account)}
          onDone={() => setTaking(false)}
          onClose={() => setTaking(false)}
        >
          <p>{t.takeBackWhat}</p>
        </AskSheet>
      )}
    </Details>
  )
}
