import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { ViewAnswer } from '#core/sharing/events.ts'
import type { ViewAskView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import './Sharing.css'

export interface ViewAsksProps {
  readonly asks: readonly ViewAskView[]
  /** Others than those two read the share. */
  readonly amongOthers: boolean
  readonly onAnswer: (account: AccountId, answer: ViewAnswer) => void
}

/** For the sharer: who asks whether they may offer a thought. One tap, no reason, and it may change. */
export const ViewAsks = ({ asks, amongOthers, onAnswer }: ViewAsksProps): JSX.Element => (
  <>
    {asks.map(ask => (
      <ViewAsk
        key={ask.person.account}
        ask={ask}
        amongOthers={amongOthers}
        onAnswer={answer => onAnswer(ask.person.account, answer)}
      />
    ))}
  </>
)

interface ViewAskProps {
  readonly ask: ViewAskView
  readonly amongOthers: boolean
  readonly onAnswer: (answer: ViewAnswer) => void
}

const ViewAsk = ({ ask, amongOthers, onAnswer }: ViewAskProps): JSX.Element => {
  const text = useText()
  const t = text.offers
  const part = useFocusKept<HTMLElement>()
  const name = ask.person.name ?? text.circle.someone
  const isYes = ask.answer === 'yes'
  const isGiven = isYes && ask.given
  return (
    <section
      ref={part}
      tabIndex={-1}
      class={`card${ask.answer === undefined ? '' : ' card-quiet'} stack`}
    >
      {ask.answer === undefined ? (
        <>
          <h2>{t.asks(name)}</h2>
          <div class="heard-answers">
            <Button onPress={() => onAnswer('yes')}>{t.sayYes}</Button>
            <Button onPress={() => onAnswer('notNow')}>{t.notNow}</Button>
          </div>
          <p class="soft small">{t.asksMore(name)}</p>
          {amongOthers && <p class="soft small">{t.asksReaders}</p>}
        </>
      ) : (
        <div class="heard-said">
          <output class="said soft small">
            {isGiven ? t.gaveIt(name) : isYes ? t.toldYes(name) : t.toldNotNow(name)}
          </output>
          {!isGiven && (
            <Button kind="quiet" onPress={() => onAnswer(isYes ? 'notNow' : 'yes')}>
              {isYes ? t.notAfterAll : t.yesAfterAll}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
