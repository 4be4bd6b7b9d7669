import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { TrustingPerson } from '#core/endings/endingsView.ts'
import { paths } from '#web/app/routes.ts'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { TrustingPeople } from './TrustingPeople.tsx'

export interface AskedFirstProps {
  readonly others: readonly TrustingPerson[]
  readonly onHelp: () => void
  /** What I wish for my own words is a page of its own. */
  readonly onMine: () => void
}

/**
 * EN9: somebody asks me to be a person they trust, should they die. I may be worried about them, and am asked
 * nothing about a death of mine.
 */
export const AskedFirst = ({ others, onHelp, onMine }: AskedFirstProps): JSX.Element => {
  const text = useText()
  const t = text.endings
  const language = useLanguage()
  // Who asked when it was opened: the line stands also once they were answered.
  const [asked] = useState(() => others.filter(({ state }) => state === 'asks'))
  return (
    <>
      <PageTitle back={paths.me}>{t.askedTitle}</PageTitle>
      <div class="stack-wide">
        <TrustingPeople others={others} />
        <Notice
          kind="info"
          title={t.worry(namesOf(language, asked, text.circle.someone))}
          todo={t.worryMore}
        >
          <Button onPress={onHelp}>{text.help.getHelp}</Button>
        </Notice>
        <div class="flush">
          <Button kind="quiet" onPress={onMine}>
            {t.ownPage}
          </Button>
        </div>
      </div>
    </>
  )
}
