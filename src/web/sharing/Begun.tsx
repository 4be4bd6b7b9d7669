import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import './Sharing.css'

/** Whoever opens what they began sees it at once, also where something else is asked first. */
export const Begun = ({ words }: { readonly words: string }): JSX.Element | null => {
  const t = useText().sharing
  if (words.trim() === '') return null
  return (
    <div class="card card-quiet begun">
      <p class="soft small">{t.begun}</p>
      <p class="words begun-words" dir="auto">
        {words}
      </p>
    </div>
  )
}
