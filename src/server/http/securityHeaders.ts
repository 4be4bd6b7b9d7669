/**
 * What a browser may do with our pages (docs/PROTOCOL.md, "Code delivered by the server"). Each
 * line closes a way for a script that should not be there to run, or to carry words away.
 * `'wasm-unsafe-eval'` is for the passphrase modules (OPAQUE, Argon2), which are WebAssembly.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types herewith-app',
].join('; ')

// Only names that browsers know: Chromium complains of each other one in the console of every page.
const nothingFor = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
const ownFor = [
  'camera',
  'clipboard-write',
  // For voice notes; the person is asked by the browser, and only after a press of theirs.
  'microphone',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
]

const permissionsPolicy = [
  ...nothingFor.map(name => `${name}=()`),
  ...ownFor.map(name => `${name}=(self)`),
].join(', ')

/** On every answer, page or not. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': permissionsPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

/** Once people open it over https, a browser never tries http again. */
export const strictTransport = 'max-age=31536000'
