import type { JSX } from 'preact'
import type { Failure } from '#client/commands/failure.ts'
import { failureText } from '#web/app/failureText.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface MissingProps {
  readonly why: Failure
  readonly again: () => void
}

/** Why a picture or a voice is not here, and a way on where there is one. */
export const Missing = ({ why, again }: MissingProps): JSX.Element => {
  const text = useText()
  // It comes by itself as soon as there is a connection.
  if (why === 'no-connection') return <p class="soft small">{text.files.comesLater}</p>
  return (
    <div class="row">
      <output class="said soft small">{failureText(why)}</output>
      {why !== 'no-longer-there' && (
        <Button kind="quiet" onPress={again}>
          {text.ui.tryAgain}
        </Button>
      )}
    </div>
  )
}
