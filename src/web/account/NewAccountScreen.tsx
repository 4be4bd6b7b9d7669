import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export const NewAccountScreen = (): JSX.Element => <PageTitle>{useText().ui.circles}</PageTitle>
