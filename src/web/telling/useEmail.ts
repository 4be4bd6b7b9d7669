import { useCallback, useEffect, useState } from 'preact/hooks'
import type { EmailHere } from '#client/commands/emailCommands.ts'
import { commands } from '#web/app/engine.ts'

/** Minutes of this device's clock before UTC. */
export const aheadMinutes = (): number => -new Date().getTimezoneOffset()

export interface KnownEmail {
  /** `undefined` until the host has answered. */
  readonly here: EmailHere | 'off' | 'no-mail' | undefined
  /** It did not answer. */
  readonly missing: boolean
  readonly look: () => void
}

/** How this account is written to, as the host says it now. */
export const useEmail = (): KnownEmail => {
  const [here, setHere] = useState<KnownEmail['here']>(undefined)
  const [missing, setMissing] = useState(false)
  const look = useCallback(() => {
    const ask = async (): Promise<void> => {
      const answer = await commands.email.look(aheadMinutes())
      setMissing(!answer.ok)
      if (answer.ok) setHere(answer.value)
    }
    ask().catch(() => setMissing(true))
  }, [])
  useEffect(look, [look])
  return { here, missing, look }
}
