import { type Bytes, concat } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url, utf8 } from '#base/text.ts'
import { isLocalHost, isLocalOrigin } from '../setup/webOrigin.ts'
import { sha256 } from './verify.ts'

/**
 * The session cookie: account id and a random token. `secure` is for https; `local` for this machine
 * itself over http, where not every browser keeps a cookie that asks for https. Scripts read
 * neither, and no other site can make a browser send them.
 */
export type CookieKind = 'secure' | 'local'

export interface SessionToken {
  readonly accountId: Bytes
  /** What the database knows: a copy of it opens no session. */
  readonly tokenHash: Bytes
}

const names: Readonly<Record<CookieKind, string>> = {
  secure: '__Host-herewith',
  local: 'herewith',
}

const kinds: readonly CookieKind[] = ['secure', 'local']

const attributes: Readonly<Record<CookieKind, string>> = {
  secure: 'Path=/; Secure; HttpOnly; SameSite=Strict',
  local: 'Path=/; HttpOnly; SameSite=Strict',
}

const accountIdLength = 16
const tokenLength = 32
// 400 days: as long as browsers keep any.
const maxAgeS = 34_560_000
const maxHeaderLength = 8_192

/** Local only when both the page and the address it asked are this machine. */
export const cookieKindFor = (origin: string | undefined, host: string | undefined): CookieKind =>
  host !== undefined && isLocalHost(host) && (origin === undefined || isLocalOrigin(origin))
    ? 'local'
    : 'secure'

/**
 * The name is part of the hash: over plain http somebody could plant a cookie called `herewith`,
 * and it must not open a session that was given out as `__Host-herewith`.
 */
const hashOf = (kind: CookieKind, token: Uint8Array): Bytes => sha256(utf8(names[kind]), token)

export const makeCookie = (
  kind: CookieKind,
  accountId: Bytes,
  token: Bytes,
): { readonly header: string; readonly tokenHash: Bytes } => ({
  header: `${names[kind]}=${toBase64Url(concat(accountId, token))}; ${attributes[kind]}; Max-Age=${maxAgeS}`,
  tokenHash: hashOf(kind, token),
})

export const endCookie = (kind: CookieKind): string =>
  `${names[kind]}=; ${attributes[kind]}; Max-Age=0`

export const readCookie = (header: string | undefined): SessionToken | undefined => {
  if (header === undefined || header.length > maxHeaderLength) return undefined
  const values = new Map(header.split(';').map(part => pairOf(part.trim())))
  for (const kind of kinds) {
    const bytes = fromBase64Url(values.get(names[kind]) ?? '')
    if (bytes?.length !== accountIdLength + tokenLength) continue
    return {
      accountId: bytes.slice(0, accountIdLength),
      tokenHash: hashOf(kind, bytes.subarray(accountIdLength)),
    }
  }
  return undefined
}

const pairOf = (part: string): [string, string] => {
  const equals = part.indexOf('=')
  return [part.slice(0, Math.max(0, equals)), part.slice(equals + 1)]
}
