import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'

/** Words that stand in a field without having been typed now: it is said where they come from. */
export const KeptBefore = ({ found }: { readonly found: boolean }): JSX.Element | null => {
  const t = useText().sharing
  return found ? <output class="said soft small">{t.keptBefore}</output> : null
}
