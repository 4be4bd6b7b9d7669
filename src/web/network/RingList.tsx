import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type NetworkRing, networkRings } from '#core/network/events.ts'
import type { NetworkPerson } from '#core/network/view.ts'
import { RowList } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { usePurposeWords } from './networkWords.ts'

export interface RingListProps {
  readonly people: readonly NetworkPerson[]
  /** Of more than these: a ring without one of them may hold others, and is left out. */
  readonly filtered: boolean
  readonly pathOf: (person: NetworkPerson) => string
}

/** The same as the picture, and everybody in it. */
export const RingList = ({ people, filtered, pathOf }: RingListProps): JSX.Element => {
  const t = useText().network
  return (
    <section class="stack-wide" aria-label={t.list}>
      {networkRings
        .filter(ring => !filtered || people.some(each => each.ring === ring))
        .map(ring => (
          <OneRing key={ring} ring={ring} people={people} pathOf={pathOf} />
        ))}
    </section>
  )
}

/** So many are drawn at first and with each step. */
const step = 80

const OneRing = ({
  ring,
  people,
  pathOf,
}: Omit<RingListProps, 'filtered'> & { readonly ring: NetworkRing }): JSX.Element => {
  const text = useText()
  const t = text.network
  const purposeWords = usePurposeWords()
  const [shown, setShown] = useState(step)
  const here = people.filter(each => each.ring === ring)
  return (
    <section class="stack">
      <h2>{t.rings[ring]}</h2>
      {here.length === 0 ? (
        <p class="soft">{t.nobodyOn}</p>
      ) : (
        <RowList
          rows={here.slice(0, shown).map(each => ({
            path: pathOf(each),
            title: each.name,
            hint: each.for.length === 0 ? undefined : t.forLine(purposeWords(each.for)),
          }))}
        />
      )}
      {here.length > shown && (
        <Button wide onPress={() => setShown(shown + step)}>
          {text.people.more}
        </Button>
      )}
    </section>
  )
}
