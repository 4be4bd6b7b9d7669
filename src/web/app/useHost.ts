import { useEffect, useState } from 'preact/hooks'
import type { HostState } from '#client/commands/accountCommands.ts'
import { commands } from './engine.ts'

/** What this host is like; asked quietly, and `undefined` until it has answered. */
export const useHost = (): HostState | undefined => {
  const [host, setHost] = useState<HostState | undefined>(undefined)
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await commands.account.host()
      if (answer.ok) setHost(answer.value)
    }
    ask().catch(() => setHost(undefined))
  }, [])
  return host
}
