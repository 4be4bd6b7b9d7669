import { idFrom } from '#base/ids.ts'
import { type EventId, parseEventId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'

/** What somebody calls their own answer. */
export const inventedId: EventId = parseEventId('01KAB30000000000000000000A') as EventId

/** A button that asks nobody. */
export const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}

export const nothing = (): void => undefined

export const inventedPerson = (
  byte: number,
  name: string,
  more: Partial<PersonView> = {},
): PersonView => ({
  account: idFrom('account', new Uint8Array(16).fill(byte)),
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
  ...more,
})
