import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import '#web/circle/Circle.css'

/** The words that both devices show while one lets the other in. */
export const PairedWords = ({ words }: { readonly words: readonly string[] }): JSX.Element => (
  <ol class="circle-words" aria-label={useText().letIn.words}>
    {words.map((word, index) => (
      <li key={index}>{word}</li>
    ))}
  </ol>
)
