import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import './Sides.css'

export interface WhoTakesPartProps {
  readonly people: readonly PersonView[]
  readonly chosen: readonly AccountId[]
  readonly onChange: (chosen: readonly AccountId[]) => void
}

/** Nobody is chosen beforehand: each is asked because I want to ask them. */
export const WhoTakesPart = ({ people, chosen, onChange }: WhoTakesPartProps): JSX.Element => {
  const { sides: t, circle } = useText()
  if (people.length === 0) return <p class="soft">{t.nobodyElse}</p>
  const choose = (account: AccountId, isOn: boolean): void =>
    onChange(isOn ? [...chosen, account] : chosen.filter(other => other !== account))
  return (
    <fieldset class="sides-who stack">
      <legend>{t.who}</legend>
      <p class="soft small">{t.whoHint}</p>
      {people.map(({ account, name }) => (
        <label key={account} class="sides-person">
          <input
            type="checkbox"
            checked={chosen.includes(account)}
            onChange={event => choose(account, event.currentTarget.checked)}
          />
          <span dir="auto">{name ?? circle.someone}</span>
        </label>
      ))}
    </fieldset>
  )
}
