import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { Quote } from '#core/letters/letterBody.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { ReportSheet } from './ReportSheet.tsx'

export interface ReportPersonProps {
  readonly person: PersonView
  readonly circle: CircleId
  /** What it is about, where it began at something they wrote. */
  readonly quote?: Quote | undefined
  /** Among other wide actions. */
  readonly wide?: boolean | undefined
}

/** The quiet action beside somebody else: tell one person who looks after the circle. */
export const ReportPerson = (props: ReportPersonProps): JSX.Element | null => {
  const { person, circle, quote, wide = false } = props
  const text = useText()
  const [open, setOpen] = useState(false)
  if (person.isMe) return null
  const name = person.name ?? text.circle.someone
  return (
    <>
      <Button
        kind={wide ? 'outlined' : 'quiet'}
        wide={wide}
        label={text.report.reportLabel(name)}
        onPress={() => setOpen(true)}
      >
        {text.report.report}
      </Button>
      {open && (
        <ReportSheet person={person} circle={circle} quote={quote} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
