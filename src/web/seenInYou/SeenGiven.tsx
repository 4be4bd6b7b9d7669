import type { JSX } from 'preact'
import { Sent } from '#web/sharing/Sent.tsx'
import { useText } from '#web/text/language.ts'

export interface SeenGivenProps {
  readonly name: string
  readonly online: boolean
  readonly onDone: () => void
}

/** After it was said: nothing comes back, and the rest happens off the screen. */
export const SeenGiven = ({ name, online, onDone }: SeenGivenProps): JSX.Element => {
  const t = useText().seenInYou
  return (
    <Sent title={t.givenTitle} drawing="lamp" onDone={onDone}>
      {!online && <p>{t.givenOffline}</p>}
      <p>{t.given(name)}</p>
    </Sent>
  )
}
