import type { ShareName } from '#core/agreement/events.ts'
import { useText } from '#web/text/language.ts'

/** The sentences in which a share is named. */
export interface Called {
  readonly begin: string
  readonly title: string
  readonly list: string
  readonly one: string
  readonly send: string
  readonly missing: string
}

/** What a share is called in a circle, in the sentences that name it. */
export const useCalled = (called: ShareName): Called => {
  const { agreement, circle, sharing } = useText()
  if (called !== 'share') return agreement.called[called]
  return {
    begin: circle.share,
    title: sharing.composeTitle,
    list: circle.sharesTitle,
    one: circle.actShare,
    send: sharing.send,
    missing: sharing.missing,
  }
}
