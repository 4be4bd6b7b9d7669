import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export const CircleScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => (
  <PageTitle mark={<span hidden>{circle}</span>}>{useText().ui.circles}</PageTitle>
)
