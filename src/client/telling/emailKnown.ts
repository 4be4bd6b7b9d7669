import type { EmailAnswer } from '#protocol/api/email.ts'
import type { Running } from '../engine/running.ts'

/** Whether this account is written to: then the host has to hear when its person is there. */
export interface EmailKnown {
  /** Asks the host now and then: another device may have turned it on. */
  isOn(now: Running): Promise<boolean>
  learn(now: Running, answer: EmailAnswer): void
  forget(): void
}

const knownMs = 3_600_000

export const emailKnown = (clock: () => number): EmailKnown => {
  let known: { readonly account: string; readonly on: boolean; readonly until: number } | undefined
  const learn = (now: Running, { offered, mine }: EmailAnswer): void => {
    const on = offered && mine?.state === 'on'
    known = { account: now.keyring.accountId, on, until: clock() + knownMs }
  }
  return {
    learn,
    async isOn(now) {
      // Somebody else may have come in on this device.
      if (known?.account === now.keyring.accountId && clock() < known.until) return known.on
      const answer = await now.desk.host.email()
      if (!answer.ok) return false
      learn(now, answer.value)
      return answer.value.mine?.state === 'on'
    },
    forget() {
      known = undefined
    },
  }
}
