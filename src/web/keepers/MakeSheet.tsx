import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { AskedKeeper } from '#core/keepers/keepersView.ts'
import { commands } from '#web/app/engine.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import './Keepers.css'

const dayMs = 86_400_000
const waits = { day: 1, usual: 3, week: 7, month: 30 } as const
type Wait = keyof typeof waits

export interface MakeSheetProps {
  /** Who said yes and can be reached. */
  readonly people: readonly AskedKeeper[]
  readonly onClose: () => void
}

/** Three people or five, and how long it waits. */
export const MakeSheet = ({ people, onClose }: MakeSheetProps): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const [chosen, setChosen] = useState<readonly AccountId[]>(
    people.slice(0, people.length >= 5 ? 5 : 3).map(({ account }) => account),
  )
  const [wait, setWait] = useState<Wait>('usual')
  const fits = chosen.length === 3 || chosen.length === 5
  return (
    <AskSheet
      title={t.makeTitle}
      yes={t.makeYes}
      busyWords={t.makeBusy}
      disabled={!fits}
      act={() => commands.keepers.make(chosen, waits[wait] * dayMs)}
      onDone={onClose}
      onClose={onClose}
    >
      <fieldset class="stack keepers-people">
        <legend>{t.whom}</legend>
        {people.map(({ account, name = text.circle.someone }) => (
          <label key={account} class="keepers-person">
            <input
              type="checkbox"
              checked={chosen.includes(account)}
              onChange={() =>
                setChosen(
                  chosen.includes(account)
                    ? chosen.filter(each => each !== account)
                    : [...chosen, account],
                )
              }
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
        <output class="said soft small">{fits ? t.whomHint : t.whomWrong}</output>
      </fieldset>
      <Choice
        legend={t.wait}
        value={wait}
        onChange={setWait}
        options={(Object.keys(waits) as Wait[]).map(value => ({ value, label: t.waits[value] }))}
      />
      <p class="soft small">{t.waitHint}</p>
    </AskSheet>
  )
}
