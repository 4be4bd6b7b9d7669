import type { JSX } from 'preact'
import type { HostHelpLines } from '#client/host/hostHelpLines.ts'
import { partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { EmergencyCalls } from './EmergencyCalls.tsx'
import type { HelpForCountry } from './helpFor.ts'
import { HelpPaper } from './HelpPaper.tsx'
import { KindLines } from './KindLines.tsx'
import { confirmationsOf, isOld } from './lastConfirmed.ts'
import { Services } from './Services.tsx'
import { shownLines } from './shownLines.ts'
import { useLineWords } from './useLineWords.ts'

export interface CountryHelpProps {
  readonly help: HelpForCountry
  readonly country: string
  readonly name: string
  /** When the emergency numbers were gathered. */
  readonly gathered: string
  /** By the clock of the device, ms. */
  readonly now: number
  readonly host?: HostHelpLines | undefined
}

/** Everything we have for one country, and, in words, what we do not have. */
export const CountryHelp = (props: CountryHelpProps): JSX.Element => {
  const { help, country, name, now, host } = props
  const text = useText().help
  const words = useLineWords()
  const all = help.kinds.map(({ kind, lines }) => ({
    kind,
    lines: shownLines(lines, country, kind, host),
  }))
  const isAnyStale = all.some(({ lines }) =>
    lines.some(
      each => each.from === 'list' && confirmationsOf(each.line, each.byHostOn, now).isStale,
    ),
  )
  return (
    <>
      <Emergency {...props} />
      {isAnyStale && <p class="soft small no-print">{words.staleCalm}</p>}
      {all.map(one => (
        <KindLines key={one.kind} one={one} all={all} danger={help.danger} now={now} />
      ))}
      <p class="soft small">{text.websitePlain}</p>
      <div class="no-print">
        <Button wide onPress={() => print()}>
          <Icon name="sheet" />
          {words.print}
        </Button>
        <p class="soft small help-reaches">{words.printHint}</p>
      </div>
      <HelpPaper help={help} kinds={all} name={name} now={now} />
    </>
  )
}

/** The numbers for danger come first and stand whatever the host says. */
const Emergency = ({ help, name, gathered, now }: CountryHelpProps): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const language = useLanguage()
  const { emergency } = help
  return (
    <section class="stack">
      <h2>
        {text.emergency} <span class="help-where">{name}</span>
      </h2>
      {emergency.length === 0 && <p>{text.noEmergency}</p>}
      <EmergencyCalls numbers={emergency} />
      {emergency.some(({ reaches }) => reaches === undefined || reaches === 'mobile') && (
        <p class="soft small">{text.emergencyUnsaid}</p>
      )}
      {emergency.length > 0 && (
        <p class="soft small">
          {words.emergencyFrom(partialDate(language, gathered))}
          {isOld(gathered, now) && ` ${words.emergencyStale}`}
        </p>
      )}
      <Services help={help} now={now} />
    </section>
  )
}
