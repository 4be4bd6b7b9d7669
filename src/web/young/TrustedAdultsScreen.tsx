import type { JSX } from 'preact'
import type { TrustedAdult } from '#core/vault/events.ts'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { TrustedAdults } from './TrustedAdults.tsx'

export const TrustedAdultsScreen = (): JSX.Element => {
  const doing = useAction()
  const save = (people: readonly TrustedAdult[], then: () => void): void =>
    doing.run(() => commands.circles.sayToMyself({ t: 'trusted-adults-set', people }), then)
  return <TrustedAdults people={appState.value.trusted} doing={doing} onSave={save} />
}
