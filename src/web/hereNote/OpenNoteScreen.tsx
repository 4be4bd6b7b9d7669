import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OpenedHereNote } from '#client/commands/hereNoteCommands.ts'
import { commands } from '#web/app/engine.ts'
import { dropPending, keepPending, takeFragment } from '#web/app/pending.ts'
import { useAction } from '#web/app/useAction.ts'
import { useHost } from '#web/app/useHost.ts'
import { useAddressChange } from '#web/joining/useAddressChange.ts'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { BeforeNote } from './BeforeNote.tsx'

/**
 * What the link of a note opens. Opening the page asks the host for nothing of the note: programs that draw
 * previews of links, and whoever looks at a screen by chance, see no word of it.
 */
export const OpenNoteScreen = (): JSX.Element => {
  const [fragment, setFragment] = useState(() => takeFragment('note'))
  const [note, setNote] = useState<OpenedHereNote | undefined>(undefined)
  const [now, setNow] = useState<'closed' | 'no-more' | undefined>(undefined)
  const [sent, setSent] = useState<'here' | 'before' | undefined>(undefined)
  const host = useHost()
  const doing = useAction()
  const part = useFocusKept<HTMLDivElement>()
  const begin = (link: string | undefined): void => {
    doing.forget()
    setFragment(link)
    setNote(undefined)
    setNow(undefined)
    setSent(undefined)
  }
  // Another link opened in the same tab changes only what stands after `#`.
  useAddressChange(() => begin(takeFragment('note')))
  const link = `/n#${fragment ?? ''}`
  return (
    <div ref={part} tabIndex={-1}>
      <BeforeNote
        hasLink={fragment !== undefined}
        note={note}
        now={now}
        sent={sent}
        contact={host?.contact}
        doing={doing}
        onPaste={typed => begin(keepPending('note', fragmentIn(typed)))}
        onOpen={() =>
          doing.run(
            () => commands.hereNotes.open(link),
            opened => {
              setNow(undefined)
              setSent(opened.answered ? 'before' : undefined)
              setNote(opened)
            },
          )
        }
        onAnswer={(says, words) =>
          doing.run(
            () => commands.hereNotes.answer(link, says, words),
            came => setSent(came === 'sent' ? 'here' : 'before'),
          )
        }
        onNoMore={() =>
          doing.run(
            () => commands.hereNotes.noMore(link),
            () => {
              dropPending('note')
              setNote(undefined)
              setNow('no-more')
            },
          )
        }
        onClose={() => {
          dropPending('note')
          begin(undefined)
          setNow('closed')
        }}
      />
    </div>
  )
}

/** People paste a whole message with the link in it, the link, or what is left of it. */
const fragmentIn = (typed: string): string =>
  /#([\w-]+)/u.exec(typed)?.[1] ?? typed.trim().split('#').at(-1) ?? ''
