import type { JSX } from 'preact'
import { networkRings } from '#core/network/events.ts'
import type { NetworkPerson } from '#core/network/view.ts'
import { usePlainName } from '#web/plan/usePlainName.ts'
import { useText } from '#web/text/language.ts'
import { usePurposeWords } from './networkWords.ts'
import { Rings } from './Rings.tsx'

export interface NetworkPaperProps {
  readonly people: readonly NetworkPerson[]
}

/** With more than these, names alone: it is to stay one page. */
const withWords = 60
/** No page holds more names than these and can still be read. */
const mostNames = 400

/** On paper: the rings and the names, and nothing of where they come from. */
export const NetworkPaper = ({ people }: NetworkPaperProps): JSX.Element => {
  const t = useText().network
  const purposeWords = usePurposeWords()
  usePlainName(t.printTitle)
  const isShort = people.length <= withWords
  const shown = people.slice(0, mostNames)
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
    </div>
  )
}
