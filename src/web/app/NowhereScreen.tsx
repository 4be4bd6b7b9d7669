import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { paths } from './routes.ts'

/** An address nobody made. */
export const NowhereScreen = (): JSX.Element => {
  const text = useText().app
  return (
    <>
      <PageTitle>{text.nowhere}</PageTitle>
      <div class="stack">
        <Empty drawing="path">{text.nowhereWhy}</Empty>
        <Button kind="primary" wide onPress={() => go(paths.home, 'replace')}>
          {text.toStart}
        </Button>
      </div>
    </>
  )
}
