import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Bytes, concat } from '#base/bytes.ts'
import { fromHex, toHex, utf8 } from '#base/text.ts'
import { keepFirst, readSettings } from '../setup/settingTable.ts'
import type { Sql } from '../sql/sql.ts'

/** What stands for an address where the address itself must not, and what proves a mail. */
export interface EmailKeys {
  /** 16 bytes for an address, the same for each way of writing it. Without the host's key nobody can guess it. */
  addressKey(address: string): Bytes
  /** For the link in a mail: whoever has it got one at this address. Good for as long as the host's key is. */
  noMoreToken(addressKey: Bytes): string
  /** The address key of a token of ours. */
  addressKeyIn(token: string): Bytes | undefined
  codeHash(account: Bytes, code: string): Bytes
}

const settingName = 'email-key'

/** Made at the first start with mail and kept with the host's data: another key would forget who wants none. */
export const openEmailKeys = async (
  sql: Sql,
  random: (length: number) => Bytes,
): Promise<EmailKeys> => {
  await sql.batch([keepFirst(settingName, random(32))])
  const kept = (await readSettings(sql)).get(settingName)
  if (kept === undefined) throw new Error('The key for e-mail was not kept.')
  return emailKeysOf(kept)
}

export const emailKeysOf = (secret: Bytes): EmailKeys => {
  const mac = (what: string, ...parts: readonly Bytes[]): Bytes =>
    new Uint8Array(
      createHmac('sha256', secret)
        .update(utf8(`${what}\0`))
        .update(concat(...parts))
        .digest(),
    )
  const proof = (addressKey: Bytes): Bytes => mac('no-more', addressKey).slice(0, 16)
  return {
    addressKey: address => mac('address', utf8(oneWriting(address))).slice(0, 16),
    noMoreToken: addressKey => toHex(concat(addressKey, proof(addressKey))),
    addressKeyIn(token) {
      const bytes = fromHex(token)
      if (bytes?.length !== 32) return undefined
      const addressKey = bytes.slice(0, 16)
      return timingSafeEqual(proof(addressKey), bytes.slice(16)) ? addressKey : undefined
    },
    codeHash: (account, code) => mac('code', account, utf8(code)),
  }
}

/** `Ana+a@…` and `ana+b@…` reach one person, who is bothered by both. */
const oneWriting = (address: string): string => {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  return `${local.replace(/\+.*$/, '')}@${domain}`
}
