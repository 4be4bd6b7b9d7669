import type { JSX } from 'preact'
import type { EventId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export const PageScreen = ({ page }: { readonly page: EventId | 'new' }): JSX.Element => (
  <PageTitle mark={<span hidden>{page}</span>}>{useText().ui.circles}</PageTitle>
)
