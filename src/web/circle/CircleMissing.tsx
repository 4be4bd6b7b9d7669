import type { JSX } from 'preact'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'

export const CircleMissing = (): JSX.Element => {
  const t = useText().circle
  return (
    <>
      <PageTitle lead={t.missingMore}>{t.missing}</PageTitle>
      <Button kind="primary" wide onPress={() => go(paths.circles, 'replace')}>
        {t.toCircles}
      </Button>
    </>
  )
}
