import type { JSX } from 'preact'
import type { CallToMe } from '#core/catching/catchingView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Called } from './Called.tsx'

/** Calls for me, one below the other; hardly ever more than one. */
export const CalledScreen = (): JSX.Element => {
  const text = useText()
  const t = text.catching.called
  const toMe = appState.value.catching?.toMe ?? []
  const [first, ...rest] = toMe
  const nameOf = ({ name }: CallToMe): string => name ?? text.circle.someone
  if (first === undefined)
    return (
      <>
        <PageTitle back={paths.home}>{text.ui.today}</PageTitle>
        <p>{t.none}</p>
      </>
    )
  return (
    <>
      <PageTitle back={paths.home}>{t.title(nameOf(first))}</PageTitle>
      <div class="stack-wide">
        <One call={first} />
        {rest.map(call => (
          <div key={call.letter} class="stack">
            <h2>{t.title(nameOf(call))}</h2>
            <One call={call} />
          </div>
        ))}
      </div>
    </>
  )
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
