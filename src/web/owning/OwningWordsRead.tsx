import type { JSX } from 'preact'
import { owningParts, type OwningWords } from '#core/owning/events.ts'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'
import './Owning.css'

/** What was written, part by part; of a part that was passed nothing is there, not even its name. */
export const OwningWordsRead = ({ words }: { readonly words: OwningWords }): JSX.Element => {
  const t = useText().owning
  return (
    <dl class="owning-parts">
      {owningParts.flatMap(part => {
        const said = words[part]
        return said === undefined || said.trim() === ''
          ? []
          : [
              <div key={part}>
                <dt class="soft small">{t.parts[part]}</dt>
                <dd>
                  <Words>{said}</Words>
                </dd>
              </div>,
            ]
      })}
    </dl>
  )
}
