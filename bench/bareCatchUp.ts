import { type Bytes, concat, u64 } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'

/**
 * The least that a catch-up can cost: the same bytes, hashed, verified once for each batch and
 * session, decrypted and parsed with nothing but WebCrypto and `JSON.parse`, one batch of 256 after
 * another. It judges no rule and stores and folds nothing.
 */
export interface BareWork {
  readonly publicKey: CryptoKey
  readonly contentKey: CryptoKey
  readonly batches: readonly (readonly BareEntry[])[]
}

interface BareEntry {
  readonly signed: Bytes
  readonly nonce: Bytes
  readonly aad: Bytes
  readonly body: Bytes
  /** Of the last entry of a run only. */
  readonly signature: Bytes | undefined
}

const batchLength = 256
const headBytes = 268
const tagBytes = 16

/** Seals words of the same lengths under keys of our own: the real ones stay where they are. */
export const prepareBare = async (
  wires: readonly Uint8Array[],
  json: (roomFor: number) => string,
): Promise<BareWork> => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', false, [
    'sign',
    'verify',
  ])
  const contentKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const batches: BareEntry[][] = []
  for (let start = 0; start < wires.length; start += batchLength) {
    const batch = wires.slice(start, start + batchLength)
    const lastOf = new Map(batch.map((wire, place) => [sessionOf(wire), place]))
    batches.push(
      await Promise.all(
        batch.map(async (wire, place) => {
          const signed = wire.slice(0, 204)
          const nonce = wire.slice(156, 168)
          const aad = wire.slice(0, 172)
          const text = utf8(json(wire.length - headBytes - tagBytes))
          const body = await crypto.subtle.encrypt(
            { name: 'AES-GCM', iv: nonce, additionalData: aad },
            contentKey,
            text,
          )
          const isLast = lastOf.get(sessionOf(wire)) === place
          const signature = isLast
            ? new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, signed))
            : undefined
          return { signed, nonce, aad, body: new Uint8Array(body), signature }
        }),
      ),
    )
  }
  return { publicKey, contentKey, batches }
}

const sessionOf = (wire: Uint8Array): string => wire.subarray(56, 72).toString()

/** Milliseconds. */
export const runBare = async (work: BareWork): Promise<number> => {
  const start = performance.now()
  let head: Bytes = new Uint8Array(32)
  let seq = 0
  for (const batch of work.batches) {
    await Promise.all(batch.map(({ body }) => sha256(body)))
    const ids = await Promise.all(
      batch.map(({ signed }) => sha256(concat(label('event-id'), signed))),
    )
    for (const id of ids) head = await sha256(concat(label('log'), head, u64(++seq), id))
    const valid = await Promise.all(
      batch.flatMap(({ signed, signature }) =>
        signature === undefined
          ? []
          : [crypto.subtle.verify('Ed25519', work.publicKey, signature, signed)],
      ),
    )
    if (valid.includes(false)) throw new Error('A signature did not verify.')
    await Promise.all(batch.map(entry => open(work.contentKey, entry)))
  }
  return performance.now() - start
}

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const decoder = new TextDecoder()

const open = async (key: CryptoKey, { nonce, aad, body }: BareEntry): Promise<unknown> => {
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aad }
  return JSON.parse(decoder.decode(await crypto.subtle.decrypt(how, key, body)))
}
