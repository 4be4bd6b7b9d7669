import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Season as SeasonNumber } from '#base/season.ts'
import type { SeasonPage } from '#core/season/seasonView.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { RowList } from '#web/me/RowList.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { SeasonFigures } from './SeasonFigures.tsx'
import { SeasonLine } from './SeasonLine.tsx'
import { SeasonPaper } from './SeasonPaper.tsx'
import { seasonName } from './seasonName.ts'
import './Season.css'

export interface SeasonProps {
  readonly page: SeasonPage
  /** Its months are not over. */
  readonly running: boolean
  /** Of which there is something, the newest first. */
  readonly others: readonly SeasonNumber[]
  /** Circles are on their way to this device, and with them some of it. */
  readonly coming: boolean
  readonly doing: Action
  readonly onWrite: (words: string, then: () => void) => void
  readonly onErase: (then: () => void) => void
}

/** SN1: three months of mine in one page, for me alone. It ends away from here. */
export const Season = (props: SeasonProps): JSX.Element => {
  const { page, running, others } = props
  const text = useText()
  const language = useLanguage()
  const t = text.season
  const [closed, setClosed] = useState(false)
  if (closed) return <SeasonClosed />
  const name = seasonName(page.season, language, text)
  return (
    <>
      <SeasonPaper page={page} running={running} />
      <div class="no-print">
        <PageTitle back={paths.me} lead={t.lead}>
          {t.title}
        </PageTitle>
        <div class="stack-wide">
          <section class="card stack">
            <h2>{name}</h2>
            {running && <p class="soft">{t.soFar}</p>}
            {props.coming && <p class="soft">{t.coming}</p>}
            {page.figures.length === 0 ? (
              <Empty drawing="table">{t.empty}</Empty>
            ) : (
              <SeasonFigures figures={page.figures} />
            )}
            <p class="soft small">{t.known}</p>
          </section>
          <SeasonLine
            key={page.season}
            words={page.words}
            doing={props.doing}
            onWrite={props.onWrite}
            onErase={props.onErase}
          />
          <section class="stack">
            <p class="season-end">{running ? t.endSoFar : t.end}</p>
            <Button kind="primary" wide onPress={() => setClosed(true)}>
              {t.close}
            </Button>
            <Button wide onPress={() => print()}>
              {t.print}
            </Button>
          </section>
          {others.length > 0 && (
            <section class="stack">
              <h2>{t.others}</h2>
              <RowList
                rows={others.map(season => ({
                  path: paths.seasonOf(season),
                  title: seasonName(season, language, text),
                  hint: undefined,
                }))}
              />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** SN17: nothing more to do here. */
export const SeasonClosed = (): JSX.Element => {
  const t = useText().season
  return (
    <>
      <PageTitle>{t.closed}</PageTitle>
      <div class="stack-wide">
        <span class="sent-drawing">
          <Drawing name="door" />
        </span>
        <p>{t.closedMore}</p>
      </div>
    </>
  )
}
