import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Season as SeasonNumber } from '#base/season.ts'
import type { SeasonPage, SeasonsView } from '#core/season/seasonView.ts'
import { appState, commands, useMine } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Season } from './Season.tsx'

export interface SeasonScreenProps {
  /** Without it, the latest of which there is something. */
  readonly season?: SeasonNumber | undefined
}

export const SeasonScreen = ({ season }: SeasonScreenProps): JSX.Element => {
  const text = useText()
  const seasons = useMine('season')
  const doing = useAction()
  const { signIn, coming } = appState.value
  const page = seasons === undefined ? undefined : pageOf(seasons, season)
  const { circles } = commands
  // SN16: whoever is here has seen what Today would offer.
  const seen = page !== undefined && page.season === seasons?.offered ? page.season : undefined
  useEffect(() => {
    if (seen !== undefined) void circles.sayToMyself({ t: 'season-put-away', season: seen })
  }, [seen])
  if (seasons === undefined || page === undefined || signIn.kind !== 'signed-in')
    return <Progress words={text.today.reading} />
  return (
    <Season
      key={page.season}
      page={page}
      running={page.season === seasons.now}
      others={seasons.pages
        .filter(each => each.season !== page.season && isWritten(each))
        .map(each => each.season)}
      coming={coming === true}
      doing={doing}
      onWrite={(words, then) =>
        doing.run(
          () => circles.sayToMyself({ t: 'season-line-written', season: page.season, words }),
          then,
        )
      }
      onErase={then => doing.run(() => circles.takeBackPage(page.takeBack), then)}
    />
  )
}

const isWritten = ({ figures, words }: SeasonPage): boolean =>
  figures.length > 0 || words !== undefined

/** An address of a season of which there is nothing is still a page. */
const pageOf = (
  { now, pages }: SeasonsView,
  season: SeasonNumber | undefined,
): SeasonPage | undefined => {
  if (now === 0) return undefined
  if (season === undefined) return pages.find(isWritten) ?? pages[0]
  return (
    pages.find(each => each.season === season) ?? {
      season,
      figures: [],
      words: undefined,
      takeBack: [],
    }
  )
}
