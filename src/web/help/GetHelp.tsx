import { useId, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { PlanView } from '#core/plan/view.ts'
import type { TrustedAdult } from '#core/vault/events.ts'
import { devicePlan } from '#web/plan/devicePlan.ts'
import { PlanFirst } from '#web/plan/PlanFirst.tsx'
import { TrustedList } from '#web/young/TrustedList.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { CountryHelp } from './CountryHelp.tsx'
import { countriesIn, helpFor } from './helpFor.ts'
import { helpData } from './helpData.ts'
import type { HelpStore } from './helpStore.ts'
import { hostLines } from './hostLines.ts'
import './GetHelp.css'

/** Whose help it is, as far as the app knows: nobody's in particular while nobody is signed in. */
export interface HelpOwn {
  readonly young: boolean
  readonly trusted: readonly TrustedAdult[]
  readonly plan?: PlanView | undefined
  /** To the people who said that they would be there. */
  readonly onNeed?: (() => void) | undefined
}

export interface GetHelpProps {
  readonly store: HelpStore
  readonly own?: HelpOwn | undefined
  /** The country that the person chose a moment ago, on the screen beneath. */
  readonly chosen?: string | undefined
  /** By the clock of the device, ms: what is closed, and what nobody confirmed for long. */
  readonly now: number
}

const other = 'other'

/** The country is always the person's own choice: it is not guessed, and none stands there first. */
export const GetHelp = ({ store, own, chosen, now }: GetHelpProps): JSX.Element => {
  const text = useText().help
  const language = useLanguage()
  const id = useId()
  const [country, setCountry] = useState(() => chosen ?? store.country() ?? '')
  const [remembered, setRemembered] = useState(
    () => store.country() !== undefined && (chosen ?? store.country()) === store.country(),
  )

  // A plan on this phone is for whoever holds it: also while an account is locked, or none is there.
  const here = devicePlan.value

  const keep = (next: string, wished: boolean): void => {
    setCountry(next)
    setRemembered(wished)
    store.remember(wished && next !== '' && next !== other ? next : undefined)
  }

  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countriesIn(helpData)
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))

  return (
    <div class="help stack-wide">
      <p class="help-danger">{text.dangerNow}</p>
      {own?.plan !== undefined && <PlanFirst plan={own.plan} />}
      {here !== undefined && <PlanFirst plan={here} />}
      <div class="stack">
        <div class="select help-country">
          <label for={id}>{text.country}</label>
          <p class="soft small" id={`${id}-hint`}>
            {text.countryHint}
          </p>
          <select
            id={id}
            value={country}
            autocomplete="off"
            aria-describedby={`${id}-hint`}
            onChange={event => keep(event.currentTarget.value, remembered)}
          >
            <option value="">{text.chooseCountry}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
            <option value={other}>{text.otherCountry}</option>
          </select>
        </div>
        {store.mayRemember && country !== '' && country !== other && (
          <label class="help-remember">
            <input
              type="checkbox"
              checked={remembered}
              onChange={event => keep(country, event.currentTarget.checked)}
            />
            <span>
              {text.remember}
              <span class="soft small">{text.rememberHint}</span>
            </span>
          </label>
        )}
      </div>
      {own?.onNeed !== undefined && (
        <Button wide onPress={own.onNeed}>
          {text.needSomeone}
        </Button>
      )}
      <TrustedList people={own?.trusted ?? []} />
      <div aria-live="polite" class="stack-wide">
        {country === other && <p>{text.noneAtAll}</p>}
        {country !== '' && country !== other && (
          <CountryHelp
            help={helpFor(helpData, country, own?.young, now)}
            country={country}
            name={names.of(country) ?? country}
            gathered={helpData.emergency_gathered}
            host={hostLines.value}
            now={now}
            key={country}
          />
        )}
      </div>
      <p class="soft small">{text.nobodyWatches}</p>
    </div>
  )
}
