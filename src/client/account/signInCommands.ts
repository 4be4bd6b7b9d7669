import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import { makePassphrase } from '#crypto/passphrase.ts'
import { wordList } from '#crypto/wordList.ts'
import type { Admission } from '#protocol/api/accounts.ts'
import type { AccountCommands, AdmissionInput, NewAccount } from '../commands/accountCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountContext } from './accountContext.ts'
import { arriveWith } from './arriveWith.ts'
import { createAccount } from './createAccount.ts'
import { lockChanges } from './deviceHome.ts'
import { deviceSealOf } from '../store/sealedParts.ts'
import { passkeyCeremony, signInWithPasskey } from './passkeyWay.ts'
import { beginPairing, type Pairing } from './pairing.ts'
import { signInWithPassphrase } from './passphraseWay.ts'
import { recoveryCodeTrouble } from './recoveryCodeTrouble.ts'
import { signInWithRecoveryCode } from './recoveryWay.ts'
import type { Unlocked } from './unlocked.ts'
import { waitingCodeIn } from './waitingCode.ts'

type SignInCommands = Pick<
  AccountCommands,
  | 'host'
  | 'setUpHost'
  | 'suggestPassphrase'
  | 'create'
  | 'signInWithPassphrase'
  | 'signInWithRecoveryCode'
  | 'pairingCode'
  | 'pairingTry'
  | 'pairingSame'
  | 'passkeySignInOptions'
  | 'signInWithPasskey'
  | 'lock'
  | 'signOut'
>

const done = ok(undefined)

/** A moment without a connection, or asked too often, ends nothing. */
const passing: ReadonlySet<Failure> = new Set(['no-connection', 'too-many-tries'])

/** Coming in and going out. */
export const signInCommands = (context: AccountContext): SignInCommands => {
  const { api } = context
  // An answer to an old sign-out must not take the cookie of a new sign-in with it.
  let signingOut: Promise<unknown> = Promise.resolve()

  // What this device shows while it waits to be let in by another; gone when it is used.
  let pairing: Pairing | undefined

  const knownHost = async () => {
    await signingOut
    return context.host()
  }

  const arrive = (came: Result<Unlocked, Failure>, instanceId: string) =>
    arriveWith(context, came, instanceId)

  const forget = async (): Promise<void> => {
    context.held.wipe()
    await context.close({ kind: 'away' })
    await context.store.wipe()
  }

  return {
    host: async () => {
      const host = await context.host()
      if (!host.ok) return host
      const { setUp, accounts, origin, contact, ages = 'adults' } = host.value
      return ok({ setUp, accounts, origin, contact, ages })
    },
    setUpHost: async ({ token, origin, accounts }) => {
      const answer = await api.setUp({
        token,
        accounts,
        ...(origin === undefined ? {} : { origin }),
      })
      return answer.ok ? done : answer
    },
    suggestPassphrase: async language => makePassphrase(await wordList(language), context.random),
    create: async input => {
      const host = await knownHost()
      if (!host.ok) return host
      if (context.home().kind !== 'away') return err('another-account-here')
      const admission = admissionOf(input.admission, context.readToken())
      if (admission === undefined) return notAdmitted(input.admission)
      if (input.displayName.trim() === '') return err('name-empty')
      const created = await createAccount(
        api,
        host.value,
        admission,
        input.passphrase,
        context.random,
      )
      if (!created.ok)
        return created.error === 'not-admitted' ? notAdmitted(input.admission) : created
      const { account, keyring, root, recoveryCode } = created.value
      context.held.hold(root)
      const code = waitingCodeIn(context.store, deviceSealOf(keyring.deviceKey, context.random))
      const kept = await code.change({ code: recoveryCode })
      const settled = await context.settle(account, keyring, [kept])
      if (!settled.ok) {
        // With a passphrase the next sign-in goes on from here. Without one nothing leads back, and
        // the person simply begins again.
        if (input.passphrase === undefined) await forget()
        return settled
      }
      return settled.value.sayToVault(firstActs(input))
    },
    signInWithPassphrase: async (name, passphrase) => {
      const host = await knownHost()
      if (!host.ok) return host
      const came = await signInWithPassphrase(api, host.value, { name, passphrase })
      return arrive(came, host.value.instanceId)
    },
    signInWithRecoveryCode: async code => {
      // A typing mistake is said at once, without a connection too.
      if (recoveryCodeTrouble(code) !== undefined) return err('mistyped-code')
      const host = await knownHost()
      if (!host.ok) return host
      const came = await signInWithRecoveryCode(api, host.value, code)
      const arrived = await arrive(came, host.value.instanceId)
      // Who comes in by the sheet has it: nobody asks them to keep it.
      if (arrived.ok) await context.belongings()?.sayToVault([{ t: 'recovery-sheet-kept' }])
      return arrived
    },
    pairingCode: async language => {
      const host = await knownHost()
      if (!host.ok) return host
      pairing = await beginPairing(api, host.value, language, context.random)
      return ok(pairing.code)
    },
    pairingTry: async () => {
      const mine = pairing
      if (mine === undefined) return err('pairing-over')
      const host = await knownHost()
      if (!host.ok) return host
      const came = await mine.ask()
      if (came.ok && 'kind' in came.value) return ok(came.value)
      const isOver = pairing !== mine
      // Used once, whatever came of it.
      if (!isOver && (came.ok || !passing.has(came.error))) pairing = undefined
      if (!came.ok) return came
      if ('kind' in came.value) return ok(came.value)
      if (isOver) {
        // Somebody said no meanwhile, or shows another code: it is nobody's device still.
        came.value.root.fill(0)
        await api.signOut()
        return err('pairing-over')
      }
      const arrived = await arrive(ok(came.value), host.value.instanceId)
      return arrived.ok ? ok({ kind: 'in' }) : arrived
    },
    pairingSame: async same => {
      const mine = pairing
      if (mine === undefined) return err('pairing-over')
      if (!same) pairing = undefined
      return mine.same(same)
    },
    passkeySignInOptions: async () => {
      const host = await knownHost()
      return host.ok ? passkeyCeremony(await api.passkeyOptions()) : host
    },
    signInWithPasskey: async result => {
      const host = await knownHost()
      if (!host.ok) return host
      return arrive(await signInWithPasskey(api, result), host.value.instanceId)
    },
    lock: async () => {
      const home = context.home()
      context.held.wipe()
      if (home.kind !== 'open') return
      // First the keys, then everything else; the host hears of it when it can.
      const forgotten = context.store.commit(lockChanges(false))
      await context.close({ kind: 'locked', account: home.account, elsewhere: false })
      await forgotten
      signingOut = api.signOut().catch(() => undefined)
    },
    signOut: async force => {
      const mine = context.belongings()
      if (!force && mine?.hasUnsent() === true) return err('words-wait')
      await forget()
      signingOut = api.signOut().catch(() => undefined)
      return done
    },
  }
}

const admissionOf = (
  input: AdmissionInput,
  readToken: string | undefined,
): Admission | undefined => {
  switch (input.kind) {
    case 'invite':
      return readToken === undefined ? undefined : { kind: 'invite', readToken }
    case 'setup':
    case 'host-link':
      return fromBase64Url(input.token)?.length === 32 ? input : undefined
    case 'none':
      return input
  }
}

/** Somebody who came with a link is told about the link. */
const notAdmitted = ({ kind }: AdmissionInput): Result<never, Failure> =>
  err(kind === 'host-link' ? 'link-closed' : 'not-admitted')

const firstActs = ({ displayName, language }: NewAccount) =>
  [
    { t: 'display-named', name: displayName.trim() },
    { t: 'setting-changed', key: 'language', value: language },
  ] as const
