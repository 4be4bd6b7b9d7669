import type { JSX } from 'preact'
import { seasonLines } from '#core/season/lived.ts'
import type { SeasonPage } from '#core/season/seasonView.ts'
import { Season, SeasonClosed, type SeasonProps } from '#web/season/Season.tsx'
import { TodayCard } from '#web/today/TodayCard.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { idle, nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const autumn = 8106

const figures = seasonLines.map((line, place) => ({
  line,
  here: line === 'minutes' ? 130 : 1 + ((place * 3) % 7),
  soFar: line === 'minutes' ? 1310 : 1 + ((place * 3) % 7) + (place % 3) * 8,
}))

const page: SeasonPage = {
  season: autumn,
  figures,
  words: 'Evenings on the wall with Ben, and the first letter from Vera.',
  takeBack: [],
}

const One = (props: Partial<SeasonProps>): JSX.Element => (
  <Season
    page={page}
    running={false}
    others={[autumn + 1, autumn - 1, autumn - 2]}
    coming={false}
    doing={idle}
    onWrite={nothing}
    onErase={nothing}
    {...props}
  />
)

/** A whole one, one that has begun, one with nothing in it, after it was closed, and on Today. */
export const Seasons = ({ show }: { readonly show: ShowOf<'season'> }): JSX.Element => {
  switch (show) {
    case 'season':
      return <One />
    case 'season-few':
      return (
        <One
          running
          coming
          page={{
            season: autumn + 1,
            figures: figures.slice(0, 3),
            words: undefined,
            takeBack: [],
          }}
        />
      )
    case 'season-empty':
      return (
        <One
          running
          others={[]}
          page={{ season: autumn, figures: [], words: undefined, takeBack: [] }}
        />
      )
    case 'season-closed':
      return <SeasonClosed />
    case 'season-today':
      return (
        <div class="stack-wide">
          <PageTitle>Today</PageTitle>
          <TodayCard
            item={{ kind: 'season-over', season: autumn }}
            first
            now={0}
            onOpen={nothing}
            onHelp={nothing}
            onLetBe={nothing}
          />
        </div>
      )
  }
}
