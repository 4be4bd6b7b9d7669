import { toBase64Url } from '#base/text.ts'
import { type AsidePlace, sealAside } from '#crypto/aside.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import type { Author } from '../cast/author.ts'
import { newEventId } from '../cast/testDevice.ts'
import type { Story } from './scene.ts'

export const readerOf = ({ accountId, keys }: Author) => ({
  accountId,
  gen: keys.gen,
  kemPublicKey: keys.kemPublicKey,
})

export interface AsideInput {
  readonly author: Author
  /** Whose seals are in it. */
  readonly sealed: readonly Author[]
  /** Whom it names; those who are sealed to, unless something else is said. */
  readonly named?: readonly Author[]
  readonly act: object
  readonly id?: string
  /** What stands inside instead. */
  readonly inner?: object
  readonly place?: Partial<AsidePlace>
}

export const readers = (people: readonly Author[]): readonly string[] =>
  people.map(({ accountId }) => accountId).toSorted()

/** The JSON of an aside as any member can write it. */
export const asideText = async (story: Story, input: AsideInput): Promise<string> => {
  const { author, sealed, named = sealed, act, id = newEventId(), inner = {}, place } = input
  const at = 1
  const words = JSON.stringify({ ...act, v: 1, id, at, for: readers(named), ...inner })
  const where = { circleId: story.circle, author: author.accountId, id, ...place }
  const made = await sealAside(where, sealed.map(readerOf), words, systemRandomBytes)
  if (made === undefined) throw new Error('too many readers')
  return JSON.stringify({
    t: 'aside',
    v: 1,
    id,
    at,
    commit: toBase64Url(made.commit),
    to: made.seals.map(({ e, c }) => ({ e: toBase64Url(e), c: toBase64Url(c) })),
    n: toBase64Url(made.nonce),
    ct: toBase64Url(made.ct),
  })
}
