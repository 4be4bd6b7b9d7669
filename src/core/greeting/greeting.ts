import type { AccountId } from '../circle/ids.ts'

/** Who greets newcomers in a community circle: one person at a time, who said yes to it. */
export interface Greeting {
  /** Who was asked and has not answered. It ends with an answer, and when either of the two goes. */
  ask: { readonly account: AccountId; readonly by: AccountId } | undefined
  /** `since`: log position of their yes; whoever came before it is not new to them. */
  greeter: { readonly account: AccountId; readonly since: number } | undefined
}

export const nobodyGreets = (): Greeting => ({ ask: undefined, greeter: undefined })
