import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CatcherHours } from '#core/catching/catchingLetters.ts'
import type { CalledPerson, MyCallView } from '#core/catching/catchingView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { AskedList } from './AskedList.tsx'
import { RingFirst, type Ringable } from './RingFirst.tsx'
import type { Calling } from './useCalling.ts'
import { whoIsThere, WhoAnswered } from './WhoAnswered.tsx'
import './Calling.css'

interface Asked {
  readonly account: AccountId
  readonly name: string
  /** Of their day, wherever they are; `undefined`: at any time. */
  readonly hours: CatcherHours | undefined
}

export interface CallingNowProps {
  readonly calling: Calling
  readonly view: MyCallView | undefined
  readonly ringable: readonly Ringable[]
  /** Who would be asked, in my order. */
  readonly yes: readonly Asked[]
  /** What I prepared; may be empty. */
  readonly words: string
  readonly onHelp: () => void
}

/** *I need someone*, wherever it stands: phones first, help lines beside it, and what is known. */
export const CallingNow = (props: CallingNowProps): JSX.Element => {
  const t = useText().catching.calling
  const { calling, ringable, words, onHelp } = props
  const { phase } = calling
  const end = useRef<HTMLDivElement>(null)
  // The others are asked beside a call that goes on: what was there stays where it is.
  const beside = phase === 'seconds' && calling.asks !== undefined
  const goesOn = phase === 'running' || beside
  const there = goesOn ? thereIn(props.view) : []
  const isEnd = phase === 'over' || phase === 'cancelled'
  // Where one has just tapped stands another button now: what happened is shown instead.
  useEffect(() => {
    if (isEnd) end.current?.scrollIntoView({ block: 'start' })
  }, [isEnd])
  return (
    <div class="stack-wide">
      {there.length > 0 && <WhoAnswered people={there} />}
      {phase === 'seconds' && !beside && <Seconds calling={calling} first={firstOf(props)} />}
      <div ref={end} hidden={!isEnd}>
        {isEnd && (
          <Notice
            kind="info"
            title={phase === 'over' && props.view?.waits === true ? t.overWaits : t[phase]}
          />
        )}
      </div>
      {/* CA19: what is surest stands before what was sent. */}
      <RingFirst people={ringable} first={goesOn && there.length === 0} prepared={words} />
      {goesOn && <Running {...props} beside={beside} />}
      {phase !== 'seconds' && phase !== 'running' && <Start {...props} />}
      <section class="stack">
        <Button kind="help" wide onPress={onHelp}>
          {t.lines}
        </Button>
        <p class="soft small">{t.linesHint}</p>
      </section>
    </div>
  )
}

/** Whom this call asks first: not somebody who was asked before. */
const firstOf = ({ calling: { asks }, yes }: CallingNowProps): Asked | undefined =>
  yes.find(({ account }) => asks === undefined || asks.includes(account))

const thereIn = (view: MyCallView | undefined): readonly CalledPerson[] =>
  view === undefined || view.state === 'over' ? [] : whoIsThere(view.people)

const Start = ({ calling, yes, ringable }: CallingNowProps): JSX.Element | null => {
  const t = useText().catching.calling
  if (yes.length === 0) return ringable.length === 0 ? <p>{t.nobody}</p> : null
  return (
    <section class="stack">
      <Button kind="primary" wide onPress={() => calling.start()}>
        {t.start}
      </Button>
      <p class="soft">{t.startHint(yes.map(({ name }) => name).join(', '))}</p>
    </section>
  )
}

/** Five seconds, and one button as large as a hand that shakes needs it. */
const Seconds = ({
  calling,
  first,
  inPlace = false,
}: {
  readonly calling: Calling
  readonly first: Asked | undefined
  /** It stands where the button was that was pressed: nothing moves under the finger. */
  readonly inPlace?: boolean
}) => {
  const t = useText().catching.calling
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: inPlace }), [])
  return (
    <div class="calling-seconds" ref={box}>
      <p role="timer">{t.seconds(Math.max(1, calling.left))}</p>
      {first !== undefined && (
        <p class="soft">{(first.hours === undefined ? t.first : t.firstInHours)(first.name)}</p>
      )}
      <Button wide onPress={() => calling.stop('cancelled')}>
        {t.cancel}
      </Button>
    </div>
  )
}

const Running = (props: CallingNowProps & { readonly beside: boolean }): JSX.Element => {
  const { calling, view, yes, beside } = props
  const t = useText().catching.calling
  const { asks, gone, host, stopFails } = calling
  const there = thereIn(view)
  const people = (view === undefined || view.state === 'over' ? [] : view.people).filter(
    // Who is asked in these seconds was not asked yet.
    ({ account, says }) => !beside || says !== undefined || asks?.includes(account) !== true,
  )
  // CA23: whoever has not been asked yet, by the word of the host, and will not be by itself.
  const others = yes
    .map(({ account }) => account)
    .filter(account => {
      const state = host?.letters.find(({ to }) => to === account)?.state
      return (
        host !== undefined &&
        (state === undefined || state === 'withdrawn') &&
        !people.some(each => each.account === account && each.says !== undefined)
      )
    })
  const isDone = host !== undefined && (!host.open || host.nextAt === undefined)
  const mayAsk = (isDone || there.length > 0) && others.length > 0
  return (
    <>
      {stopFails && <Notice kind="offline" title={t.cancelFailed} />}
      {!beside && (gone === 'trying' || (gone === 'yes' && host === undefined)) && (
        <Progress words={t.leaving} />
      )}
      {gone === 'failed' && <Notice kind="offline" title={t.noHost} />}
      {gone === 'gave-up' && (
        <>
          <Notice kind="offline" title={t.gaveUp} />
          <Button wide onPress={calling.again}>
            {t.tryAgain}
          </Button>
        </>
      )}
      {(gone === 'yes' || beside) && people.length > 0 && <AskedList people={people} host={host} />}
      {isDone && !beside && there.length === 0 && (
        <p>{others.length > 0 ? t.silent : host.open ? t.allAsked : t.silentAll}</p>
      )}
      {there.length > 0 && <p class="soft">{mayAsk || beside ? t.notComing : t.notComingRing}</p>}
      {beside && <Seconds calling={calling} first={firstOf(props)} inPlace />}
      {mayAsk && !beside && (
        <Button wide onPress={() => calling.start(others)}>
          {t.others}
        </Button>
      )}
      <Button wide onPress={() => calling.stop('over')}>
        {t.allRight}
      </Button>
    </>
  )
}
