import type { JSX } from 'preact'
import { pending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import type { BeginStep } from '#web/app/routes/comingInRoutes.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { BringsStep } from './BringsStep.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import './BeginScreen.css'

/** An invited person came for a circle, not for questions. */
const afterSheet = (): void =>
  go(pending('invite') === undefined ? paths.begin('brings') : paths.joining)

/** What follows a new account: the recovery sheet, one question, a first place. */
export const BeginScreen = ({ step }: { readonly step: BeginStep }): JSX.Element => {
  const { account: text, restore } = useText()
  switch (step) {
    case 'sheet':
      return (
        <>
          <PageTitle lead={text.sheetLead}>{text.sheetTitle}</PageTitle>
          <RecoverySheet onKept={afterSheet} onLater={afterSheet} />
        </>
      )
    case 'brings':
      return (
        <>
          <PageTitle lead={text.bringsLead}>{text.bringsTitle}</PageTitle>
          <BringsStep onDone={() => go(paths.begin('first'))} />
        </>
      )
    case 'first':
      return (
        <>
          <PageTitle lead={text.firstLead}>{text.firstTitle}</PageTitle>
          <div class="stack">
            <Way path={paths.newCircle} title={text.firstCircle} hint={text.firstCircleHint} />
            <Way path={paths.home} title={text.alone} hint={text.aloneHint} />
            <Way path={paths.restore} title={restore.offer} hint={restore.hint} />
          </div>
        </>
      )
  }
}

interface WayProps {
  readonly path: string
  readonly title: string
  readonly hint: string
}

/** Ways of the same size: none of them is the right one. */
const Way = ({ path, title, hint }: WayProps): JSX.Element => (
  <Card href={path} onOpen={() => go(path, 'replace')}>
    <span class="begin-way">
      <strong>{title}</strong>
      <span class="soft">{hint}</span>
    </span>
  </Card>
)
