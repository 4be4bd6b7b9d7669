import { useCallback, useEffect, useState } from 'preact/hooks'
import type { AccountView } from '#client/commands/accountCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'

export interface ReadAccount {
  readonly view: AccountView | undefined
  readonly failure: Failure | undefined
  /** After something was changed. */
  readonly again: () => void
}

/** Devices and ways in, as the host knows them now. */
export const useAccount = (): ReadAccount => {
  const { run, failure } = useAction()
  const [view, setView] = useState<AccountView | undefined>(undefined)
  const again = useCallback(() => run(() => commands.account.read(), setView), [run])
  useEffect(again, [again])
  return { view, failure, again }
}
