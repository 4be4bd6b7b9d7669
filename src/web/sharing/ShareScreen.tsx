import type { JSX } from 'preact'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export const ShareScreen = ({
  share,
}: {
  readonly circle: CircleId
  readonly share: EntryId
}): JSX.Element => <PageTitle mark={<span hidden>{share}</span>}>{useText().ui.circles}</PageTitle>
