import type { AccountId, CircleId } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import { readersSchema } from '#core/aside/events.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Event, LoggedEvent } from '#core/circle/fact.ts'
import { openAside, type SealedAside } from '#crypto/aside.ts'
import * as v from 'valibot'
import type { Identity } from './identity.ts'
import { parseOnce } from './parseOnce.ts'

/** Words for some of a circle that opened on this device, beside the entry they came in. */
export interface OpenedAside {
  readonly kind: 'aside'
  readonly outer: string
  readonly inner: string
}

type LoggedAside = Extract<LoggedEvent, { readonly t: 'aside' }>

/** The event, when it is an aside; any other text is none. */
const asideIn = (json: string): LoggedAside | undefined => {
  // Nearly every entry is for everybody, and is parsed once only.
  if (!json.includes('"aside"')) return undefined
  const event = parseEvent(parseOnce(json))
  return event?.t === 'aside' ? event : undefined
}

/**
 * Tries whether an entry holds words for this account. What it returns instead is the text as every
 * member reads it: not for me, or not made as it should be, look the same and change nothing.
 */
export const tryAside = async (
  identity: Identity,
  circleId: CircleId,
  author: AccountId,
  json: string,
): Promise<string | OpenedAside> => {
  const aside = asideIn(json)
  const sealed = aside === undefined ? undefined : sealedIn(aside)
  if (aside === undefined || sealed === undefined) return json
  const kemKeys = new Map([...identity.olderKemKeys, [identity.keys.gen, identity.keys.kemKey]])
  const place = { circleId, author, id: aside.id }
  const inner = await openAside(place, { accountId: identity.accountId, kemKeys }, sealed)
  return inner === undefined ? json : { kind: 'aside', outer: json, inner }
}

const sealedIn = ({ commit, to, n, ct }: LoggedAside): SealedAside | undefined => {
  const seals = to.map(({ e, c }) => ({ e: fromBase64Url(e), c: fromBase64Url(c) }))
  const whole = { commit: fromBase64Url(commit), nonce: fromBase64Url(n), ct: fromBase64Url(ct) }
  if (whole.commit === undefined || whole.nonce === undefined || whole.ct === undefined)
    return undefined
  const { commit: committed, nonce, ct: sealed } = whole
  const readable = seals.flatMap(({ e, c }) =>
    e === undefined || c === undefined ? [] : [{ e, c }],
  )
  return { commit: committed, nonce, ct: sealed, seals: readable }
}

/** What was said in it and to whom. */
export interface AsideWords {
  readonly event: Event
  readonly audience: readonly AccountId[]
}

/**
 * B3, T64: what is inside has the id and the time that stand outside, is neither an aside nor a batch,
 * and names its reader and its author among those it is for. `undefined` otherwise: then its reader
 * is where everybody else is, or one id could say two things.
 */
export const asideWords = (
  { outer, inner }: OpenedAside,
  author: AccountId,
  reader: AccountId,
): AsideWords | undefined => {
  const json = parseOnce(inner)
  const event = parseEvent(json)
  const around = parseEvent(parseOnce(outer))
  const read = v.safeParse(readersSchema, json)
  if (event === undefined || around === undefined || !read.success) return undefined
  if (event.t === 'aside' || event.t === 'batch') return undefined
  if (event.id !== around.id || event.at !== around.at) return undefined
  const audience = read.output.for
  return audience.includes(author) && audience.includes(reader) ? { event, audience } : undefined
}
