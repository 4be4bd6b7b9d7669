import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { pending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { HttpsSteps } from './HttpsSteps.tsx'

export const HttpsScreen = (): JSX.Element => {
  const words = useText().setup
  const signedIn = appState.value.signIn.kind === 'signed-in'
  const needsAccount = !signedIn && pending('setup') !== undefined
  return (
    <>
      <PageTitle back={signedIn ? paths.me : paths.home} lead={words.stepsLead}>
        {words.stepsTitle}
      </PageTitle>
      <div class="stack-wide">
        <HttpsSteps />
        {needsAccount && (
          <Button kind="primary" wide onPress={() => go(paths.newAccount)}>
            {words.goOn}
          </Button>
        )}
      </div>
    </>
  )
}
