import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'
import type { PlanDesk } from './planDesk.ts'

/** Where it lies, and who can open it there: before a word of it is written, and beside it after. */
export const WhereKept = ({ kept }: Pick<PlanDesk, 'kept'>): JSX.Element => {
  const t = useText().plan
  if (kept === 'account') return <p class="soft small">{t.inAccount}</p>
  return kept === 'phone' ? (
    <Notice kind="info" title={t.onPhone} todo={t.onPhoneMore} />
  ) : (
    <Notice kind="error" title={t.onPage} todo={t.onPageMore} />
  )
}
