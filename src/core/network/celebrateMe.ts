import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { PersonId } from '../people/card.ts'
import { gladView } from '../rise/gladView.ts'
import type { Limits } from '../vault/limits.ts'
import type { NetworkPerson } from './view.ts'

/** Somebody I would tell when I am glad. */
export interface CelebrateMe {
  readonly name: string
  readonly person: PersonId | undefined
  /** They stand on my rings for joy. */
  readonly forJoy: boolean
  /** They were glad with me before. Never how often. */
  readonly wasGlad: boolean
}

/** NE8: who is there for joy, and who answered a rise of mine with their own gladness. Nobody I blocked. */
export const celebrateMeOf = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
  now: number,
  limits: Limits,
  placed: readonly NetworkPerson[],
): readonly CelebrateMe[] => {
  const byAccount = new Map<AccountId, { readonly id: PersonId; readonly name: string }>()
  for (const person of Object.values(self.people.all))
    for (const account of person.accounts ?? []) byAccount.set(account, person)
  const all = new Map<string, CelebrateMe>()
  for (const { person, name, ring, for: what } of placed)
    if (ring !== undefined && what.includes('joy'))
      all.set(person, { name, person, forJoy: true, wasGlad: false })
  for (const { share } of gladView(circles, self, me, now, limits).rises)
    for (const move of share.moves) {
      if (move.kind !== 'open' || move.move !== 'delight' || move.author.isMe) continue
      const known = byAccount.get(move.author.account)
      const name = known?.name ?? move.author.name
      if (name === undefined) continue
      const key = known?.id ?? move.author.account
      const forJoy = all.get(key)?.forJoy === true
      all.set(key, { name, person: known?.id, forJoy, wasGlad: true })
    }
  return [...all.values()]
}
