/**
 * The paths of the HTTP interface, used by host and client. `:name` stands for lower-case
 * hexadecimal, `:chunk` for a decimal number from 0. Unknown circles and circles one has no access to get the same 404.
 */
export const paths = {
  health: '/healthz',
  host: '/v1/host',
  setUp: '/v1/setup',
  challenge: '/v1/auth/challenge',
  opaqueRegister: '/v1/auth/opaque/register',
  opaqueLogin: '/v1/auth/opaque/login',
  opaqueFinish: '/v1/auth/opaque/finish',
  passkeyOptions: '/v1/auth/passkey/options',
  passkeyLogin: '/v1/auth/passkey/login',
  recovery: '/v1/auth/recovery',
  renew: '/v1/auth/renew',
  pair: '/v1/pair',
  pairTake: '/v1/pair/take',
  pairShow: '/v1/pair/show',
  pairSame: '/v1/pair/same',
  pairState: '/v1/pair/state',
  pairPacket: '/v1/pair/packet',
  pairEnter: '/v1/pair/enter',
  signOut: '/v1/auth/sign-out',
  accounts: '/v1/accounts',
  account: '/v1/account',
  device: '/v1/account/device',
  deviceById: '/v1/account/devices/:session',
  signOutEverywhere: '/v1/account/sign-out-everywhere',
  passphrase: '/v1/account/passphrase',
  recoveryCode: '/v1/account/recovery',
  slotById: '/v1/account/slots/:slot',
  passkeyAddOptions: '/v1/account/passkeys/options',
  passkeys: '/v1/account/passkeys',
  passkeyById: '/v1/account/passkeys/:passkey',
  rotate: '/v1/account/rotate',
  keepers: '/v1/account/keepers',
  keepersCancel: '/v1/account/keepers/cancel',
  returns: '/v1/returns',
  returnLook: '/v1/returns/look',
  returnHelp: '/v1/returns/help',
  returnState: '/v1/returns/state',
  returnComeIn: '/v1/returns/come-in',
  returnEnd: '/v1/returns/end',
  push: '/v1/account/push',
  circles: '/v1/circles',
  events: '/v1/circles/:circle/events',
  now: '/v1/circles/:circle/now',
  invite: '/v1/circles/:circle/invites/:invite',
  joinBox: '/v1/circles/:circle/boxes/:box',
  blobs: '/v1/circles/:circle/blobs',
  blob: '/v1/circles/:circle/blobs/:blob',
  blobChunk: '/v1/circles/:circle/blobs/:blob/:chunk',
  inviteLookup: '/v1/invites/:invite',
  inviteRead: '/v1/invites/:invite/read',
  mail: '/v1/mail',
  mailTo: '/v1/mail/:account',
  removals: '/v1/removals',
  helpLines: '/v1/help-lines',
  live: '/v1/live',
} as const

/** Fills the `:name` parts of a path. */
export const pathTo = (path: string, parts: Readonly<Record<string, string>>): string =>
  path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))

/** Header that carries an invitation's read token (hexadecimal). */
export const readTokenHeader = 'herewith-invite'
