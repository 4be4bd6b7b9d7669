import type { ComponentChildren, JSX } from 'preact'
import type { Failure } from '#client/commands/failure.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { failureText } from './failureText.ts'

interface FailureNoticeProps {
  readonly failure: Failure | undefined
  readonly children?: ComponentChildren
}

/** What could not be done, in a sentence; nothing when all went well. */
export const FailureNotice = ({ failure, children }: FailureNoticeProps): JSX.Element | null =>
  failure === undefined ? null : (
    <Notice kind="error" title={failureText(failure)}>
      {children}
    </Notice>
  )
