import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { go } from '#web/ui/route.ts'
import { AskSheet } from './AskSheet.tsx'

type Words = 'leave' | 'take'

/** For good. Nothing is chosen beforehand about the words. */
export const DeleteSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText().me
  const [words, setWords] = useState<Words | undefined>(undefined)
  return (
    <AskSheet
      title={text.deleteTitle}
      yes={text.deleteYes}
      busyWords={text.deleteBusy}
      disabled={words === undefined}
      // The button cannot be pressed before a choice was made.
      act={() => commands.account.deleteAccount(words ?? 'leave')}
      onDone={() => go(paths.home, 'replace')}
      onClose={onClose}
    >
      <p>{text.deleteWhat}</p>
      <Choice<Words>
        legend={text.deleteWords}
        options={[
          { value: 'leave', label: text.deleteLeave, hint: text.deleteLeaveHint },
          { value: 'take', label: text.deleteTake, hint: text.deleteTakeHint },
        ]}
        value={words}
        onChange={setWords}
      />
    </AskSheet>
  )
}
