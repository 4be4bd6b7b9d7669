import type { JSX } from 'preact'
import { networkRings } from '#core/network/events.ts'
import type { NetworkPerson } from '#core/network/view.ts'
import { usePlainName } from '#web/ui/usePlainName.ts'
import { useText } from '#web/text/language.ts'
import { usePurposeWords } from './networkWords.ts'
import { Rings } from './Rings.tsx'

export interface NetworkPaperProps {
  readonly people: readonly NetworkPerson[]
}

/** With more letters than these names stand alone, and small: it is to stay one page. */
const mostWithWords = 1_300
/** No page holds more letters of names than these and can still be read. */
const mostLetters = 3_600

/** On paper: the rings and the names, and nothing of where they come from. */
export const NetworkPaper = ({ people }: NetworkPaperProps): JSX.Element => {
  const t = useText().network
  const purposeWords = usePurposeWords()
  usePlainName(t.printTitle)
  const lettersOf = ({ name, for: what }: NetworkPerson): number =>
    name.length + 3 + (what.length === 0 ? 0 : purposeWords(what).length + 3)
  const isShort = people.reduce((sum, each) => sum + lettersOf(each), 0) <= mostWithWords
  const shown = isShort ? people : closestThatFit(people)
  return (
    <div class={`network-paper${isShort ? '' : ' network-paper-small'}`} aria-hidden="true">
      <h1>{t.paperTitle}</h1>
      <Rings people={people} label="" />
      {networkRings.map(ring => {
        const here = shown.filter(each => each.ring === ring)
        return here.length === 0 ? null : (
          <section key={ring}>
            <h2>{t.rings[ring]}</h2>
            <p>
              {here.map(({ person, name, for: what }, at) => (
                <span key={person}>
                  {at > 0 && ' · '}
                  <span class="words" dir="auto">
                    {name}
                  </span>
                  {isShort && what.length > 0 && ` (${purposeWords(what)})`}
                </span>
              ))}
            </p>
          </section>
        )
      })}
      {people.length > shown.length && <p>{t.paperMore}</p>}
    </div>
  )
}

const closestThatFit = (people: readonly NetworkPerson[]): readonly NetworkPerson[] => {
  let letters = 0
  return networkRings
    .flatMap(ring => people.filter(each => each.ring === ring))
    .filter(({ name }) => {
      letters += name.length + 3
      return letters <= mostLetters
    })
}
