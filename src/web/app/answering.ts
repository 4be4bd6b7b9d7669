import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { CallToMe } from '#core/catching/catchingView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { bringWords } from '#web/text/language.ts'
import { go } from '#web/ui/route.ts'
import { appState } from './engine.ts'
import { paths } from './routes.ts'

export type CalledSheet = ComponentType<{
  readonly account: AccountId
  readonly onClose: () => void
}>

/** The call that is being answered over whatever is open, on this page. */
export const answering = signal<
  { readonly Sheet: CalledSheet; readonly account: AccountId } | undefined
>(undefined)

/** CA24: somebody waits for my answer. `but`: whom I am answering. */
export const waitingCall = (but?: AccountId): CallToMe | undefined =>
  appState.value.catching?.toMe.find(
    ({ over, said, account }) => !over && said === undefined && account !== but,
  )

/** In a sheet over whatever is there, so that words begun below stay. */
export const answerCall = async (account: AccountId): Promise<void> => {
  try {
    const [{ CalledSheet: Sheet }] = await Promise.all([
      import('./catchingScreens.ts'),
      bringWords(),
    ])
    answering.value = { Sheet, account }
  } catch {
    go(paths.called)
  }
}
