import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { BlockPerson } from '#web/circle/BlockPerson.tsx'
import { ReportPerson, type ReportPersonProps } from '#web/report/ReportPerson.tsx'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'

export interface AboutAuthorProps {
  readonly circle: CircleId
  readonly author: PersonView
  /** What they said, should it be reported. */
  readonly quote: ReportPersonProps['quote']
}

/** Folded, beside words of somebody else: a report, and blocking. */
export const AboutAuthor = ({ circle, author, quote }: AboutAuthorProps): JSX.Element => {
  const text = useText()
  return (
    <Details summary={text.limits.moreAbout(author.name ?? text.circle.someone)}>
      <div class="flush">
        <ReportPerson person={author} circle={circle} quote={quote} />
        <BlockPerson person={author} circle={circle} />
      </div>
    </Details>
  )
}
