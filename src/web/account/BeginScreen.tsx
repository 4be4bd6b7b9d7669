import type { JSX } from 'preact'
import type { BeginStep } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export const BeginScreen = ({ step }: { readonly step: BeginStep }): JSX.Element => (
  <PageTitle mark={<span hidden>{step}</span>}>{useText().ui.circles}</PageTitle>
)
