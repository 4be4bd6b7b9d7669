import type { JSX } from 'preact'
import { goOn } from '#web/app/afterSignIn.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { FewTracesHere } from './FewTraces.tsx'
import { WaysIn } from './WaysIn.tsx'

export const SignInScreen = (): JSX.Element => {
  const { account: text, keepers } = useText()
  return (
    <>
      <PageTitle back={paths.home} lead={text.signInLead}>
        {text.signInTitle}
      </PageTitle>
      <WaysIn onDone={goOn} onDevice={() => go(paths.beLetIn)} />
      <FewTracesHere />
      <div class="flush">
        <Button kind="quiet" onPress={() => go(paths.back)}>
          {keepers.back}
        </Button>
      </div>
    </>
  )
}
