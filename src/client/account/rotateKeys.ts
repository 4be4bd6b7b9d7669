import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import { slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { Failure } from '../commands/failure.ts'
import { newKeyring } from '../keyring/deriveKeyring.ts'
import { deviceSecretOf, rewrapDeviceKey } from '../keyring/deviceKey.ts'
import { nextLinks } from '../keyring/keyLink.ts'
import type { Keyring } from '../keyring/keyring.ts'
import { oldKeysOf } from '../keyring/oldKeys.ts'
import type { AccountContext, Belongings } from './accountContext.ts'
import type { HomeAccount } from './deviceHome.ts'
import { type NameAndPassphrase, type NewPassphrase, registerPassphrase } from './passphraseWay.ts'
import { makeRecoveryCode } from './recoveryWay.ts'
import { type Rotation, rotationChange } from './rotation.ts'
import { slotToWire } from './wireSlot.ts'

const done = ok(undefined)

interface NextKeys {
  readonly account: HomeAccount
  readonly next: Keyring
}

const nextKeys = async (
  { random }: AccountContext,
  account: HomeAccount,
  old: Keyring,
  oldRoot: Bytes,
  root: Bytes,
): Promise<NextKeys | undefined> => {
  const gen = old.gen + 1
  const [before, after] = [deviceSecretOf(oldRoot), deviceSecretOf(root)]
  const device = await rewrapDeviceKey(account.wrap, before, gen, after, random)
  before.fill(0)
  after.fill(0)
  if (device === undefined) return undefined
  const keyring = await newKeyring(root, device.key, old)
  const links = await nextLinks(old, keyring)
  return {
    account: { ...account, gen, wrap: device.wrap },
    next: { ...keyring, links, kemKeys: new Map([...old.kemKeys, ...keyring.kemKeys]) },
  }
}

/**
 * *Sign out everywhere* with new keys (PROTOCOL, "Devices and the self circle"). The host takes the new slots first, or a device that
 * died half way would have given the circles keys that nobody can open again. Then the circles
 * learn of them, the self circle first (PROTOCOL, "Devices and the self circle"); that part is taken up again after any
 * interruption.
 */
export const rotateKeys = async (
  context: AccountContext,
  mine: Belongings,
  oldRoot: Bytes,
  passphrase: NameAndPassphrase | undefined,
): Promise<Result<undefined, Failure>> => {
  const { api, random, store } = context
  const host = await context.host()
  if (!host.ok) return host
  const home = context.home()
  if (home.kind !== 'open') return err('not-signed-in')
  const registered =
    passphrase === undefined
      ? undefined
      : await registerPassphrase(api, host.value, passphrase, undefined)
  if (registered?.ok === false) return registered

  const root = random(32)
  const made = await nextKeys(context, home.account, mine.keyring, oldRoot, root)
  if (made === undefined) return err('sign-in-again')
  const { next } = made
  const owner = { accountId: next.accountId, root }
  const recovery = await makeRecoveryCode(owner, next.gen, random)
  const slots = [slotToWire(recovery.slot)]
  if (registered !== undefined) {
    const { exportKey } = registered.value
    slots.push(slotToWire(await wrapRoot(owner, slotTypes.passphrase, next.gen, exportKey, random)))
    exportKey.fill(0)
  }
  const rotation: Rotation = {
    phase: 'asked',
    ...made,
    oldKeys: await mine.sealOldKeys(oldKeysOf(oldRoot, mine.keyring.gen)),
  }
  const codeBefore = await mine.waitingCode.read()
  const kept = await store.commit([
    rotationChange(rotation),
    await mine.waitingCode.change({ code: recovery.code }),
  ])
  if (!kept.ok) return err('device-full')
  const asked = await api.rotate({
    ...linkFields(next),
    slots,
    ...passphraseField(registered?.value),
    recovery: recovery.recovery,
  })
  if (!asked.ok) {
    // Without an answer nobody knows; the next opening asks the host which keys it has.
    if (asked.error !== 'no-connection')
      await store.commit([rotationChange(undefined), await mine.waitingCode.change(codeBefore)])
    root.fill(0)
    return asked
  }
  await store.commit([rotationChange({ ...rotation, phase: 'granted' })])
  context.held.hold(root)
  return finishRotation(context, mine, { ...rotation, phase: 'granted' })
}

/** Carries granted keys into the circles. May be called again and again until it is done. */
export const finishRotation = async (
  context: AccountContext,
  mine: Belongings,
  rotation: Rotation,
): Promise<Result<undefined, Failure>> => {
  const changed = await mine.changeKeys(rotation.next, rotation.oldKeys)
  if (!changed.ok) return changed
  const settled = await context.settle(rotation.account, rotation.next, [rotationChange(undefined)])
  return settled.ok ? settled.value.sayToVault([{ t: 'recovery-code-made' }]) : settled
}

/** What became of keys the host may or may not have taken when the connection broke. */
export const resumeRotation = async (
  context: AccountContext,
  mine: Belongings,
  rotation: Rotation,
): Promise<Result<undefined, Failure>> => {
  if (rotation.phase === 'granted') return finishRotation(context, mine, rotation)
  const account = await context.api.account()
  if (!account.ok) return account
  if (account.value.gen === rotation.next.gen)
    return finishRotation(context, mine, { ...rotation, phase: 'granted' })
  const dropped = await context.store.commit([rotationChange(undefined)])
  return dropped.ok ? done : err('device-full')
}

const linkFields = (next: Keyring) => {
  const [first] = next.links
  const link = next.links.at(-1)
  const isSecond = next.gen === 2 && first !== undefined
  return {
    gen: next.gen,
    sk: toBase64Url(next.idPublicKey),
    ek: toBase64Url(next.kemPublicKey),
    by: link?.by ?? '',
    pop: link?.pop ?? '',
    ...(isSecond ? { first: first.by } : {}),
  }
}

const passphraseField = (passphrase: NewPassphrase | undefined) =>
  passphrase === undefined ? {} : { passphrase: passphrase.record }
