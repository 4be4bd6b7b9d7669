import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { CallToMe } from '#core/catching/catchingView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Called } from './Called.tsx'

/** Calls for me, one below the other; hardly ever more than one. */
export const CalledScreen = (): JSX.Element => {
  const text = useText()
  const t = text.catching.called
  // Whoever waits comes before whoever waits no more.
  const toMe = (appState.value.catching?.toMe ?? []).toSorted(
    (a, b) => Number(a.over !== undefined) - Number(b.over !== undefined),
  )
  const [first, ...rest] = toMe
  const titleOf = useTitleOf()
  if (first === undefined)
    return (
      <>
        <PageTitle back={paths.home}>{text.ui.today}</PageTitle>
        <p>{t.none}</p>
      </>
    )
  return (
    <>
      <PageTitle back={paths.home}>{titleOf(first)}</PageTitle>
      <div class="stack-wide">
        <One call={first} />
        {rest.map(call => (
          <div key={call.letter} class="stack">
            <h2>{titleOf(call)}</h2>
            <One call={call} />
          </div>
        ))}
      </div>
    </>
  )
}

/** The same over whatever screen one is on: nothing that was begun there is lost. */
export const CalledSheet = ({
  account,
  onClose,
}: {
  readonly account: AccountId
  readonly onClose: () => void
}): JSX.Element => {
  const t = useText().catching.called
  const titleOf = useTitleOf()
  const call = appState.value.catching?.toMe.find(each => each.account === account)
  return (
    <Sheet title={call === undefined ? t.none : titleOf(call)} onClose={onClose}>
      {call !== undefined && <One call={call} />}
    </Sheet>
  )
}

const useTitleOf = (): ((call: CallToMe) => string) => {
  const text = useText()
  const t = text.catching
  return ({ name = text.circle.someone, over }) =>
    over === undefined ? t.called.title(name) : t.today.over[over](name)
}

const One = ({ call }: { readonly call: CallToMe }): JSX.Element => {
  const doing = useAction()
  return (
    <Called
      call={call}
      now={Date.now()}
      doing={doing}
      onAnswer={says => doing.run(() => commands.calls.answer(call.account, call.call, says))}
      onDone={() => doing.run(() => commands.calls.seen(call.account, call.call))}
    />
  )
}
