import type { JSX } from 'preact'
import type { HeldOffer } from '#core/repair/view.ts'
import { useText } from '#web/text/language.ts'

/** Why somebody cannot be asked now. It says nothing of what they read, put off or chose. */
export const NotOffered = ({ held }: { readonly held: readonly HeldOffer[] }): JSX.Element => {
  const text = useText()
  const t = text.repair
  return (
    <>
      {held.map(({ person: { account, name = text.circle.someone }, because }) => (
        <p key={`${account} ${because}`} class="soft small">
          {because === 'repair-waits' ? t.waitsAlready(name) : t.theirsToOpen(name)}
        </p>
      ))}
    </>
  )
}
