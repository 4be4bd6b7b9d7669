import type { JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { readersLine } from './audienceNames.ts'
import './Audience.css'

/** On a share or an answer that not everybody has: who does, by name. */
export const OnlyFor = ({
  readers,
}: {
  readonly readers: readonly PersonView[] | undefined
}): JSX.Element | null => {
  const text = useText()
  const language = useLanguage()
  if (readers === undefined) return null
  const { only, you } = text.audience
  return (
    <p class="only-for">
      {only(readersLine(language, readers, { someone: text.circle.someone, you }))}
    </p>
  )
}
