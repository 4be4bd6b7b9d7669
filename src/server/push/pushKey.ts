import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url, utf8 } from '#base/text.ts'
import { keepFirst, readSettings } from '../setup/settingTable.ts'
import type { Sql } from '../sql/sql.ts'

/** The host's own key for push services (VAPID, RFC 8292). */
export interface PushKey {
  /** P-256, uncompressed: browsers take pushes for a subscription from nobody else. */
  readonly publicKey: Bytes
  /** The header that says who sends. `about`: how the one who runs the host can be reached. */
  authorization(endpoint: URL, nowMs: number, about: string | undefined): string
}

const settingName = 'push-key'
const validS = 12 * 3600

/** Made at the first start and kept with the host's data: another key would end all subscriptions. */
export const openPushKey = async (sql: Sql): Promise<PushKey> => {
  const made = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  await sql.batch([
    keepFirst(settingName, new Uint8Array(made.export({ type: 'pkcs8', format: 'der' }))),
  ])
  const kept = (await readSettings(sql)).get(settingName)
  if (kept === undefined) throw new Error('The key for pushes was not kept.')
  return pushKeyOf(kept)
}

export const pushKeyOf = (pkcs8: Bytes): PushKey => {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' })
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' })
  const publicKey = concat(u8(4), fromBase64Url(x) ?? utf8(''), fromBase64Url(y) ?? utf8(''))
  return {
    publicKey,
    authorization: ({ origin }, nowMs, about) => {
      const head = part({ typ: 'JWT', alg: 'ES256' })
      const exp = Math.floor(nowMs / 1000) + validS
      const said = `${head}.${part({ aud: origin, exp, ...(about === undefined ? {} : { sub: about }) })}`
      const signature = sign('sha256', utf8(said), { key, dsaEncoding: 'ieee-p1363' })
      return `vapid t=${said}.${toBase64Url(signature)}, k=${toBase64Url(publicKey)}`
    },
  }
}

const part = (value: object): string => toBase64Url(utf8(JSON.stringify(value)))
