import type { JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'

export interface NotAskedProps {
  readonly doing: Action
  readonly onAgain: () => void
  readonly onGoOn: () => void
}

/** The circle is made, and those who were chosen are being asked, or could not be. */
export const NotAsked = ({ doing, onAgain, onGoOn }: NotAskedProps): JSX.Element => {
  const { sides: t, circles } = useText()
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      {doing.failure === undefined ? (
        <Progress words={circles.making} />
      ) : (
        <div class="stack">
          <p>{t.notAsked}</p>
          <Failed failure={doing.failure} />
          <Button kind="primary" wide disabled={doing.busy} onPress={onAgain}>
            {t.askAgain}
          </Button>
          <Button wide disabled={doing.busy} onPress={onGoOn}>
            {t.goOn}
          </Button>
        </div>
      )}
    </>
  )
}
