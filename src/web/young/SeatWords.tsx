import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import './Young.css'

/** What a young person's seat means, told to whoever gets it: what is seen, what not, and by whom. */
export const SeatWords = (): JSX.Element => {
  const t = useText().young
  return (
    <div class="stack seat-words">
      <div>
        <h3>{t.see}</h3>
        <ul>
          {t.seeList.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t.not}</h3>
        <ul>
          {t.notList.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <p>{t.can}</p>
      <p>{t.only}</p>
      <p>
        <strong>{t.fear}</strong>
      </p>
      <p>{t.lines}</p>
      <p class="soft">{t.ends}</p>
    </div>
  )
}
