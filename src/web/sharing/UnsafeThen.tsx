import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import type { OpenShare } from './withSending.ts'

export interface UnsafeThenProps {
  readonly share: OpenShare
  /** Whose share it is. */
  readonly name: string
}

/** After words to, or of, somebody who is not safe: words are not yet help. */
export const UnsafeThen = ({ share, name }: UnsafeThenProps): JSX.Element => {
  const t = useText().sharing
  if (share.author.isMe)
    return (
      <p>
        <strong>{t.unsafeSent}</strong>
      </p>
    )
  return (
    <>
      <p>
        <strong>{t.sentMoveUnsafe(name)}</strong>
      </p>
      <p>{t.sentMoveUnsafeIf}</p>
      <p>{t.unsafeGuide.help}</p>
    </>
  )
}
