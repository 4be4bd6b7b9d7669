import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Confirm } from './Confirm.tsx'

export interface LeaveSheetProps {
  /** The circle's. */
  readonly name: string
  /** In a circle of two the other is here, and will see it. */
  readonly ofTwo: boolean
  /** I am the only steward: to whom it falls when I go. */
  readonly next: PersonView | undefined
  /** Only young people would be left. */
  readonly closes: boolean
  /** I am in a side circle of it, and stay there. */
  readonly staysBeside: boolean
  readonly doing: Action
  readonly onYes: (words: 'leave' | 'take') => void
  readonly onClose: () => void
  readonly onNo: () => void
}

/**
 * One tap to open, one to leave. My words stay unless I say otherwise. The only steward reads what
 * would be kinder, and may still go: nobody is held in a circle.
 */
export const LeaveSheet = (props: LeaveSheetProps): JSX.Element => {
  const { next, doing } = props
  const { circle: t, sides, young } = useText()
  const [words, setWords] = useState<'leave' | 'take'>('leave')
  return (
    <Confirm
      title={t.leaveTitle(props.name)}
      yes={t.leaveDo}
      no={t.stay}
      doing={doing}
      onYes={() => props.onYes(words)}
      onNo={props.onNo}
    >
      <p>{props.ofTwo ? t.leaveMoreTwo : t.leaveMore}</p>
      {props.staysBeside && <p>{sides.leaving}</p>}
      {next !== undefined && (
        <Notice
          kind="info"
          title={t.leaveSole}
          safe={t.leaveSoleFalls(next.name ?? t.someone)}
          todo={t.leaveSoleInstead}
        >
          <Button onPress={props.onClose}>{t.closeCircle}</Button>
        </Notice>
      )}
      {props.closes && (
        <Notice
          kind="info"
          title={young.leaveLast}
          safe={young.leaveCloses}
          todo={young.leaveInstead}
        >
          <Button onPress={props.onClose}>{t.closeCircle}</Button>
        </Notice>
      )}
      <Choice
        legend={t.leaveWords}
        value={words}
        onChange={setWords}
        options={[
          { value: 'leave', label: t.leaveKeep, hint: t.leaveKeepHint },
          { value: 'take', label: t.leaveTake, hint: t.leaveTakeHint },
        ]}
      />
    </Confirm>
  )
}
