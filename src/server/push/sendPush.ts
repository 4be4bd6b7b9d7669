import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { Bytes } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { encryptPush, type PushKeys } from './encryptPush.ts'
import type { Reach } from './publicAddress.ts'
import type { PushKey } from './pushKey.ts'

/** `gone`: the browser has ended it. `later`: no answer, or not now. */
export type Sent = 'taken' | 'gone' | 'later'

/** At one of its hours; at once; or somebody calls for the person whose phone it is. */
export type PushKind = 'hours' | 'now' | 'call'

export interface PushMessage {
  readonly endpoint: string
  readonly keys: PushKeys
  readonly kind: PushKind
  /** How long the service keeps it for a phone that is off. */
  readonly ttlS: number
}

export type SendPush = (message: PushMessage) => Promise<Sent>

export interface SendDeps {
  readonly key: PushKey
  readonly reach: Reach
  readonly now: () => number
  readonly random: (length: number) => Bytes
  /** Where people open this host; push services want to know whom to turn to. */
  readonly origin: () => Promise<string | undefined>
}

/** What a push says, to whomever: that there is one. */
export const pushText: Bytes = utf8('{"v":1}')
/** That somebody calls for someone: a phone shows then the line that its own person chose for it. */
export const callText: Bytes = utf8('{"v":1,"call":1}')
export const pushTextBytes = 64

const timeoutMs = 10_000

/**
 * One request to a push service: the only kind of request a host makes by itself. It follows no
 * redirect and reads nothing of the answer but its number.
 */
export const sendPush =
  ({ key, reach, now, random, origin }: SendDeps): SendPush =>
  async ({ endpoint, keys, kind, ttlS }) => {
    const url = new URL(endpoint)
    // Judged again: what is stored may be older than the judgement.
    if (!reach.allows(url)) return 'gone'
    const here = await origin()
    const about = here?.startsWith('https:') === true ? here : undefined
    const body = encryptPush(kind === 'call' ? callText : pushText, pushTextBytes, keys, random(16))
    const headers = {
      authorization: key.authorization(url, now(), about),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      'content-length': String(body.length),
      ttl: String(ttlS),
      urgency: kind === 'hours' ? 'normal' : 'high',
      // A newer one takes the place of one that still waits; the two kinds do not replace each other,
      // and nothing takes the place of a call.
      ...(kind === 'call' ? {} : { topic: kind }),
    }
    const status = await post(url, reach, headers, body)
    if (status === 404 || status === 410) return 'gone'
    return status >= 200 && status < 300 ? 'taken' : 'later'
  }

/** The status, or 0 without an answer. */
const post = (
  url: URL,
  { lookup }: Reach,
  headers: Readonly<Record<string, string>>,
  body: Bytes,
): Promise<number> =>
  new Promise(resolve => {
    const begin = url.protocol === 'https:' ? overHttps : overHttp
    const sending = begin(
      url,
      // A connection of its own: it is broken off below, and no other push may find it broken.
      { method: 'POST', headers, lookup, agent: false, signal: AbortSignal.timeout(timeoutMs) },
      answer => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    // After the answer too, when its connection breaks off: resolved already, it changes nothing.
    sending.on('error', () => resolve(0))
    sending.end(body)
  })
