import type { JSX } from 'preact'
import type { SeasonPage } from '#core/season/seasonView.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { usePlainName } from '#web/ui/usePlainName.ts'
import { Words } from '#web/ui/Words.tsx'
import { SeasonFigures } from './SeasonFigures.tsx'
import { seasonName } from './seasonName.ts'
import './Season.css'

/** On paper: the months, what they held, one line of mine, and nobody's name. */
export const SeasonPaper = ({
  page,
  running,
}: {
  readonly page: SeasonPage
  /** It is not over. */
  readonly running: boolean
}): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  const t = text.season
  usePlainName(t.printTitle)
  return (
    <div class="season-paper" aria-hidden="true">
      <h1>{seasonName(page.season, language, text)}</h1>
      {running && <p>{t.soFar}</p>}
      {page.words !== undefined && <Words size="large">{page.words}</Words>}
      {page.figures.length > 0 && <SeasonFigures figures={page.figures} />}
      <p class="season-known">{page.figures.length > 0 ? t.known : t.empty}</p>
    </div>
  )
}
