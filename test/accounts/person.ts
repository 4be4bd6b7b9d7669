import type { Bytes } from '#base/bytes.ts'
import { type AccountId, idBytes } from '#base/ids.ts'
import { startLogin, startRegistration } from '#client/account/opaque.ts'
import { nameHashOf } from '#client/account/signInName.ts'
import { slotToWire } from '#client/account/wireSlot.ts'
import { accountIdOf, type AccountKeys, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { recoveryAuthKeys } from '#crypto/recoveryCode.ts'
import { sign } from '#crypto/signature.ts'
import { slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { Admission, WireSlot } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { authMessage, recoveryLoginMessage } from '#protocol/signedMessages.ts'
import { type AccountHost, type Answer, type Browser, bytes, random, text } from './accountHost.ts'

/** Somebody with keys of their own, who speaks to a host as a device does. */
export interface Person {
  readonly id: AccountId
  readonly idBytes: Bytes
  readonly root: Bytes
  readonly keys: AccountKeys
  readonly recoveryEntropy: Bytes
}

export const newPerson = async (): Promise<Person> => {
  const root = random(32)
  const keys = await deriveAccountKeys(root, 1)
  const id = accountIdOf(keys.idPublicKey)
  return { id, idBytes: idBytes(id), root, keys, recoveryEntropy: random(16) }
}

export const instanceOf = (host: AccountHost): Bytes => host.deps.settings.instanceId

export const challenge = async (browser: Browser): Promise<Bytes> =>
  bytes((await browser.post(paths.challenge)).json['challenge'] ?? '')

export const recoverySlot = async (person: Person, entropy?: Bytes): Promise<WireSlot> =>
  slotToWire(
    await wrapRoot(
      { accountId: person.id, root: person.root },
      slotTypes.recoveryCode,
      1,
      entropy ?? person.recoveryEntropy,
      random,
    ),
  )

export const slotOf = async (
  person: Person,
  type: 1 | 2 | 3,
  secret: Bytes,
  credentialId?: string,
): Promise<WireSlot> =>
  slotToWire(
    await wrapRoot({ accountId: person.id, root: person.root }, type, 1, secret, random),
    credentialId,
  )

export const recoveryKey = async (entropy: Bytes): Promise<string> =>
  text((await recoveryAuthKeys(entropy.slice())).publicKey)

/** What a device sends to make an account. */
export const accountRequest = async (
  host: AccountHost,
  browser: Browser,
  person: Person,
  admission: Admission,
) => {
  const asked = await challenge(browser)
  const message = authMessage(instanceOf(host), asked, person.idBytes)
  return {
    admission,
    accountId: person.id as string,
    sk: text(person.keys.idPublicKey),
    ek: text(person.keys.kemPublicKey),
    challenge: text(asked),
    proof: text(await sign(person.keys.signKey, message)),
    slots: [await recoverySlot(person)],
    recovery: await recoveryKey(person.recoveryEntropy),
  }
}

export const invitation = async (host: AccountHost): Promise<Admission> => ({
  kind: 'invite',
  readToken: text((await host.readTokens.issue(new Uint8Array())).token),
})

/** Makes an account with an invitation; the browser is signed in afterwards. */
export const join = async (
  host: AccountHost,
  browser: Browser,
  name?: { readonly name: string; readonly passphrase: string },
): Promise<Person> => {
  const person = await newPerson()
  const admission = await invitation(host)
  const made = name === undefined ? undefined : await register(host, browser, name, { admission })
  const request = await accountRequest(host, browser, person, admission)
  const slots =
    made === undefined ? request.slots : [...request.slots, await slotOf(person, 2, made.exportKey)]
  const answer = await browser.post(paths.accounts, {
    ...request,
    slots,
    ...(made === undefined ? {} : { passphrase: made.passphrase }),
  })
  if (answer.status !== 200) throw new Error(`No account: ${JSON.stringify(answer.json)}`)
  return person
}

export const nameHash = (host: AccountHost, name: string): string =>
  text(nameHashOf(instanceOf(host), name))

/** First half of a passphrase, and the record that goes with an account or a change. */
export const register = async (
  host: AccountHost,
  browser: Browser,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
  { admission }: { readonly admission?: Admission } = {},
) => {
  const registration = await startRegistration(passphrase)
  const { json } = await browser.post(paths.opaqueRegister, {
    ...(admission === undefined ? {} : { admission }),
    nameHash: nameHash(host, name),
    request: registration.request,
  })
  const loginId: string = json['loginId'] ?? ''
  const parties = { loginId, instanceId: text(instanceOf(host)) }
  const finished = registration.finish(json['response'] ?? '', parties)
  if (!finished.ok) throw new Error(`Not registered: ${JSON.stringify(json)}`)
  const { record, exportKey } = finished.value
  return { passphrase: { nameHash: nameHash(host, name), loginId, record }, exportKey }
}

/** The whole sign-in by passphrase; `undefined` when the device itself finds it wrong. */
export const signInByPassphrase = async (
  host: AccountHost,
  browser: Browser,
  name: string,
  passphrase: string,
  between: () => Promise<void> = async () => undefined,
): Promise<{ readonly first: Answer; readonly last: Answer | undefined }> => {
  const login = await startLogin(passphrase)
  const first = await browser.post(paths.opaqueLogin, {
    nameHash: nameHash(host, name),
    request: login.request,
  })
  if (first.status !== 200) return { first, last: undefined }
  const { loginId = '', response = '', attempt } = first.json as Record<string, string>
  const parties = { loginId, instanceId: text(instanceOf(host)) }
  const finished = login.finish(response, parties)
  await between()
  if (!finished.ok) return { first, last: undefined }
  return {
    first,
    last: await browser.post(paths.opaqueFinish, { attempt, finish: finished.value.finish }),
  }
}

export const recoveryRequestOf = async (
  host: AccountHost,
  browser: Browser,
  entropy: Bytes,
): Promise<{ recovery: string; challenge: string; signature: string }> => {
  const keys = await recoveryAuthKeys(entropy.slice())
  const asked = await challenge(browser)
  const message = recoveryLoginMessage(instanceOf(host), asked)
  return {
    recovery: text(keys.publicKey),
    challenge: text(asked),
    signature: text(await sign(keys.signKey, message)),
  }
}

export const signInByRecovery = async (
  host: AccountHost,
  browser: Browser,
  person: Person,
): Promise<Answer> =>
  browser.post(paths.recovery, await recoveryRequestOf(host, browser, person.recoveryEntropy))
