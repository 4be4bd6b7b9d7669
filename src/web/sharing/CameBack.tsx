import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { ThrowAway } from './ThrowAway.tsx'

/** What stands here was begun before; whoever does not want it throws it away. */
export const CameBack = ({ onThrowAway }: { readonly onThrowAway: () => void }): JSX.Element => (
  <Notice kind="info" title={useText().sharing.cameBack}>
    <ThrowAway onThrowAway={onThrowAway} />
  </Notice>
)
