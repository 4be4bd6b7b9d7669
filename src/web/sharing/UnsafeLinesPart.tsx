import { useId, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { helpData, type HelpLine } from '#web/help/helpData.ts'
import { Reach } from '#web/help/Reach.tsx'
import { countriesIn, helpFor } from '#web/help/helpFor.ts'
import { opennessOf } from '#web/help/openHours.ts'
import { useLineWords } from '#web/help/useLineWords.ts'
import { wordFor } from '#web/help/wordFor.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { UnsafeLinesProps } from './UnsafeLines.tsx'
import './Sharing.css'

const shownLines = 2
const other = 'other'

/** The emergency number and the first lines of a country, short: everything else is in *Get help*. */
export const UnsafeLinesPart = (props: UnsafeLinesProps): JSX.Element => {
  const text = useText()
  const t = text.help
  const language = useLanguage()
  const id = useId()
  const [now] = useState(() => Date.now())
  const country = props.country.code ?? ''
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countriesIn(helpData)
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  const help =
    country === '' || country === other ? undefined : helpFor(helpData, country, false, now)
  const lines = help?.kinds.find(({ kind }) => kind === 'crisis')?.lines ?? []
  return (
    <>
      <div class="unsafe-country">
        <label for={id}>{text.sharing.unsafeCountry}</label>
        <select
          id={id}
          value={country}
          autocomplete="off"
          onChange={event => props.country.choose(event.currentTarget.value)}
        >
          <option value="">{t.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value={other}>{t.otherCountry}</option>
        </select>
      </div>
      {country === other && <p aria-live="polite">{t.noneAtAll}</p>}
      {help !== undefined && (
        <div class="stack" aria-live="polite">
          {help.emergency.length === 0 && <p>{t.noEmergency}</p>}
          {help.emergency.map(({ number, reaches }) => (
            <div key={number}>
              <Button kind="help" wide href={`tel:${number}`}>
                <Icon name="phone" />
                {t.call(number)}
              </Button>
              <p class="soft small">
                {reaches === undefined ? t.emergency : t.reaches(wordFor(t.services, reaches))}
              </p>
            </div>
          ))}
          {lines.length === 0 && <p>{t.noneOfKind}</p>}
          {lines.slice(0, shownLines).map(line => (
            <ShortLine key={line.id} line={line} now={now} />
          ))}
        </div>
      )}
      <Button wide onPress={props.onHelp}>
        {text.sharing.unsafeAll}
      </Button>
    </>
  )
}

/** Who answers, when, and the ways to reach them; where it is from stands in *Get help*. */
const ShortLine = ({
  line,
  now,
}: {
  readonly line: HelpLine
  readonly now: number
}): JSX.Element => {
  const t = useText().help
  const words = useLineWords()
  const openness = opennessOf(line, now)
  return (
    <div class="stack unsafe-line">
      <p>
        <strong dir="auto">{line.name}</strong>
        <span class="soft small unsafe-hours">{wordFor(words.hours, line.hours)}</span>
        {openness.kind === 'closed' && (
          <span class="small unsafe-hours">{words.closedNow(openness.opensAt)}</span>
        )}
        {line.confidence === 'B' && <span class="soft small unsafe-hours">{t.notConfirmed}</span>}
      </p>
      {line.contacts
        .filter(({ type }) => type === 'call' || type === 'sms')
        .map((contact, index) => (
          <Reach key={index} contact={contact} name={line.name} short urgent />
        ))}
    </div>
  )
}
