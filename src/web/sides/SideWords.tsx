import type { JSX } from 'preact'
import type { InvitePreview } from '#client/commands/circleCommands.ts'
import { useText } from '#web/text/language.ts'

export interface SideWordsProps {
  readonly side: NonNullable<InvitePreview['side']>
  readonly purpose: string | undefined
}

/** What a side circle is, before anybody says yes to one. */
export const SideWords = ({ side, purpose }: SideWordsProps): JSX.Element => {
  const t = useText().sides
  return (
    <>
      {side.beside === undefined ? (
        <>
          <p>{t.previewGuest}</p>
          <p>
            <strong>{t.guestHere}</strong>
          </p>
        </>
      ) : (
        <p>{t.preview(side.beside)}</p>
      )}
      {purpose !== undefined && (
        <p>
          <span class="soft">{t.previewFor}</span>{' '}
          <span class="words" dir="auto">
            {purpose}
          </span>
        </p>
      )}
    </>
  )
}
