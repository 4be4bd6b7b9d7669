/** Where people open the app, as browsers write it: scheme, host and, where unusual, port. */

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** Whether a `Host` header names this machine itself. */
export const isLocalHost = (host: string): boolean =>
  localNames.has(urlOf(`http://${host}`)?.hostname ?? '')

export const isLocalOrigin = (origin: string): boolean => {
  const url = urlOf(origin)
  return url?.protocol === 'http:' && localNames.has(url.hostname)
}

/**
 * `undefined` unless `text` is an address that browsers treat as safe to keep keys in: https, or
 * this machine itself. A slash at the end is forgiven, a path or a name and password are not.
 */
export const webOrigin = (text: string): string | undefined => {
  const url = urlOf(text.trim())
  if (url === undefined || url.username !== '' || url.password !== '') return undefined
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return undefined
  return url.protocol === 'https:' || isLocalOrigin(url.origin) ? url.origin : undefined
}

/** Passkeys belong to a domain name; an address made of numbers cannot have any. */
export const passkeyDomain = (origin: string): string | undefined => {
  const name = urlOf(origin)?.hostname
  if (name === undefined || name.startsWith('[') || /^[0-9.]+$/.test(name)) return undefined
  return name
}
