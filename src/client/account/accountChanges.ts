import { err, ok, type Result } from '#base/result.ts'
import { slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { Bytes } from '#base/bytes.ts'
import type { AccountCommands } from '../commands/accountCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountContext, Belongings } from './accountContext.ts'
import { passkeyCeremony, passkeySlot, withoutPrf } from './passkeyWay.ts'
import { letIn, type LettingIn } from './letIn.ts'
import { registerPassphrase } from './passphraseWay.ts'
import { makeRecoveryCode } from './recoveryWay.ts'
import { openLabel, sealLabel } from './sealedLabel.ts'
import { slotToWire } from './wireSlot.ts'

type AccountChanges = Pick<
  AccountCommands,
  | 'passkeyAddOptions'
  | 'addPasskey'
  | 'removePasskey'
  | 'read'
  | 'nameDevice'
  | 'removeDevice'
  | 'changePassphrase'
  | 'recoverySheet'
  | 'recoverySheetKept'
  | 'newRecoveryCode'
  | 'letDeviceIn'
  | 'letDeviceInTry'
  | 'changeSetting'
  | 'changeDisplayName'
>

const done = ok(undefined)
type Done = Promise<Result<undefined, Failure>>

const plain = async (answer: Promise<Result<unknown, Failure>>): Done => {
  const result = await answer
  return result.ok ? done : result
}

/** Ways in, devices, settings: what somebody who is signed in changes about their account. */
export const accountChanges = (context: AccountContext): AccountChanges => {
  const { api, random } = context
  // The one code that was answered last; gone with this engine.
  let lettingIn: LettingIn | undefined

  const withMine = async <T>(
    work: (mine: Belongings) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> => {
    const mine = context.belongings()
    return mine === undefined ? err('not-signed-in') : work(mine)
  }

  /** Making a slot needs the root, and that is here only for a while after signing in. */
  const withRoot = <T>(
    work: (mine: Belongings, root: Bytes) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> =>
    withMine(async mine => {
      const root = context.held.get()
      return root === undefined ? err('sign-in-again') : work(mine, root)
    })

  return {
    passkeyAddOptions: () => withRoot(async () => passkeyCeremony(await api.passkeyAddOptions())),
    addPasskey: (result, label) =>
      withRoot(async ({ keyring }, root) => {
        const owner = { accountId: keyring.accountId, root }
        const slot = await passkeySlot(owner, result, random)
        return plain(
          api.addPasskey({
            attempt: result.attempt,
            response: withoutPrf(result.response),
            ...(label.trim() === ''
              ? {}
              : { label: await sealLabel(keyring.labelKey, label, random) }),
            ...(slot === undefined ? {} : { slot }),
          }),
        )
      }),
    removePasskey: id => withMine(() => plain(api.removePasskey(id))),
    read: () =>
      withMine(async ({ keyring }) => {
        const answer = await api.account()
        if (!answer.ok) return answer
        const { devices, passkeys, hasPassphrase, fresh } = answer.value
        const named = (row: { readonly label?: string | undefined }) =>
          openLabel(keyring.labelKey, row.label)
        return ok({
          devices: await Promise.all(
            devices.map(async ({ sessionId, createdAt, lastDay, current, ...row }) => ({
              id: sessionId,
              label: await named(row),
              createdAt,
              lastDay,
              current,
            })),
          ),
          passkeys: await Promise.all(
            passkeys.map(async passkey => ({ id: passkey.id, label: await named(passkey) })),
          ),
          hasPassphrase,
          fresh: fresh && context.held.get() !== undefined,
        })
      }),
    nameDevice: label =>
      withMine(async ({ keyring }) =>
        plain(api.nameDevice({ label: await sealLabel(keyring.labelKey, label, random) })),
      ),
    removeDevice: id => withMine(() => plain(api.removeDevice(id))),
    changePassphrase: (name, passphrase) =>
      withRoot(async ({ keyring }, root) => {
        const host = await context.host()
        if (!host.ok) return host
        const registered = await registerPassphrase(
          api,
          host.value,
          { name, passphrase },
          undefined,
        )
        if (!registered.ok) return registered
        const { record, exportKey } = registered.value
        const owner = { accountId: keyring.accountId, root }
        const slot = await wrapRoot(owner, slotTypes.passphrase, 1, exportKey, random)
        exportKey.fill(0)
        return plain(api.changePassphrase({ passphrase: record, slot: slotToWire(slot) }))
      }),
    recoverySheet: () => withMine(async ({ waitingCode }) => ok(await waitingCode.read())),
    recoverySheetKept: () =>
      withMine(async mine => {
        // First said, then forgotten: a code that is gone and still asked for helps nobody.
        const said = await mine.sayToVault([{ t: 'recovery-sheet-kept' }])
        if (!said.ok) return said
        const forgotten = await context.store.commit([await mine.waitingCode.change(undefined)])
        return forgotten.ok ? done : err('device-full')
      }),
    newRecoveryCode: () =>
      withRoot(async (mine, root) => {
        const owner = { accountId: mine.keyring.accountId, root }
        const { code, recovery, slot } = await makeRecoveryCode(owner, 1, random)
        const before = await mine.waitingCode.read()
        // On this device before the host forgets the old one: a lost answer must not lose both.
        const kept = await context.store.commit([await mine.waitingCode.change({ code })])
        if (!kept.ok) return err('device-full')
        const changed = await api.changeRecovery({ recovery, slot: slotToWire(slot) })
        if (changed.ok) {
          const said = await mine.sayToVault([{ t: 'recovery-code-made' }])
          return said.ok ? ok({ code }) : said
        }
        if (changed.error !== 'no-connection')
          await context.store.commit([await mine.waitingCode.change(before)])
        return changed
      }),
    letDeviceIn: code =>
      withRoot(async ({ keyring }, root) => {
        const { accountId, gen } = keyring
        const host = await context.host()
        if (!host.ok) return host
        lettingIn = undefined
        const answered = await letIn(api, host.value, { accountId, gen, root }, code)
        if (!answered.ok) return answered
        lettingIn = answered.value
        return done
      }),
    letDeviceInTry: () => withMine(async () => (await lettingIn?.ask()) ?? err('pairing-over')),
    changeSetting: (key, value) =>
      // A setting that is not chosen is written as an empty text.
      withMine(mine => mine.sayToVault([{ t: 'setting-changed', key, value: value ?? '' }])),
    changeDisplayName: name =>
      withMine(async mine => {
        const trimmed = name.trim()
        return trimmed === ''
          ? err('name-empty')
          : mine.sayToVault([{ t: 'display-named', name: trimmed }])
      }),
  }
}
