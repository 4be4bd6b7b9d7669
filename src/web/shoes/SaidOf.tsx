import type { JSX } from 'preact'
import type { SaidOfView } from '#core/shoes/view.ts'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { feelingIn } from '#web/text/ours.ts'
import { Words } from '#web/ui/Words.tsx'

/** Feelings and needs as somebody said them. */
export const SaidOf = ({ said }: { readonly said: SaidOfView }): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  return (
    <div class="stack said-of">
      {said.feelings.length > 0 && (
        <p class="words words-middle" dir="auto">
          {text.sharing.feels(
            listOf(
              language,
              said.feelings.map(word => feelingIn(language, word)),
            ),
          )}
        </p>
      )}
      {said.needs.trim() !== '' && (
        <div>
          <p class="soft small">{text.shoes.needsLabel}</p>
          <Words>{said.needs}</Words>
        </div>
      )}
    </div>
  )
}
