import type { JSX } from 'preact'
import type { LastWordView } from '#core/closing/view.ts'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'

/** What each left as a last word, by name. */
export const LastWords = ({
  words,
}: {
  readonly words: readonly LastWordView[]
}): JSX.Element | null => {
  const { circle, closing: t } = useText()
  if (words.length === 0) return null
  return (
    <section class="stack">
      <h3>{t.lastWords}</h3>
      <ul class="list stack">
        {words.map(({ entry, person, words: said }) => (
          <li key={entry}>
            <p class="soft small" dir="auto">
              {person.isMe ? circle.you : (person.name ?? circle.someone)}
            </p>
            <Words>{said}</Words>
          </li>
        ))}
      </ul>
    </section>
  )
}
