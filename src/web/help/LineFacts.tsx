import type { JSX } from 'preact'
import { partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { FactList } from './FactList.tsx'
import type { HelpLine } from './helpData.ts'
import type { Confirmations } from './lastConfirmed.ts'
import { opennessOf } from './openHours.ts'
import { useLineWords } from './useLineWords.ts'
import { spokenLanguage, wordFor } from './wordFor.ts'

export interface LineFactsProps {
  readonly line: HelpLine
  readonly now: number
  readonly confirmations: Confirmations
}

/** Hours, cost, languages, area, and who confirmed it when. */
export const LineFacts = ({ line, now, confirmations }: LineFactsProps): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const language = useLanguage()
  const spoken = line.languages.map(each => spokenLanguage(words.spoken, language, each))
  const isOpen = ['open', 'always'].includes(opennessOf(line, now).kind)
  const hours = wordFor(words.hours, line.hours)
  const { checkedOn, byHostOn } = confirmations
  const date = (day: string): string => partialDate(language, day)
  return (
    <FactList
      facts={[
        [text.open, isOpen ? `${words.openNow}. ${hours}` : hours],
        [text.cost, wordFor(words.costs, line.cost)],
        [text.languages, new Intl.ListFormat(language, { type: 'unit' }).format(spoken)],
        ...(line.scope === 'national'
          ? []
          : [[text.area, wordFor(words.areas, line.scope)] as const]),
        [
          words.checked,
          checkedOn === undefined ? text.notCalled : words.checkedOn(date(checkedOn)),
        ],
        ...(byHostOn === undefined
          ? []
          : [[words.checked, words.hostConfirmed(date(byHostOn))] as const]),
      ]}
    />
  )
}
