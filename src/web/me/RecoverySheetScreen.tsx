import type { JSX } from 'preact'
import { RecoverySheet } from '#web/account/RecoverySheet.tsx'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'

export const RecoverySheetScreen = (): JSX.Element => {
  const text = useText().me
  return (
    <>
      <PageTitle back={paths.me} lead={text.sheetLead}>
        {text.sheetTitle}
      </PageTitle>
      <RecoverySheet onKept={() => go(paths.me, 'replace')} />
    </>
  )
}
