import type { ComponentChildren, JSX } from 'preact'
import type { TodayItem, TodayView } from '#core/today/today.ts'
import { useText } from '#web/text/language.ts'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import type { LetBeAct, SeenCall } from './todayWords.ts'
import { TodayCard } from './TodayCard.tsx'
import './Today.css'

export interface TodayProps {
  /** `undefined` until the circles are read from this device. */
  readonly today: TodayView | undefined
  readonly now: number
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  readonly onLetBe: (act: LetBeAct) => void
  readonly onSeen: (call: SeenCall) => void
  /** What else there is to do: it comes before the words that this is all. */
  readonly children?: ComponentChildren
}

/** At most three things, each with one thing to do. Then nothing more. */
export const Today = ({ today, now, children, ...does }: TodayProps): JSX.Element => {
  const text = useText()
  return (
    <>
      <PageTitle>{text.ui.today}</PageTitle>
      {today === undefined ? (
        <Progress words={text.today.reading} />
      ) : (
        <div class="stack-wide">
          {today.items.length > 0 && (
            <ul class="list stack today-items">
              {today.items.map((item, index) => (
                <li key={keyOf(item)}>
                  <TodayCard item={item} first={index === 0} now={now} {...does} />
                </li>
              ))}
            </ul>
          )}
          {children}
          {!today.items.some(isAboutSafety) && (
            <Empty drawing={today.items.length === 0 ? 'lamp' : 'path'}>
              {today.items.length === 0
                ? text.ui.nothingWaits
                : today.more
                  ? text.today.enoughForNow
                  : text.ui.thatIsAll}
            </Empty>
          )}
        </div>
      )}
    </>
  )
}

/** "Go well" is no word to end on while somebody is not safe. */
const isAboutSafety = ({ kind }: TodayItem): boolean => kind.startsWith('unsafe')

const keyOf = (item: TodayItem): string => {
  const circle = 'circle' in item ? item.circle?.id : undefined
  if ('move' in item) return `${item.kind}-${item.move}`
  if ('day' in item) return `${item.kind}-${item.day}`
  if ('show' in item) return `${item.kind}-${item.show}`
  if ('share' in item) return `${item.kind}-${item.share}`
  return `${item.kind}-${circle ?? ''}${'account' in item ? item.account : 'from' in item ? item.from.account : ''}`
}
