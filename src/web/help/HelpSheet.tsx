import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Composer } from '#web/ui/Composer.tsx'
import { GetHelp, type HelpOwn } from './GetHelp.tsx'
import type { HelpStore } from './helpStore.ts'

export interface HelpSheetProps {
  readonly store: HelpStore
  readonly own?: HelpOwn | undefined
  /** Chosen where the sheet was opened from. */
  readonly country?: string | undefined
  readonly onClose: () => void
}

/** *Get help* over whatever was there. */
export const HelpSheet = ({ store, own, country, onClose }: HelpSheetProps): JSX.Element => {
  const text = useText().help
  // One moment for as long as it is open: no line changes its place under a finger.
  const [now] = useState(() => Date.now())
  return (
    <Composer title={text.title} onClose={onClose} withoutHelp>
      <GetHelp store={store} own={own} chosen={country} now={now} />
    </Composer>
  )
}
