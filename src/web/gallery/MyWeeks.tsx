import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { WeeksTime } from '#core/weeks/weeksView.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AnswerWeeks } from '#web/weeks/AnswerWeeks.tsx'
import { AskWeeks } from '#web/weeks/AskWeeks.tsx'
import { Weeks, type WeeksProps } from '#web/weeks/Weeks.tsx'
import { idle, nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 29, 12)

const time = (
  weeksAgo: number,
  heard: number | undefined,
  lonely: number | undefined,
  connected: number | undefined,
  note?: string,
): WeeksTime => ({
  entry: idFrom('event', new Uint8Array(32).fill(weeksAgo)),
  at: noon - weeksAgo * 7 * day,
  heard,
  lonely,
  connected,
  note,
})

const times: readonly WeeksTime[] = [
  time(32, 2.4, 4, 3, 'The first weeks without him.'),
  time(26, undefined, 5, 2),
  time(20, 2.9, 4, 4, 'Ben came on Thursdays.'),
  time(13, 3.6, undefined, 6),
  time(6, 3.4, 3, 6),
  time(0, 4.1, 2, 7, 'Quiet, and one good walk.'),
]

const One = (props: Partial<WeeksProps>): JSX.Element => (
  <Weeks
    back="/me"
    times={times}
    rhythm="6"
    due={false}
    after={undefined}
    doing={idle}
    onBegin={nothing}
    onLater={nothing}
    onRhythm={nothing}
    onErase={nothing}
    {...props}
  />
)

/** My own line: of most of a year, empty, begun; and two of the questions. */
export const MyWeeks = ({ show }: { readonly show: ShowOf<'weeks'> }): JSX.Element => {
  switch (show) {
    case 'weeks':
      return <One due />
    case 'weeks-empty':
      return <One times={[]} rhythm="off" />
    case 'weeks-kept':
      return <One times={times.slice(-1)} after="kept" />
    case 'weeks-ask':
      return <AnswerWeeks back="/me" doing={idle} onKeep={nothing} onStop={nothing} />
    case 'weeks-slider':
      return (
        <div class="stack-wide">
          <PageTitle>My weeks</PageTitle>
          <AskWeeks question="connected" value={undefined} onChange={nothing} />
          <AskWeeks question="connected" value={7} onChange={nothing} />
        </div>
      )
  }
}
