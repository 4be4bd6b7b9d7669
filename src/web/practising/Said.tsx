import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'
import type { SituationKey } from './situations.ts'

/** What an invented person says, and where. */
export const Said = ({ situation }: { readonly situation: SituationKey }): JSX.Element => {
  const t = useText().practising
  const { where, name, said } = t.situations[situation]
  return (
    <section class="card card-quiet stack">
      <p class="soft">{where}</p>
      <div>
        <p class="soft small">{t.says(name)}</p>
        <Words>{said}</Words>
      </div>
    </section>
  )
}
